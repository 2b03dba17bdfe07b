import { FILLERS, monthOfWord, WEEKDAYS } from "./dateWords";
import { fullYear, type CalendarDate } from "./day";
import { normalise } from "./normalise";

/** A day of the month as it is counted: "12", "12th", "1er". */
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|er|e|de|ste)?$/;
const YEAR = /^(?:\d{4}|\d{2})$/;

/**
 * Reads a date whose month is a name in one of five languages; undefined where it is none. A weekday before it does not count.
 *
 * @example readNamedDate("12. März 2026") // { year: 2026, month: 3, day: 12 }
 * @example readNamedDate("Mar 12, 2026") // { year: 2026, month: 3, day: 12 }
 */
export function readNamedDate(text: string): CalendarDate | undefined {
  const words = normalise(text).split(" ");
  // The abbreviation of a weekday and of a month may be one word: with four words the first is a weekday.
  const rest = words.filter((word) => !FILLERS.has(word));
  const [first = "", second = "", third = "", ...more] =
    rest.length === 4 && WEEKDAYS.has(rest[0] ?? "") ? rest.slice(1) : rest;
  if (third === "" || more.length > 0) return undefined;
  if (monthOfWord.has(first)) return dateOf(third, first, second);
  if (!monthOfWord.has(second)) return undefined;
  return /^\d{4}$/.test(first) ? dateOf(first, second, third) : dateOf(third, second, first);
}

function dateOf(year: string, monthName: string, dayNumber: string): CalendarDate | undefined {
  const [, day] = DAY_NUMBER.exec(dayNumber) ?? [];
  const month = monthOfWord.get(monthName);
  if (day === undefined || month === undefined || !YEAR.test(year)) return undefined;
  return { year: fullYear(year), month, day: Number(day) };
}
