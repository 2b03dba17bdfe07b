import { DAYS_TO_1904, fullYear, LAST_DAY, toDayIfReal } from "./day";
import type { Day } from "../types";

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
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T ])/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:$|[T ,])/;
const SERIAL_TEXT = /^\d{5}(?:\.\d+)?$/;

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
 * Reads a date text: 2026-06-30 (a time after it is cut off), 30-6-2026, 30.06.2026, 30/6/2026 or 6/30/2026.
 *
 * @example readDay("30-06-2026") // { kind: "day", day: 46203, shows: "dayFirst", separator: "-" }
 */
export function readDay(text: string): ReadDay {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return certain(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return readYearLast(yearLast);
  if (SERIAL_TEXT.test(text)) {
    const day = serialDay(Number(text), false);
    return day === undefined ? UNREADABLE : { kind: "day", day };
  }
  return UNREADABLE;
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
  const day = toDayIfReal(year, month, dayOfMonth);
  return day === undefined ? UNREADABLE : { kind: "day", day };
}
