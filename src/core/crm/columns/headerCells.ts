import { isBlank, textOf } from "../cells/cells";
import { normalise } from "../cells/normalise";
import { readAmount } from "../cells/readAmount";
import { readDay } from "../cells/readDay";
import { isKnownHeader } from "./aliasLookup";
import { headerKeys } from "./headerKeys";
import { rolesWithFields } from "./sheetField";
import { findStageDates } from "./stageDates";

/** A longer text is a remark. */
const LONGEST_HEADER = 120;

/** Whether a cell may be a header: a text that is no amount and no date. */
export function isName(cell: unknown): boolean {
  if (typeof cell !== "string" || cell.length > LONGEST_HEADER) return false;
  const text = textOf(cell);
  return text !== "" && readAmount(text).kind === "unreadable" && readDay(text).kind === "unreadable";
}

/** Whether a text is a header that some list of a CRM has. @example isKnown("Deal owner") // true */
export function isKnown(text: string): boolean {
  if (text === "" || text.length > LONGEST_HEADER) return false;
  const keys = headerKeys(text);
  return rolesWithFields.some((role) => keys.ofRole(role).some(isKnownHeader)) || findStageDates([text]).length > 0;
}

/**
 * Whether a row can only be the headers of a list: two names at least, all different, and half of them known.
 *
 * @example isHeaderRow(["Owner", "Team", ""]) // true
 */
export function isHeaderRow(row: readonly unknown[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length < 2 || !filled.every(isName)) return false;
  const texts = filled.map(textOf);
  if (new Set(texts).size < texts.length) return false;
  const known = texts.filter(isKnown).length;
  return known >= 2 && known * 2 >= texts.length;
}

/**
 * Whether a row says a header again: all that stands in it, two cells at least, is what the header has there.
 *
 * @param header as `normalise` leaves its texts
 * @example repeatsHeader(["owner", "status"], ["Owner", "Status"]) // true
 */
export function repeatsHeader(header: readonly string[], row: readonly unknown[]): boolean {
  let filled = 0;
  for (const [column, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || normalise(textOf(cell)) !== header[column]) return false;
    filled++;
  }
  return filled > 1;
}
