import { NO_DAY, type Day } from "../crm/types";
import type { Run } from "./run";

/** Rows to be put in order: their numbers, and for each the day and the amount that count. */
export interface RowsToOrder {
  readonly rows: Int32Array;
  readonly dayOf: (row: number) => Day;
  /** NaN where a row has no amount. */
  readonly amountOf: (row: number) => number;
}

/**
 * Puts rows in order of day once and deals them out over groups (the owners, the teams, all), so that each group has a run of
 * its own.
 *
 * @param groupOf the group of a row, -1 for none
 */
export function buildRuns(toOrder: RowsToOrder, groupings: readonly Grouping[]): Run[][] {
  const ordered = orderByDay(toOrder);
  return groupings.map((grouping) => dealOut(toOrder, ordered, grouping));
}

export interface Grouping {
  readonly groups: number;
  readonly groupOf: (row: number) => number;
}

/** A counting sort: days lie in a narrow span, so that ordering costs no comparisons. Rows without a day come first. */
function orderByDay({ rows, dayOf }: RowsToOrder): Int32Array {
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    const day = dayOf(row);
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const slots = last < first ? 1 : last - first + 2;
  const slotOf = (row: number) => (dayOf(row) === NO_DAY ? 0 : dayOf(row) - first + 1);
  const starts = new Int32Array(slots + 1);
  for (const row of rows) starts[slotOf(row) + 1] = (starts[slotOf(row) + 1] ?? 0) + 1;
  for (let slot = 1; slot <= slots; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const ordered = new Int32Array(rows.length);
  for (const row of rows) {
    const slot = slotOf(row);
    const at = starts[slot] ?? 0;
    ordered[at] = row;
    starts[slot] = at + 1;
  }
  return ordered;
}

function dealOut({ dayOf, amountOf }: RowsToOrder, ordered: Int32Array, { groups, groupOf }: Grouping): Run[] {
  const sizes = new Int32Array(groups);
  for (const row of ordered) {
    const group = groupOf(row);
    if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const runs = Array.from(sizes, emptyRun);
  const filled = new Int32Array(groups);
  for (const row of ordered) {
    const group = groupOf(row);
    const run = runs[group];
    if (run === undefined) continue;
    const at = filled[group] ?? 0;
    filled[group] = at + 1;
    const amount = amountOf(row);
    const hasAmount = !Number.isNaN(amount);
    run.days[at] = dayOf(row);
    run.amounts[at] = amount;
    run.sums[at + 1] = (run.sums[at] ?? 0) + (hasAmount ? amount : 0);
    run.valued[at + 1] = (run.valued[at] ?? 0) + (hasAmount ? 1 : 0);
  }
  return runs;
}

function emptyRun(size: number): Run {
  return {
    days: new Int32Array(size),
    amounts: new Float64Array(size),
    sums: new Float64Array(size + 1),
    valued: new Int32Array(size + 1),
  };
}
