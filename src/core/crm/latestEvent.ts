import type { Day } from "./types";

/** The latest day in the columns that is not after the reading: the day until which the data speak. */
export function latestEvent(columns: readonly Int32Array[], readingDay: Day): Day | undefined {
  const latest = Math.max(0, ...columns.map((days) => latestOf(days, readingDay)));
  return latest === 0 ? undefined : latest;
}

function latestOf(days: Int32Array, readingDay: Day): Day {
  let latest = 0;
  for (let row = 0; row < days.length; row++) {
    const day = days[row] ?? 0;
    if (day > latest && day <= readingDay) latest = day;
  }
  return latest;
}
