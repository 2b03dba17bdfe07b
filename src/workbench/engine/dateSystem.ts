/** What the serial of a day lacks in a workbook that counts from 1 January 1904, held against one that counts from 1900. */
export const DAYS_TO_1904 = 1462;

const MS_PER_DAY = 86_400_000;

/**
 * A day as Excel counts it, also with a time: 1 January 2000 is 36,526, and 35,064 in a workbook that counts from 1904.
 *
 * @param time milliseconds since 1970, as Date.UTC gives them
 */
export function serialOfTime(time: number, date1904: boolean): number {
  const serial = time / MS_PER_DAY + 25_569;
  if (date1904) return serial - DAYS_TO_1904;
  // Excel counts a 29 February 1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}

/** "h:mm" or "[h]:mm:ss": hours or seconds, and neither day nor year. */
export function isTimeOnly(numberFormat: string): boolean {
  const codes = bare(numberFormat);
  return /[hs]/i.test(codes) && !/[dyj]/i.test(codes);
}

/** "yyyy-mm-dd" or "mmm": what it shows depends on the day that is counted from. */
export function showsDay(numberFormat: string): boolean {
  const codes = bare(numberFormat);
  return !/^(?:General|@)$/i.test(codes) && (/[dyj]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes)));
}

/** Without texts, escaped signs, currencies and colours; lengths of time in brackets stay. */
function bare(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}
