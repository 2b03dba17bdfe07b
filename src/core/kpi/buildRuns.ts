import type { Day } from "../crm/types";
import type { Run } from "./run";

/** What each row of the data gives to a run. */
export interface RowFacts {
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
 * Deals rows out over the groups of each grouping (the owners, the teams, all): a run for each group.
 *
 * @param rows in order of day
 */
export function buildRuns(rows: Int32Array, facts: RowFacts, groupings: readonly Grouping[]): Run[][] {
  return groupings.map((grouping) => dealOut(rows, facts, grouping));
}

/** The groups lie one after another in the same arrays, of which each run is a part. */
function dealOut(rows: Int32Array, { days, amounts }: RowFacts, { groups, groupOf }: Grouping): Run[] {
  const starts = startsOfGroups(rows, days, { groups, groupOf });
  const dayCount = starts[groups] ?? 0;
  const runDays = new Int32Array(dayCount);
  // The totals of a group begin with nothing, so they have one place more than its days.
  const counts = new Int32Array(dayCount + groups);
  const valued = new Int32Array(dayCount + groups);
  const sums = new Float64Array(dayCount + groups);
  const ends = starts.slice();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    const day = days[row] ?? 0;
    let end = ends[group] ?? 0;
    if (end === starts[group] || runDays[end - 1] !== day) {
      runDays[end] = day;
      const total = end + group;
      counts[total + 1] = counts[total] ?? 0;
      valued[total + 1] = valued[total] ?? 0;
      sums[total + 1] = sums[total] ?? 0;
      ends[group] = ++end;
    }
    const total = end + group;
    counts[total] = (counts[total] ?? 0) + 1;
    const amount = amounts[row] ?? NaN;
    if (Number.isNaN(amount)) continue;
    valued[total] = (valued[total] ?? 0) + 1;
    sums[total] = (sums[total] ?? 0) + amount;
  }
  return Array.from({ length: groups }, (_, group) => {
    const [start = 0, end = 0] = [starts[group], starts[group + 1]];
    const totals = [start + group, end + group + 1] as const;
    return {
      days: runDays.subarray(start, end),
      counts: counts.subarray(...totals),
      valued: valued.subarray(...totals),
      sums: sums.subarray(...totals),
    };
  });
}

/** The amounts of the rows, dealt out as whole numbers over the groups in the same order. */
export function dealAmounts(rows: Int32Array, amounts: Float64Array, { groups, groupOf }: Grouping): Int32Array[] {
  const starts = new Int32Array(groups + 1);
  for (let at = 0; at < rows.length; at++) {
    const group = groupOf[rows[at] ?? 0] ?? -1;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group <= groups; group++) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const dealt = new Int32Array(starts[groups] ?? 0);
  const ends = starts.slice();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    const end = ends[group] ?? 0;
    dealt[end] = amounts[row] ?? 0;
    ends[group] = end + 1;
  }
  return Array.from({ length: groups }, (_, group) => dealt.subarray(starts[group], starts[group + 1]));
}

/** Where the days of each group start, and where the last one's end: each day on which a group has rows counts once. */
function startsOfGroups(rows: Int32Array, days: Int32Array, { groups, groupOf }: Grouping): Int32Array {
  const starts = new Int32Array(groups + 1);
  const lastDay: Day[] = new Array<Day>(groups).fill(Infinity);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const group = groupOf[row] ?? -1;
    if (group < 0 || lastDay[group] === days[row]) continue;
    lastDay[group] = days[row] ?? 0;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group <= groups; group++) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  return starts;
}
