/** Which old row (or column) a row of today was; undefined for one that was put in. */
export type Alignment = (now: number) => number | undefined;

/**
 * The ways in which rows (or columns) put in, or taken out, in one place explain what stands there today. None where no one
 * place explains it; several where rows look alike.
 *
 * @param before how many there were
 * @param now how many there are
 * @param isSame whether the row of today can be that old one
 * @example alignRuns(2, 3, (old, now) => ["a", "b"][old] === ["a", "new", "b"][now])[0](2) // 1
 */
export function alignRuns(
  before: number,
  now: number,
  isSame: (old: number, now: number) => boolean,
): readonly Alignment[] {
  const added = now - before;
  if (added === 0) return [(place) => place];
  const shared = Math.min(before, now);
  let first = 0;
  while (first < shared && isSame(first, first)) first++;
  let last = 0;
  while (last < shared && isSame(before - 1 - last, now - 1 - last)) last++;
  const earliest = shared - last;
  // What both ends can explain between them is explained; the change lies where they meet.
  return Array.from({ length: Math.max(0, first - earliest + 1) }, (_, at) => changedAt(earliest + at, added));
}

function changedAt(change: number, added: number): Alignment {
  return (place) => {
    if (place < change) return place;
    return place < change + added ? undefined : place - added;
  };
}
