import { daysInMonth, toDate, toDay } from "../../crm/cells/day";
import type { Day } from "../../crm/types";

/** A month, quarter or year, by the number of its first month (year * 12 + month - 1) and its length. */
export interface CalendarPeriod {
  readonly kind: "year" | "quarter" | "month";
  readonly firstMonth: number;
  readonly months: 1 | 3 | 12;
}

export const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The period of that kind in which a day lies. @param fiscalYearStart the month (1-12) in which the fiscal year starts */
export function periodOf(kind: CalendarPeriod["kind"], day: Day, fiscalYearStart: number): CalendarPeriod {
  const { year, month } = toDate(day);
  const months = MONTHS[kind];
  const monthNumber = year * 12 + month - 1;
  const sinceStart = (monthNumber - (fiscalYearStart - 1)) % months;
  return { kind, firstMonth: monthNumber - sinceStart, months };
}

/** The same kind of period some periods earlier or later. */
export function shift(period: CalendarPeriod, periods: number): CalendarPeriod {
  return { ...period, firstMonth: period.firstMonth + periods * period.months };
}

export function firstDay({ firstMonth }: CalendarPeriod): Day {
  return firstDayOfMonth(firstMonth);
}

export function lastDay({ firstMonth, months }: CalendarPeriod): Day {
  return firstDayOfMonth(firstMonth + months) - 1;
}

/** "2026", "2026-Q3" or "2026-09". A fiscal year is named after the calendar year in which it ends. */
export function periodId({ kind, firstMonth, months }: CalendarPeriod, fiscalYearStart: number): string {
  if (kind === "month") return `${String(Math.floor(firstMonth / 12))}-${two((firstMonth % 12) + 1)}`;
  const monthsIntoYear = (firstMonth - (fiscalYearStart - 1)) % 12;
  const lastMonthOfYear = firstMonth - monthsIntoYear + 11;
  const year = String(Math.floor(lastMonthOfYear / 12));
  return kind === "year" ? year : `${year}-Q${String(monthsIntoYear / months + 1)}`;
}

/**
 * The day at the same point of another period of that kind: as many months in, on the same day of the month. The last day of a
 * month answers to the last day of the other.
 *
 * @example 15 August in 2026-Q3 answers to 15 May in 2026-Q2
 */
export function samePoint(day: Day, from: CalendarPeriod, to: CalendarPeriod): Day {
  const { year, month, day: dayOfMonth } = toDate(day);
  const monthsIn = year * 12 + month - 1 - from.firstMonth;
  const target = to.firstMonth + monthsIn;
  const length = daysInMonth(Math.floor(target / 12), (target % 12) + 1);
  const isMonthEnd = dayOfMonth === daysInMonth(year, month);
  return firstDayOfMonth(target) + (isMonthEnd ? length : Math.min(dayOfMonth, length)) - 1;
}

/** "08-15": the end of a part period, as its id says it. */
export function monthAndDay(day: Day): string {
  const { month, day: dayOfMonth } = toDate(day);
  return `${two(month)}-${two(dayOfMonth)}`;
}

function firstDayOfMonth(month: number): Day {
  return toDay(Math.floor(month / 12), (month % 12) + 1, 1);
}

const two = (number: number) => String(number).padStart(2, "0");
