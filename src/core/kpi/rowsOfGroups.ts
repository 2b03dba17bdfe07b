/** One way to divide the rows of the data: by owner, by team, or all together. */
export interface Grouping {
  readonly groups: number;
  /** The group of each row, -1 for none. */
  readonly groupOf: Int32Array;
}

/** The rows of each group, in order. */
export function rowsOfGroups({ groups, groupOf }: Grouping): Int32Array[] {
  const starts = new Int32Array(groups + 1);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group <= groups; group++) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const rows = new Int32Array(starts[groups] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    rows[place] = row;
    next[group] = place + 1;
  }
  return Array.from({ length: groups }, (_, group) => rows.subarray(starts[group], starts[group + 1]));
}
