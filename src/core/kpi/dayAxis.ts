import { LAST_DAY } from "../crm/day";
import { NO_DAY, type Day } from "../crm/types";

/** The days that occur, numbered in order. NO_DAY is always there and has the number 0. */
export interface DayAxis {
  readonly days: Int32Array;
  /** For each row the numbers of its two days. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Numbers the days of two columns, so that whoever counts by day needs no more places than there are days. */
export function dayAxis(startDays: Int32Array, endDays: Int32Array): DayAxis {
  const [first, last] = span([startDays, endDays]);
  const numbers = new Int32Array(Math.max(0, last - first + 1));
  for (const column of [startDays, endDays]) {
    for (let row = 0; row < column.length; row++) {
      const day = column[row] ?? NO_DAY;
      if (day !== NO_DAY) numbers[day - first] = 1;
    }
  }
  const days: Day[] = [NO_DAY];
  for (let at = 0; at < numbers.length; at++) if (numbers[at] === 1) numbers[at] = days.push(first + at) - 1;
  const numbered = (column: Int32Array) => {
    const found = new Int32Array(column.length);
    for (let row = 0; row < column.length; row++) {
      const day = column[row] ?? NO_DAY;
      found[row] = day === NO_DAY ? 0 : (numbers[day - first] ?? 0);
    }
    return found;
  };
  return { days: Int32Array.from(days), starts: numbered(startDays), ends: numbered(endDays) };
}

/** In whole numbers throughout: with Infinity to begin with, all that is reckoned from the days would be fractions, and slower. */
function span(columns: readonly Int32Array[]): [Day, Day] {
  let first = LAST_DAY;
  let last = NO_DAY;
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const day = column[row] ?? NO_DAY;
      if (day === NO_DAY) continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return last < first ? [0, -1] : [first, last];
}
