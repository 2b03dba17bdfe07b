/** Days are counted as Excel counts them: whole days since 1899-12-30. */
export type Day = number;

const EPOCH = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/** @example dayOf("2026-06-30") // 46203 */
export function dayOf(iso: string): Day {
  return (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / MS_PER_DAY;
}

/** @example isoOf(46203) // "2026-06-30" */
export function isoOf(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return dateOf(day).getUTCFullYear();
}

/** January is 1. */
export function monthOf(day: Day): number {
  return dateOf(day).getUTCMonth() + 1;
}

/** @example quarterOf(46203) // "2026-Q2" */
export function quarterOf(day: Day): string {
  return `${yearOf(day)}-Q${Math.ceil(monthOf(day) / 3)}`;
}

/** The day itself, or the next one on which people work: no weekends, no Christmas, no New Year's Day. */
export function workday(day: Day): Day {
  let at = Math.round(day);
  while (isDayOff(at)) at += 1;
  return at;
}

function isDayOff(day: Day): boolean {
  if (day % 7 < 2) return true; // Day 0 was a Saturday.
  const date = dateOf(day).getUTCDate();
  return monthOf(day) === 12 ? date === 25 || date === 26 : date === 1 && monthOf(day) === 1;
}

function dateOf(day: Day): Date {
  return new Date(EPOCH + day * MS_PER_DAY);
}
