import type { Day } from "../types";

/** Excel's serial of 1970-01-01, where JavaScript's time begins. */
const SERIAL_OF_1970 = 25569;
/** What a serial lacks in a workbook that counts its days from 1 January 1904. */
export const DAYS_TO_1904 = 1462;
const MILLISECONDS_A_DAY = 86_400_000;
/** 9999-12-31, the last day Excel knows. */
export const LAST_DAY: Day = 2958465;

export interface CalendarDate {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  /** 1-31. */
  readonly day: number;
}

/**
 * The serial of a calendar date. A month or day beyond its end runs on into the next, as in Excel's DATE.
 *
 * @example toDay(2026, 6, 30) // 46203
 */
export function toDay(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}

/** The calendar date of a serial. @example toDate(46203) // { year: 2026, month: 6, day: 30 } */
export function toDate(day: Day): CalendarDate {
  const date = new Date((day - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a calendar date, or undefined where the calendar has no such day (31 April). */
export function toDayIfReal(year: number, month: number, day: number): Day | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return undefined;
  }
  return toDay(year, month, day);
}

/** A year as typed: of two digits it is read as Excel reads it, 00-29 in this century and 30-99 in the last. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

export function daysInMonth(year: number, month: number): number {
  return toDay(year, month + 1, 1) - toDay(year, month, 1);
}

/** @example isoText(46203) // "2026-06-30" */
export function isoText(day: Day): string {
  return new Date((day - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
