import { countUpTo } from "../../countUpTo";
import { NO_DAY, type Day } from "../../crm/types";

/**
 * The kinds of rows that the KPIs ask for, by number; a row may be of several. Those of which amounts are asked come first. "Quotes"
 * are deals that reached the quote step.
 */
export const KIND = {
  /** Quotes by the day they were made, but closed ones whose close date is missing. */
  opened: 0,
  /** Those of `opened` that are closed, by the day on which they left the pipeline: closed, or made if that is later. */
  exited: 1,
  /** Open quotes of which nobody knows when they were made. */
  undatedOpen: 2,
  /** Closed quotes of which nobody knows when they were made, by close date. */
  undatedClosed: 3,
  /** Orders by close date. */
  won: 4,
  /** Orders whose close date is missing, by the day the quote was made. */
  wonUndated: 5,
  /** Lost quotes by close date. */
  lost: 6,
  /** Lost quotes whose close date is missing, by the day the quote was made. */
  lostUndated: 7,
  /** Orders with a cycle, by close date. */
  cycles: 8,
  /** Deals of unknown status, by the day they were created: in no figure, and left out of every one. */
  unknown: 9,
} as const;
export const KINDS = 10;
/** So many have amounts. */
export const KINDS_OF_AMOUNTS = 6;
export type Kind = (typeof KIND)[keyof typeof KIND];
export type KindOfAmounts = (typeof KIND)["opened" | "exited" | "undatedOpen" | "undatedClosed" | "won" | "wonUndated"];

/**
 * The rows of one who as running totals by day: how many, and how much, in any span of days comes from two look-ups, and the
 * memory they take does not grow with rows of the same day. All kinds share the days, so that those are looked up once; a
 * point is the number of days before it. Rows without the day of their kind (NO_DAY) come first.
 */
export interface DayTotals {
  /** The days on which there are rows, each once, in order. */
  readonly days: Int32Array;
  /** Where the totals of each kind begin in the next three, -1 for a kind without rows; they have a place for each point. */
  readonly starts: Int32Array;
  /** The rows before a point. */
  readonly counts: Int32Array;
  /** How many of them have an amount; this and the next have places for the kinds of amounts alone. */
  readonly valued: Int32Array;
  /** Their amounts together; rows without an amount add nothing. */
  readonly sums: Float64Array;
  /** The days of the cycles, one by one in order of close date: a median cannot be made of totals. */
  readonly cycleDays: Int32Array;
}

/** How many rows, how many of them with an amount, and their sum. */
export interface Tally {
  count: number;
  valued: number;
  sum: number;
}

/** The point after a day; that of NO_DAY lies after the rows without a day. */
export function pointAfter({ days }: DayTotals, day: Day): number {
  return countUpTo(days, day);
}

/** The point before a day; rows without a day lie before any. */
export function pointBefore(totals: DayTotals, day: Day): number {
  return pointAfter(totals, Math.max(day, NO_DAY + 1) - 1);
}

/** Adds the rows of a kind between two points to a tally. A KPI table asks for tens of thousands: each in a tally of its own costs time. */
export function addRows(
  tally: Tally,
  { starts, counts, valued, sums }: DayTotals,
  kind: KindOfAmounts,
  from: number,
  to: number,
): void {
  const start = starts[kind] ?? -1;
  if (start < 0) return;
  const [first, end] = [start + from, start + to];
  tally.count += (counts[end] ?? 0) - (counts[first] ?? 0);
  tally.valued += (valued[end] ?? 0) - (valued[first] ?? 0);
  tally.sum += (sums[end] ?? 0) - (sums[first] ?? 0);
}

/** How many rows of a kind lie before a point. */
export function rowsBefore({ starts, counts }: DayTotals, kind: Kind, point: number): number {
  const start = starts[kind] ?? -1;
  return start < 0 ? 0 : (counts[start + point] ?? 0);
}
