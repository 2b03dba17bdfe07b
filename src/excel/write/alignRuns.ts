/**
 * Which old row (or column) each row of today was, where people put some in or took some out in one place.
 *
 * @param before how many there were
 * @param now how many there are
 * @param isSame whether the row of today can be that old one
 * @returns by place today, the old place, or undefined for a row that was put in; undefined where no one place explains it
 * @example alignRuns(2, 3, (old, now) => ["a", "b"][old] === ["a", "new", "b"][now]) // [0, undefined, 1]
 */
export function alignRuns(
  before: number,
  now: number,
  isSame: (old: number, now: number) => boolean,
): readonly (number | undefined)[] | undefined {
  const added = now - before;
  const shared = Math.min(before, now);
  let first = 0;
  while (first < shared && isSame(first, first)) first++;
  let last = 0;
  while (last < shared && isSame(before - 1 - last, now - 1 - last)) last++;
  // What both ends can explain between them is explained; the change lies where they meet.
  if (first + last < shared) return undefined;
  const change = Math.min(first, shared);
  return Array.from({ length: now }, (_, place) => {
    if (place < change) return place;
    return place < change + added ? undefined : place - added;
  });
}
