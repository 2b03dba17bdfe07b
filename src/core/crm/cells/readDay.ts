import { DAYS_TO_1904, fullYear, LAST_DAY, toDayIfReal } from "./day";
import type { Day } from "../types";
import { readNamedDate } from "./readNamedDate";

/** A date text that reads two ways: 3/4/2026 is 3 April or March 4. Only the rest of its column can tell. */
export interface TwoWayDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly separator: DateSeparator;
}

export type DateSeparator = "/" | "-" | ".";
/** Which of the two comes first, as a column of texts proves it; a culture's whole order is another thing. */
export type FirstOfDate = "dayFirst" | "monthFirst";

/**
 * A date as read from one cell. `shows` is there when the cell proves in which order its column writes day and month.
 */
export type ReadDay =
  | { readonly kind: "day"; readonly day: Day; readonly shows?: FirstOfDate; readonly separator?: DateSeparator }
  | { readonly kind: "twoWay"; readonly date: TwoWayDate }
  | { readonly kind: "unreadable" };

const UNREADABLE: ReadDay = { kind: "unreadable" };
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_LAST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;
const DIGITS_ONLY = /^\d{8}$/;
/** No date of digits is longer; behind a longer one there may be a time. */
const LONGEST_WITHOUT_TIME = 10;
/**
 * A time behind a date, with all that follows it: "T14:05Z", " 2:05 PM", ", 14.05", " kl. 14.05", " à 14:05 (CET)". It is cut off as
 * written: to move it to another time zone might move the date.
 */
const TIME =
  /(?:T(?=\d)|[\s,]+(?:(?:at|om|um|kl|klokken|à)\.?\s+)?)\d{1,2}(?:(?:[:.h]\d{2}){1,2}(?!\d|\.\d)|\s?[ap]\.?m\b).*$/iu;
const COMPACT_TIME = /^(\d{8})T\d{4,6}.*$/;

/**
 * The day a number stands for: a serial with its time cut off, or a number written as yyyymmdd.
 *
 * @example serialDay(46203.75, false) // 46203
 */
export function serialDay(serial: number, date1904: boolean): Day | undefined {
  if (serial >= 19000101 && serial <= 99991231 && Number.isInteger(serial)) {
    return toDayIfReal(Math.floor(serial / 10000), Math.floor(serial / 100) % 100, serial % 100);
  }
  const day = Math.floor(serial) + (date1904 ? DAYS_TO_1904 : 0);
  return day >= 1 && day <= LAST_DAY ? day : undefined;
}

/**
 * A date text without the time behind it.
 *
 * @example withoutTime("12 Mar 2026, 2:05 PM") // "12 Mar 2026"
 */
export function withoutTime(text: string): string {
  return text.length <= LONGEST_WITHOUT_TIME ? text : text.replace(COMPACT_TIME, "$1").replace(TIME, "");
}

/**
 * Reads a date text: 2026-06-30, 30-6-2026, 30.06.2026, 30/6/2026 or 6/30/2026, 20260630, "30 juni 2026", "Jun 30, 2026", a serial
 * as text. Years of two digits are read as Excel reads them. A time after it is cut off; anything else after it makes it unreadable.
 *
 * @param date1904 whether the workbook counts days from 1904, which only a serial minds
 * @example readDay("30-06-2026") // { kind: "day", day: 46203, shows: "dayFirst", separator: "-" }
 */
export function readDay(text: string, date1904 = false): ReadDay {
  const date = withoutTime(text);
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return certain(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const yearLast = YEAR_LAST.exec(date);
  if (yearLast) return readYearLast(yearLast);
  if (SERIAL_TEXT.test(date) || DIGITS_ONLY.test(date)) return ofDay(serialDay(Number(date), date1904));
  const named = readNamedDate(date);
  return named === undefined ? UNREADABLE : certain(named.year, named.month, named.day);
}

/** The day of a date that reads two ways, once the order is known. */
export function resolveTwoWay(date: TwoWayDate, order: FirstOfDate): Day | undefined {
  return order === "dayFirst"
    ? toDayIfReal(date.year, date.second, date.first)
    : toDayIfReal(date.year, date.first, date.second);
}

function readYearLast(match: RegExpExecArray): ReadDay {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? "");
  const separator = match[2] as DateSeparator;
  if (first === second) return certain(year, first, second);
  if (first <= 12 && second <= 12) {
    return first > 0 && second > 0 ? { kind: "twoWay", date: { first, second, year, separator } } : UNREADABLE;
  }
  const shows: FirstOfDate = first > 12 ? "dayFirst" : "monthFirst";
  const day = resolveTwoWay({ first, second, year, separator }, shows);
  return day === undefined ? UNREADABLE : { kind: "day", day, shows, separator };
}

function certain(year: number, month: number, dayOfMonth: number): ReadDay {
  return ofDay(toDayIfReal(year, month, dayOfMonth));
}

function ofDay(day: Day | undefined): ReadDay {
  return day === undefined ? UNREADABLE : { kind: "day", day };
}
