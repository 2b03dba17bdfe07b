import type { Words } from "../words";
import { quoted } from "./formulas";

/** Number formats are written the en-US way; Excel and LibreOffice show them the reader's way. */
export const COUNT_FORMAT = "#,##0";
export const RATE_FORMAT = "0.0%";
export const POINTS_FORMAT = "0.0";
/** Text as it is: keeps 2026-09 from becoming a date. */
export const TEXT_FORMAT = "@";

/** Median days, with the unit behind it. @example "51 d" */
export function daysFormat(words: Words): string {
  return `#,##0" ${words("report:unit.daysShort")}"`;
}

/** A difference of percentages, with its unit behind it. @example "4.5 pt" */
export function pointsFormat(words: Words): string {
  return `#,##0.0" ${words("report:unit.points")}"`;
}

/**
 * Money in few digits, whatever its size: whole, in thousands (k) or in millions (M). The largest amount of a kind decides, so
 * that all amounts of one kind are read on one scale; a team's total must leave room to see one person's part of it.
 *
 * @example moneyFormat(39610, words) // "39.6k" when shown
 */
export function moneyFormat(largest: number, words: Words): string {
  const size = Math.abs(largest);
  const thousand = quoted(words("report:unit.thousandShort"));
  if (size < 10_000) return COUNT_FORMAT;
  if (size < 1_000_000) return withPlainZero(`#,##0.0,${thousand}`);
  if (size < 100_000_000) return withPlainZero(`#,##0,${thousand}`);
  const million = quoted(words("report:unit.millionShort"));
  return withPlainZero(size < 10_000_000_000 ? `#,##0.0,,${million}` : `#,##0,,${million}`);
}

/** No money is 0, not 0k. */
function withPlainZero(format: string): string {
  return `${format};-${format};0`;
}
