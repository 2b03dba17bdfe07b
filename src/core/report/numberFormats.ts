import type { Words } from "../words";
import { quoted } from "./formulas";

/** Number formats are written the en-US way; Excel and LibreOffice show them the reader's way. */
export const COUNT_FORMAT = "#,##0";
export const RATE_FORMAT = "0.0%";
/** Text as it is: keeps 2026-09 from becoming a date. */
export const TEXT_FORMAT = "@";

/** Median days, with the unit behind it. @example "51 d" */
export function daysFormat(words: Words): string {
  return `#,##0" ${words("report:unit.daysShort")}"`;
}

/**
 * Money with three to five digits, whatever its size: whole, in thousands (k) or in millions (M). The largest amount of a
 * kind decides, so that all amounts of one kind are read on one scale.
 *
 * @example moneyFormat(39610, words) // "39.6k" when shown
 */
export function moneyFormat(largest: number, words: Words): string {
  const size = Math.abs(largest);
  if (size >= 10_000_000) return `#,##0.0,,${quoted(words("report:unit.millionShort"))}`;
  if (size >= 10_000) return `#,##0.0,${quoted(words("report:unit.thousandShort"))}`;
  return COUNT_FORMAT;
}
