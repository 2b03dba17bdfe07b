import { bracketBehind, normalise, withoutChance, withoutSortingPrefix } from "../cells/normalise";
import type { StepOrder } from "../types";
import { WELL_KNOWN_STEPS } from "./stepWords";

/** What is known of the steps, one entry a step in the same order throughout. */
export interface StepEvidence {
  readonly names: readonly string[];
  /** Mean chance of the open deals in that step, NaN where unknown. */
  readonly chance: readonly number[];
  /** before[a][b]: in how many deals a was entered on an earlier day than b. */
  readonly before: readonly (readonly number[])[];
}

/**
 * Steps are the same where only case, punctuation, a sorting prefix or the chance behind the name differs.
 *
 * @example stepKey("2. Proposal (50%)") // "proposal"
 */
export function stepKey(step: string): string {
  return normalise(withoutChance(withoutSortingPrefix(step))) || normalise(step);
}

const wellKnownRank = new Map(
  WELL_KNOWN_STEPS.flatMap((row, rank) => row.map((name): [string, number] => [name, rank])),
);

/** Steps in order, as positions in `names`, and why in that one. */
export interface OrderedSteps {
  readonly order: readonly number[];
  readonly by: StepOrder;
}

/**
 * The steps of the sales process in order: as people chose, else by the CRM's own chances, else by the
 * order in which deals typically went through them, else by prefixes made for sorting ("1. Lead"), else by where such a step usually
 * comes. A step that cannot be placed is left out.
 *
 * @param chosen steps in their order, by name; steps that are not among them come behind the one they follow without it
 */
export function orderSteps(evidence: StepEvidence, chosen: readonly string[] = []): OrderedSteps {
  const { order: placed, by } = placeSteps(evidence);
  const stepOf = new Map(evidence.names.map((name, step) => [stepKey(name), step]));
  const order = [...new Set(chosen.flatMap((name) => stepOf.get(stepKey(name)) ?? []))];
  if (order.length === 0) return { order: placed, by };
  placed.forEach((step, rank) => {
    if (!order.includes(step)) order.splice(order.indexOf(placed[rank - 1] ?? -1) + 1, 0, step);
  });
  return { order, by: "chosen" };
}

/** The order as it is told without anybody's choice. */
function placeSteps({ names, chance, before }: StepEvidence): OrderedSteps {
  const steps = names.map((_, step) => step);
  const usual = names.map(usualRank);
  const byUsual = (a: number, b: number) => orZero((usual[a] ?? 0) - (usual[b] ?? 0)) || a - b;
  const byFirst = (score: (step: number) => number) => (a: number, b: number) => score(a) - score(b) || byUsual(a, b);

  if (chance.every((mean) => !Number.isNaN(mean)) && new Set(chance).size > 1) {
    return { order: steps.sort(byFirst((step) => chance[step] ?? 0)), by: "probability" };
  }
  const isInHistory = steps.every((step) => steps.some((other) => happened(before, step, other)));
  if (isInHistory) return { order: steps.sort(byFirst((step) => -stepsAfter(before, step))), by: "history" };
  if (names.length > 1 && names.every((name) => withoutSortingPrefix(name) !== name)) {
    const byPrefix = (a: number, b: number) => compare(sortingPrefix(names[a]), sortingPrefix(names[b]));
    return { order: steps.sort((a, b) => byPrefix(a, b) || byUsual(a, b)), by: "numbers" };
  }
  return { order: steps.filter((step) => !Number.isNaN(usual[step])).sort(byUsual), by: "names" };
}

/** Where such a step usually comes, NaN where nobody knows. A remark in brackets behind a step is no part of what it is. */
function usualRank(name: string): number {
  return wellKnownRank.get(stepKey(name)) ?? wellKnownRank.get(stepKey(bracketBehind(name)?.before ?? "")) ?? NaN;
}

function happened(before: StepEvidence["before"], a: number, b: number): boolean {
  return (before[a]?.[b] ?? 0) + (before[b]?.[a] ?? 0) > 0;
}

/** How many other steps more often come after this one than before it. */
function stepsAfter(before: StepEvidence["before"], step: number): number {
  return before.filter((row, other) => (before[step]?.[other] ?? 0) > (row[step] ?? 0)).length;
}

function sortingPrefix(name = ""): string {
  const prefix = name.slice(0, name.length - withoutSortingPrefix(name).length).replace(/[^\p{L}\p{N}]/gu, "");
  return prefix.toLowerCase().padStart(2, "0");
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const orZero = (difference: number) => (Number.isNaN(difference) ? 0 : difference);
