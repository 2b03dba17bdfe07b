import { daysInMonth, toDate, toDay } from "../crm/cells/day";
import type { Day } from "../crm/types";

/** The same day a year before; the last day of a month answers to the last day of that month. @example 29 February 2024 answers to 28 February 2023 */
export function dayLastYear(day: Day): Day {
  const { year, month, day: dayOfMonth } = toDate(day);
  const length = daysInMonth(year - 1, month);
  const isLast = dayOfMonth === daysInMonth(year, month);
  return toDay(year - 1, month, isLast ? length : Math.min(dayOfMonth, length));
}

/** The first day of the month so many months later. */
export function monthStart(day: Day, monthsLater = 0): Day {
  const { year, month } = toDate(day);
  return toDay(year, month + monthsLater, 1);
}

const DAYS_A_WEEK = 7;
const WORKING_DAYS_A_WEEK = 5;

/**
 * How many days from Monday to Friday there are between two days, both included, but for the holidays among them.
 *
 * @example countWorkingDays(46203, 46209, new Set()) // 5: Tuesday 30 June to Monday 6 July 2026
 */
export function countWorkingDays(first: Day, last: Day, holidays: ReadonlySet<Day>): number {
  if (last < first) return 0;
  const weeks = Math.floor((last - first + 1) / DAYS_A_WEEK);
  let count = weeks * WORKING_DAYS_A_WEEK;
  for (let day = first + weeks * DAYS_A_WEEK; day <= last; day++) if (isWeekday(day)) count++;
  for (const holiday of holidays) if (holiday >= first && holiday <= last && isWeekday(holiday)) count--;
  return count;
}

/** Excel's serial 0 was a Saturday, as it counts from 1900-03-01 on. */
function isWeekday(day: Day): boolean {
  return day % DAYS_A_WEEK > 1;
}
