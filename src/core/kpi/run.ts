import { NO_DAY, type Day } from "../crm/types";

/**
 * Rows by one of their days, as running totals: how many, and how much, in any span of days comes from two look-ups, and the
 * memory they take does not grow with rows of the same day. Rows without that day (NO_DAY) come first.
 */
export interface Run {
  /** The days on which there are rows, each once, in order. */
  readonly days: Int32Array;
  /** counts[i] = the rows of the first i days. */
  readonly counts: Int32Array;
  /** valued[i] = how many of them have an amount. */
  readonly valued: Int32Array;
  /** sums[i] = their amounts together; rows without an amount add nothing. */
  readonly sums: Float64Array;
}

/** How many rows, how many of them with an amount, and their sum. */
export interface Tally {
  readonly count: number;
  readonly valued: number;
  readonly sum: number;
}

/** The rows with a day up to and including `end`; rows without a day count as earlier than any. */
export function tallyUntil(run: Run, end: Day): Tally {
  return tallyOfDays(run, 0, daysUntil(run, end));
}

/** The rows with a day from `start` to `end`, both included; rows without a day do not count. */
export function tallyBetween(run: Run, start: Day, end: Day): Tally {
  const first = daysUntil(run, dayBefore(start));
  return tallyOfDays(run, first, Math.max(first, daysUntil(run, end)));
}

/** The first row, in order of day, from `start` on and the first after `end`. */
export function rowsBetween(run: Run, start: Day, end: Day): [number, number] {
  const first = rowsUntil(run, dayBefore(start));
  return [first, Math.max(first, rowsUntil(run, end))];
}

/** How many rows have a day up to and including `end`. */
export function rowsUntil(run: Run, end: Day): number {
  return run.counts[daysUntil(run, end)] ?? 0;
}

/** All rows, with or without a day. */
export function rowsOf(run: Run): number {
  return run.counts[run.days.length] ?? 0;
}

export function plus(a: Tally, b: Tally): Tally {
  return { count: a.count + b.count, valued: a.valued + b.valued, sum: a.sum + b.sum };
}

export function minus(a: Tally, b: Tally): Tally {
  return { count: a.count - b.count, valued: a.valued - b.valued, sum: a.valued === b.valued ? 0 : a.sum - b.sum };
}

function dayBefore(start: Day): Day {
  return Math.max(start, NO_DAY + 1) - 1;
}

function daysUntil({ days }: Run, end: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tallyOfDays({ counts, valued, sums }: Run, first: number, end: number): Tally {
  return {
    count: (counts[end] ?? 0) - (counts[first] ?? 0),
    valued: (valued[end] ?? 0) - (valued[first] ?? 0),
    sum: (sums[end] ?? 0) - (sums[first] ?? 0),
  };
}
