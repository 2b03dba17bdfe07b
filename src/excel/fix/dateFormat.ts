import { cultureOf } from "../culture";

/** What a pattern may have to be a number format as it is: day, month, year, and what stands between them. */
const PLAIN = /^(?=.*d)(?=.*m)(?=.*y)[dmy./\- ]+$/;
const BY_ORDER = { dmy: "dd-mm-yyyy", mdy: "mm/dd/yyyy", ymd: "yyyy-mm-dd" } as const;

/** Has Excel asked how this workbook writes dates in short; call what is returned after the next sync. */
export function askDateFormat(context: Excel.RequestContext): () => string {
  const { datetimeFormat } = context.application.cultureInfo;
  datetimeFormat.load("shortDatePattern");
  return () => dateFormatOf(datetimeFormat.shortDatePattern);
}

/**
 * A short date pattern as a number format of Excel's; where it has words in it, the same order in plain numbers.
 *
 * @example dateFormatOf("d-M-yyyy") // "d-m-yyyy"
 */
export function dateFormatOf(pattern: string): string {
  const format = pattern.toLowerCase().trim();
  return PLAIN.test(format) ? format : BY_ORDER[cultureOf(Office.context.contentLanguage).dateOrder];
}
