import { checkRange } from "../criteria/checkRange";
import { type Cell, type CellRange, cellText, isBlank } from "../criteria/cell";
import type { Culture } from "../criteria/culture";
import { parseNumber } from "../criteria/parseNumber";
import { SalesboardError } from "../errors";
import { backCalculate } from "./backCalculate";

export interface BackcalcQuestion {
  readonly goal: Cell;
  /** n conversions, in a row or a column, each above 0 and at most 1. */
  readonly conversions: CellRange;
  /** Days each step takes, n or n + 1 of them; with n the goal itself takes none. */
  readonly days?: CellRange;
  /** Hours of work each step takes per deal, n or n + 1 of them; with n the goal itself takes none. */
  readonly hours?: CellRange;
  /** Names of the steps, n or n + 1 of them; with n the last row is called as `goalLabel` says. */
  readonly labels?: CellRange;
  readonly goalLabel: string;
}

/**
 * The table BACKCALC spills: n + 1 rows from the first step to the goal, with columns label (if labels are given), needed,
 * days until the goal (if days are given), hours (if hours are given).
 *
 * @example backcalcRows({ goal: 10, conversions: [[0.5], [0.2]], goalLabel: "goal" }, english) // [[100], [50], [10]]
 */
export function backcalcRows(question: BackcalcQuestion, culture: Culture): (string | number)[][] {
  const goal = readAmount(question.goal, "goal", 1, culture);
  const rates = oneLine(question.conversions, "conversions").map((cell, i) => readRate(cell, i + 1, culture));
  const perStep = (range: CellRange | undefined, argument: string) =>
    range === undefined ? undefined : stepLine(range, argument, rates.length);
  const numbers = (range: CellRange | undefined, argument: string) =>
    perStep(range, argument)?.map((cell, i) => readAmount(cell, argument, i + 1, culture));
  const days = numbers(question.days, "days");
  const hours = numbers(question.hours, "hours");
  const labels = perStep(question.labels, "labels")?.map(labelOf);
  return backCalculate(goal, rates, days ?? [], hours ?? []).map((step, i) => [
    ...(labels === undefined ? [] : [labels[i] ?? question.goalLabel]),
    step.needed,
    ...(days === undefined ? [] : [step.leadTime]),
    ...(hours === undefined ? [] : [step.hours]),
  ]);
}

function readRate(cell: Cell, at: number, culture: Culture): number {
  const rate = readNumber(cell, culture);
  if (rate === undefined || rate <= 0 || rate > 1) {
    throw new SalesboardError("value", "functions:error.rate", { rate: cellText(cell), at });
  }
  return rate;
}

function readAmount(cell: Cell, argument: string, at: number, culture: Culture): number {
  const amount = isBlank(cell) ? 0 : readNumber(cell, culture);
  if (amount === undefined || amount < 0) {
    throw new SalesboardError("value", "functions:error.amount", { argument, value: cellText(cell), at });
  }
  return amount;
}

function readNumber(cell: Cell, culture: Culture): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? parseNumber(cell, culture) : undefined;
}

/** A blank label stays blank, whichever way the host hands it over. */
function labelOf(cell: Cell): string {
  return cell === 0 ? "" : cellText(cell);
}

function stepLine(range: CellRange, argument: string, rates: number): readonly Cell[] {
  const line = oneLine(range, argument);
  if (line.length !== rates && line.length !== rates + 1) {
    const values = { argument, given: line.length, fewest: rates, most: rates + 1 };
    throw new SalesboardError("value", "functions:error.stepsSize", values);
  }
  return line;
}

function oneLine(range: CellRange, argument: string): readonly Cell[] {
  checkRange(range);
  if (range.length > 1 && (range[0]?.length ?? 0) > 1) {
    throw new SalesboardError("value", "functions:error.oneLine", { argument });
  }
  return range.flat();
}
