import { NO_DAY, type Day } from "../crm/types";

/**
 * The marked rows in order of day: a counting sort, as days lie in a narrow span. Rows without a day come first; rows of one
 * day keep their order.
 *
 * @param marks for each row the bits of what it is
 * @param mark the bit of the rows that are asked for
 */
export function orderByDay(days: Int32Array, marks: Uint16Array, mark: number): Int32Array {
  const { first, slots, rows } = span(days, marks, mark);
  if (rows === 0) return new Int32Array(0);
  const starts = new Int32Array(slots + 1);
  for (let row = 0; row < marks.length; row++) {
    if (((marks[row] ?? 0) & mark) === 0) continue;
    const next = slotOf(days[row] ?? NO_DAY, first) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let slot = 1; slot <= slots; slot++) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  const ordered = new Int32Array(rows);
  for (let row = 0; row < marks.length; row++) {
    if (((marks[row] ?? 0) & mark) === 0) continue;
    const slot = slotOf(days[row] ?? NO_DAY, first);
    const at = starts[slot] ?? 0;
    ordered[at] = row;
    starts[slot] = at + 1;
  }
  return ordered;
}

function span(days: Int32Array, marks: Uint16Array, mark: number): { first: Day; slots: number; rows: number } {
  let [first, last, rows] = [Infinity, -Infinity, 0];
  for (let row = 0; row < marks.length; row++) {
    if (((marks[row] ?? 0) & mark) === 0) continue;
    rows++;
    const day = days[row] ?? NO_DAY;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last < first ? { first: 0, slots: 1, rows } : { first, slots: last - first + 2, rows };
}

function slotOf(day: Day, first: Day): number {
  return day === NO_DAY ? 0 : day - first + 1;
}
