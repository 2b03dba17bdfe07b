import { readStageStatus } from "../crm/status/readStatus";
import { UNKNOWN, WON } from "../crm/types";
import { type Cell, type CellRange, cellText } from "../criteria/cell";
import { checkRange } from "../criteria/checkRange";
import type { Culture } from "../criteria/culture";
import { rowsThatMeet } from "../criteria/rowsThatMeet";
import { SalesboardError } from "../errors";

export interface ConversionQuestion {
  /** What tells the deals apart; a deal may stand on several rows, one for each stage it entered. */
  readonly deal: CellRange;
  /** The stage of each row. */
  readonly stage: CellRange;
  readonly from: Cell;
  readonly to: Cell;
  /** The steps in order. With them a later step counts as having reached the earlier ones. */
  readonly steps?: CellRange;
  /** Pairs of a range and a criterion, as in COUNTIFS. */
  readonly criteria: readonly CellRange[];
}

/**
 * Share of the distinct deals that reached one step and went on to reach another: never above 1.
 *
 * With the steps in order, Reached(to) / Reached(from), where a deal has reached a step when its furthest step is that one
 * or a later one. A stage that says the deal was won has reached all steps; one that says no more than open or lost
 * counts at the first step only. Without the steps, the deals that have a row for both, over those that have one for
 * `from`, whichever came first; for that each deal needs its history, a row per stage.
 *
 * @example conversion({ deal: [[1], [2]], stage: [["Offer"], ["Lead"]], from: "Lead", to: "Offer", steps: [["Lead", "Offer"]], criteria: [] }, english) // 0.5
 */
export function conversion(question: ConversionQuestion, culture: Culture): number {
  const [from, to] = [stepName(question.from, "from"), stepName(question.to, "to")];
  const rows = readRows(question, culture);
  const steps = readSteps(question.steps);
  const [reachedFrom, reachedTo] =
    steps === undefined ? bothInHistory(rows, from, to) : byFurthestStep(rows, steps, from, to);
  if (reachedFrom === 0) throw new SalesboardError("noData", "functions:error.nobodyReached", { step: from });
  return reachedTo / reachedFrom;
}

interface StageRow {
  readonly deal: string;
  readonly stage: string;
  readonly counts: boolean;
}

function readRows({ deal, stage, criteria }: ConversionQuestion, culture: Culture): StageRow[] {
  checkRange(deal);
  checkRange(stage);
  const [deals, stages] = [deal.flat(), stage.flat()];
  if (deals.length !== stages.length) {
    throw new SalesboardError("value", "functions:error.dealAndStage", { deals: deals.length, stages: stages.length });
  }
  const counts = rowsThatMeet(deal, criteria, culture);
  return deals
    .map((cell, i) => ({ deal: textOf(cell), stage: textOf(stages[i] ?? null), counts: counts[i] === 1 }))
    .filter((row) => row.deal !== "" && row.stage !== "");
}

/** Deals with a row for `from`, and those of them with a row for `to`. */
function bothInHistory(rows: readonly StageRow[], from: string, to: string): [number, number] {
  refuseWithoutHistory(rows);
  for (const step of [from, to]) {
    if (!rows.some((row) => same(row.stage, step))) throw unknownStep(step);
  }
  const counted = rows.filter((row) => row.counts);
  const reachedFrom = new Set(counted.filter((row) => same(row.stage, from)).map((row) => row.deal));
  const reachedTo = new Set(counted.filter((row) => same(row.stage, to)).map((row) => row.deal));
  return [reachedFrom.size, [...reachedFrom].filter((deal) => reachedTo.has(deal)).length];
}

/** A list with one row per deal knows only where each deal stands now, so that nothing seems to go on. */
function refuseWithoutHistory(rows: readonly StageRow[]): void {
  const deals = new Set(rows.map((row) => row.deal));
  if (rows.length > 0 && deals.size === rows.length) throw new SalesboardError("noData", "functions:error.noHistory");
}

function byFurthestStep(
  rows: readonly StageRow[],
  steps: readonly string[],
  from: string,
  to: string,
): [number, number] {
  const order = new Map(steps.map((step, i) => [key(step), i]));
  const [first, second] = [order.get(key(from)), order.get(key(to))];
  if (first === undefined) throw unknownStep(from);
  if (second === undefined) throw unknownStep(to);
  if (second <= first) throw new SalesboardError("value", "functions:error.stepsOrder", { from, to });
  const furthest = new Map<string, number>();
  for (const row of rows) {
    if (!row.counts) continue;
    const reached = order.get(key(row.stage)) ?? stepOfStatus(row.stage, steps.length - 1);
    furthest.set(row.deal, Math.max(reached, furthest.get(row.deal) ?? 0));
  }
  const reached = (step: number) => [...furthest.values()].filter((one) => one >= step).length;
  return [reached(first), reached(second)];
}

/** The step of a stage that is not among the steps, e.g. "Closed lost". */
function stepOfStatus(stage: string, last: number): number {
  const status = readStageStatus(stage);
  if (status === UNKNOWN) throw unknownStep(stage);
  return status === WON ? last : 0;
}

function readSteps(steps: CellRange | undefined): string[] | undefined {
  if (steps === undefined) return undefined;
  checkRange(steps);
  const names = steps
    .flat()
    .map(textOf)
    .filter((step) => step !== "");
  return names.length === 0 ? undefined : names;
}

function stepName(cell: Cell, argument: "from" | "to"): string {
  const name = textOf(cell);
  if (name === "") throw new SalesboardError("value", "functions:error.stepMissing", { argument });
  return name;
}

function unknownStep(step: string): SalesboardError {
  return new SalesboardError("value", "functions:error.unknownStep", { step });
}

/** A blank cell may arrive as 0: no deal and no step is called that. */
function textOf(cell: Cell): string {
  return cell === 0 ? "" : cellText(cell);
}

function same(one: string, other: string): boolean {
  return key(one) === key(other);
}

function key(step: string): string {
  return step.toLowerCase();
}
