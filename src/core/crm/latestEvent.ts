import type { Day } from "./types";

/** The latest day in the columns that is not after the reading: the day until which the data speak. */
export function latestEvent(columns: readonly Int32Array[], readingDay: Day): Day | undefined {
  let latest = 0;
  for (const column of columns) {
    for (const day of column) if (day > latest && day <= readingDay) latest = day;
  }
  return latest === 0 ? undefined : latest;
}
