import { daysInMonth, toDate, toDay } from "../crm/cells/day";
import type { Day } from "../crm/types";
import type { Period } from "../kpi/types";

export const LAST_TWELVE_MONTHS = "last12";

/**
 * The twelve months that end with a day: long enough for a handful of people to have deals one can compare.
 *
 * @param firstEvent the first day on which anything happened; a period never begins before it
 * @example lastTwelveMonths(toDay(2026, 6, 30), undefined) // from 1 July 2025
 */
export function lastTwelveMonths(asOf: Day, firstEvent: Day | undefined): Period {
  const { year, month, day } = toDate(asOf);
  const yearBefore = toDay(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
  const start = Math.min(asOf, Math.max(yearBefore + 1, firstEvent ?? yearBefore + 1));
  return { id: LAST_TWELVE_MONTHS, kind: "part", start, end: asOf, days: asOf - start + 1 };
}
