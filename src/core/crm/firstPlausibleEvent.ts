import type { Day } from "./types";

/** Five years, with the leap days they may hold. */
const DAYS_FAR_OFF = 5 * 365 + 2;

/**
 * The first day from which on the data can be believed to speak. Rule: where more than five years without any event lie
 * between the fewer, earlier dates and the many, later ones, the earlier ones are mistyped (1926 for 2026) or of another
 * time, and the data begin after the gap.
 *
 * @param columns days of events; NO_DAY counts as none
 * @returns undefined where nothing is dated
 */
export function firstPlausibleEvent(columns: readonly Int32Array[]): Day | undefined {
  const days = sortedDays(columns);
  let first = 0;
  for (let at = 1; at * 2 < days.length; at++) {
    if ((days[at] ?? 0) - (days[at - 1] ?? 0) > DAYS_FAR_OFF) first = at;
  }
  return days[first];
}

function sortedDays(columns: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const column of columns) {
    for (const day of column) if (day > 0) all[count++] = day;
  }
  return all.subarray(0, count).sort();
}
