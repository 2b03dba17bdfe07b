import { countUpTo } from "../../countUpTo";
import { NO_DAY, type Day } from "../../crm/types";
import type { Figure, Period } from "../types";

/**
 * How a KPI comes of its rows: their number, a column's sum over them, or the share of them that meet one criterion more; "met": how
 * many meet it, where of the others nobody knows whether they do.
 */
export type RowMeasure = "count" | "sum" | "rate" | "met";

/** The rows of one who as running totals by day: place i holds what there is until the end of day i. Rows without a day come first. */
export interface DaySums {
  readonly days: number[];
  readonly counts: number[];
  /** Those that meet what a rate asks for. */
  readonly met: number[];
  /** Those with an amount, and their amounts. */
  readonly valued: number[];
  readonly sums: number[];
}

/** What a sheet can speak of. */
export interface Covered {
  /** All its rows, whether or not they count. */
  readonly rows: number;
  /** The first day on which it has any; days far before all others apart. */
  readonly first: Day | undefined;
}

interface Sums {
  readonly count: number;
  readonly met: number;
  readonly valued: number;
  readonly sum: number;
}

const NONE: Sums = { count: 0, met: 0, valued: 0, sum: 0 };
const NO_FIGURE: Figure = { value: null, n: 0, leftOut: 0 };

export function emptyDaySums(): DaySums {
  return { days: [], counts: [], met: [], valued: [], sums: [] };
}

/** Adds a row; rows come in the order of their days. */
export function addRow({ days, counts, met, valued, sums }: DaySums, day: Day, isMet: boolean, amount: number): void {
  const last = days.length - 1;
  const at = last >= 0 && days[last] === day ? last : days.push(day) - 1;
  counts[at] = (counts[last] ?? 0) + 1;
  met[at] = (met[last] ?? 0) + Number(isMet);
  const isValued = !Number.isNaN(amount);
  valued[at] = (valued[last] ?? 0) + Number(isValued);
  sums[at] = (sums[last] ?? 0) + (isValued ? amount : 0);
}

/**
 * The figure of a period from the totals. All periods together take every row there is at their end, whether or not it has a day; a
 * dated period takes those that have one, and says how many lack it.
 *
 * @param sheet what the sheet covers: where it has no rows, and before its first day, nobody knows, and no figure is given
 */
export function figureOfSums(
  sums: DaySums | undefined,
  measure: RowMeasure,
  { start, end }: Period,
  sheet: Covered,
): Figure {
  const isCovered =
    start === undefined ? sheet.rows > 0 : sheet.first !== undefined && sheet.first <= end && start <= end;
  if (!isCovered) return NO_FIGURE;
  const undated = upTo(sums, NO_DAY);
  const until = upTo(sums, end);
  const from = start === undefined ? NONE : upTo(sums, Math.max(start, NO_DAY + 1) - 1);
  const of = {
    ...until,
    count: until.count - from.count,
    met: until.met - from.met,
    valued: until.valued - from.valued,
  };
  const leftOut = start === undefined ? 0 : undated.count;
  switch (measure) {
    case "count":
      return { value: of.count, n: of.count, leftOut };
    case "rate":
      return { value: of.count === 0 ? null : of.met / of.count, n: of.count, leftOut };
    case "met":
      return { value: of.met, n: of.met, leftOut: leftOut + of.count - of.met };
    case "sum": {
      // The sum of no rows is 0; that of rows without any amount is not known.
      const value = of.count > 0 && of.valued === 0 ? null : of.valued === 0 ? 0 : until.sum - from.sum;
      return { value, n: of.valued, leftOut: leftOut + of.count - of.valued };
    }
  }
}

/** All until the end of a day, rows without a day included. */
function upTo(sums: DaySums | undefined, day: Day): Sums {
  if (sums === undefined) return NONE;
  const at = countUpTo(sums.days, day) - 1;
  if (at < 0) return NONE;
  return {
    count: sums.counts[at] ?? 0,
    met: sums.met[at] ?? 0,
    valued: sums.valued[at] ?? 0,
    sum: sums.sums[at] ?? 0,
  };
}
