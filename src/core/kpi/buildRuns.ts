import { NO_DAY, type Day } from "../crm/types";
import type { Run } from "./run";

/** Some rows of the data, and for each the day and the amount that count: position i of each array is the same row. */
export interface RowsToOrder {
  readonly rows: Int32Array;
  readonly days: Int32Array;
  /** NaN where a row has no amount. */
  readonly amounts: Float64Array;
}

/** One way to divide the rows of the data: by owner, by team, or all together. */
export interface Grouping {
  readonly groups: number;
  /** The group of each row, -1 for none. */
  readonly groupOf: Int32Array;
}

/**
 * Puts rows in order of day once and deals them out over groups (the owners, the teams, all), so that each group has a run of
 * its own.
 */
export function buildRuns(toOrder: RowsToOrder, groupings: readonly Grouping[]): Run[][] {
  const ordered = inOrderOfDay(toOrder);
  return groupings.map((grouping) => dealOut(ordered, grouping));
}

function inOrderOfDay({ rows, days, amounts }: RowsToOrder): RowsToOrder {
  const ordered = {
    rows: new Int32Array(rows.length),
    days: new Int32Array(rows.length),
    amounts: new Float64Array(rows.length),
  };
  orderByDay(days).forEach((position, at) => {
    ordered.rows[at] = rows[position] ?? 0;
    ordered.days[at] = days[position] ?? NO_DAY;
    ordered.amounts[at] = amounts[position] ?? NaN;
  });
  return ordered;
}

/** Positions in order of day: a counting sort, as days lie in a narrow span. Rows without a day come first. */
function orderByDay(days: Int32Array): Int32Array {
  const { first, slots } = span(days);
  const starts = new Int32Array(slots + 1);
  for (const day of days) {
    const next = slotOf(day, first) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let slot = 1; slot <= slots; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const ordered = new Int32Array(days.length);
  for (let position = 0; position < days.length; position++) {
    const slot = slotOf(days[position] ?? NO_DAY, first);
    const at = starts[slot] ?? 0;
    ordered[at] = position;
    starts[slot] = at + 1;
  }
  return ordered;
}

function span(days: Int32Array): { first: Day; slots: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last < first ? { first: 0, slots: 1 } : { first, slots: last - first + 2 };
}

function slotOf(day: Day, first: Day): number {
  return day === NO_DAY ? 0 : day - first + 1;
}

/** Rows keep their order within each group; the groups lie one after another in one array, of which each run is a part. */
function dealOut({ rows, days, amounts }: RowsToOrder, { groups, groupOf }: Grouping): Run[] {
  const ends = new Int32Array(groups + 1);
  for (const row of rows) {
    const next = (groupOf[row] ?? -1) + 1;
    if (next > 0) ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let group = 1; group <= groups; group++) ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0);
  const starts = ends.slice();
  const dealtDays = new Int32Array(ends[groups] ?? 0);
  const dealtAmounts = new Float64Array(ends[groups] ?? 0);
  for (let position = 0; position < rows.length; position++) {
    const group = groupOf[rows[position] ?? 0] ?? -1;
    if (group < 0) continue;
    const at = starts[group] ?? 0;
    starts[group] = at + 1;
    dealtDays[at] = days[position] ?? NO_DAY;
    dealtAmounts[at] = amounts[position] ?? NaN;
  }
  return Array.from({ length: groups }, (_, group) => {
    const part = [ends[group] ?? 0, ends[group + 1] ?? 0] as const;
    return toRun(dealtDays.subarray(...part), dealtAmounts.subarray(...part));
  });
}

function toRun(days: Int32Array, amounts: Float64Array): Run {
  const sums = new Float64Array(days.length + 1);
  const valued = new Int32Array(days.length + 1);
  let sum = 0;
  let count = 0;
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? NaN;
    if (!Number.isNaN(amount)) {
      sum += amount;
      count++;
    }
    sums[at + 1] = sum;
    valued[at + 1] = count;
  }
  return { days, amounts, sums, valued };
}
