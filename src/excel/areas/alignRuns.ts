/** Rows (or columns) that were put in at a place, or taken out before it: a negative count. */
export interface LineChange {
  /** Counted as things stand today. */
  readonly at: number;
  readonly count: number;
}

/**
 * The changes that explain what stands there today: rows (or columns) put in, or taken out, in one place. None where no one place
 * explains it; several where rows look alike.
 *
 * @param before how many there were
 * @param now how many there are
 * @param isSame whether the row of today can be that old one
 * @example alignRuns(2, 3, (old, now) => ["a", "b"][old] === ["a", "new", "b"][now]) // [{ at: 1, count: 1 }]
 */
export function alignRuns(
  before: number,
  now: number,
  isSame: (old: number, now: number) => boolean,
): readonly LineChange[] {
  const count = now - before;
  if (count === 0) return [{ at: 0, count }];
  const shared = Math.min(before, now);
  let first = 0;
  while (first < shared && isSame(first, first)) first++;
  let last = 0;
  while (last < shared && isSame(before - 1 - last, now - 1 - last)) last++;
  const earliest = shared - last;
  // What both ends can explain between them is explained; the change lies where they meet.
  return Array.from({ length: Math.max(0, first - earliest + 1) }, (_, at) => ({ at: earliest + at, count }));
}
