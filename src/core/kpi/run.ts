import { NO_DAY, type Day } from "../crm/types";

/**
 * Rows in the order of one of their days, with prefix sums: how many, and how much, in any span of days comes from two
 * look-ups. Rows without that day (NO_DAY) come first.
 */
export interface Run {
  readonly days: Int32Array;
  /** sums[i] = the amounts of the first i rows together; rows without an amount add nothing. */
  readonly sums: Float64Array;
  /** valued[i] = how many of the first i rows have an amount. */
  readonly valued: Int32Array;
  /** The amounts themselves, in the same order. */
  readonly amounts: Float64Array;
}

/** How many rows, how many of them with an amount, and their sum. */
export interface Tally {
  readonly count: number;
  readonly valued: number;
  readonly sum: number;
}

/** The rows with a day up to and including `end`; rows without a day count as earlier than any. */
export function tallyUntil(run: Run, end: Day): Tally {
  return tallyOfRows(run, 0, rowsUntil(run, end));
}

/** The rows with a day from `start` to `end`, both included; rows without a day do not count. */
export function tallyBetween(run: Run, start: Day, end: Day): Tally {
  return tallyOfRows(run, ...rowsBetween(run, start, end));
}

/** The first row from `start` on and the first after `end`. */
export function rowsBetween(run: Run, start: Day, end: Day): [number, number] {
  const first = rowsUntil(run, Math.max(start, NO_DAY + 1) - 1);
  return [first, Math.max(first, rowsUntil(run, end))];
}

/** How many rows have a day up to and including `end`. */
export function rowsUntil(run: Run, end: Day): number {
  let low = 0;
  let high = run.days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((run.days[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function plus(a: Tally, b: Tally): Tally {
  return { count: a.count + b.count, valued: a.valued + b.valued, sum: a.sum + b.sum };
}

export function minus(a: Tally, b: Tally): Tally {
  return { count: a.count - b.count, valued: a.valued - b.valued, sum: a.valued === b.valued ? 0 : a.sum - b.sum };
}

function tallyOfRows(run: Run, first: number, end: number): Tally {
  const of = (prefix: Int32Array | Float64Array) => (prefix[end] ?? 0) - (prefix[first] ?? 0);
  return { count: end - first, valued: of(run.valued), sum: of(run.sums) };
}
