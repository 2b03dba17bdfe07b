import { toDate } from "../crm/cells/day";
import type { Day, QuoteStep } from "../crm/types";
import type { Language } from "../words";

/** What the sheets say about the reading they stand on. */
export interface ReportMeta {
  readonly asOf: Day;
  /** When the data were read, as text: core knows no clock. */
  readonly readAt: string;
  readonly measure: "revenue" | "margin";
  /** "EUR"; undefined where none or several are known. */
  readonly currency?: string;
  readonly quoteStep: QuoteStep;
  /** There are quotes that were won or lost, and none of them has a close date. */
  readonly lacksCloseDates?: boolean;
  /** The sheet the deals came from, and its deal rows. */
  readonly source: { readonly sheet: string; readonly rows: number };
  /** People are called Person 1, Person 2 ... */
  readonly hidesNames?: boolean;
}

/** A day in the reader's words. @example dayText(46203, english) // "30 June 2026" */
export function dayText(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(language.locale, { dateStyle: "long", timeZone: "UTC" }).format(intlTime(day));
}

/** A day as Intl takes it, with the time zone UTC. */
export function intlTime(day: Day): number {
  const { year, month, day: dayOfMonth } = toDate(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}
