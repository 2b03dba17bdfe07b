import { DAYS_TO_1904, fullYear, toDayIfReal } from "../crm/cells/day";
import type { Culture } from "./culture";

/**
 * Reads a date as people write it in the workbook's culture and gives its serial number there, a time of day as the fraction:
 * "1-1-2026", "1/1/26", "1 jan 2026", "januari 2026" (its first day); "2026-01-31" in every culture. Undefined where the
 * text is no date. A date without a year is none: it would need to know which year it is today.
 *
 * @example parseDate("1-2-2026", dutch) // 46054, the first of February
 */
export function parseDate(text: string, culture: Culture): number | undefined {
  const [, day = "", hours, minutes, seconds = "0"] =
    /^(.*?)(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim()) ?? [];
  const date = dateInNumbers(day, culture) ?? dateWithMonthName(day, culture);
  if (date === undefined) return undefined;
  const serial = date - (culture.date1904 === true ? DAYS_TO_1904 : 0);
  if (hours === undefined) return serial;
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return Number(hours) < 24 && Number(minutes) < 60 ? serial + time / 86_400 : undefined;
}

function dateInNumbers(text: string, culture: Culture): number | undefined {
  const parts = /^(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})$/.exec(text);
  if (parts === null) return undefined;
  const [, first = "", , second = "", third = ""] = parts;
  if (first.length === 4 || culture.dateOrder === "ymd") return serialOf(first, Number(second), third);
  return culture.dateOrder === "mdy" ? serialOf(third, Number(first), second) : serialOf(third, Number(second), first);
}

function dateWithMonthName(text: string, culture: Culture): number | undefined {
  const parts = /^(?:(\d{1,2})[-\s.]+)?(\p{L}+)\.?(?:[-\s]+(\d{1,2}),)?[-\s]+(\d{4}|\d{2})$/u.exec(text);
  if (parts === null) return undefined;
  const [, before, name = "", after, year = ""] = parts;
  if (before !== undefined && after !== undefined) return undefined;
  return serialOf(year, monthNumber(name, culture.locale), before ?? after ?? "1");
}

/** 1 to 12, or 0 where no month is called that, in the culture's language or in English. */
function monthNumber(name: string, locale: string): number {
  const sought = name.toLowerCase();
  for (const language of [locale, "en"]) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (let month = 0; month < 12; month++) {
        const called = format
          .format(Date.UTC(2024, month, 1))
          .toLowerCase()
          .replace(/\.$/, "");
        if (called === sought) return month + 1;
      }
    }
  }
  return 0;
}

function serialOf(yearText: string, month: number, dayText: string): number | undefined {
  if (dayText.length > 2 || (yearText.length !== 2 && yearText.length !== 4)) return undefined;
  return toDayIfReal(fullYear(yearText), month, Number(dayText));
}
