import type { Fix } from "../../core/crm/fixes/fix";
import { TEXT_FORMAT } from "../../core/report/numberFormats";

/** What a cell holds; the number format only where that changes too. */
export interface Held {
  readonly value: string | number;
  readonly format?: string;
}

/** A cell of a sheet, counted from zero, and what it holds before and after. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly from: Held;
  readonly to: Held;
  /** Whether the cell is formatted as text, where its format does not change. */
  readonly isText: boolean;
}

/** The same, back again. */
export function reversed({ from, to, ...cell }: CellChange): CellChange {
  return { ...cell, from: to, to: from };
}

const GENERAL = "General";
const TIMES = { minutes: " hh:mm", seconds: " hh:mm:ss" } as const;
const SIGNS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£", JPY: "¥" };

/**
 * A fix as the change of its cell. A date is shown as the workbook writes dates, and an amount with the currency that stood with
 * it; other amounts keep their format, unless it would make them texts again.
 *
 * @param format the cell's number format as it is
 * @param dateFormat where the fix makes dates
 */
export function changeOf(
  { sheetRow, column, before, after, shows }: Fix,
  format: string,
  dateFormat: string | undefined,
): CellChange {
  const at = { row: sheetRow - 1, column, isText: format === TEXT_FORMAT };
  const wanted = typeof after === "string" ? undefined : formatOf(after, shows, format, dateFormat);
  if (wanted === undefined) return { ...at, from: { value: before }, to: { value: after } };
  return { ...at, from: { value: before, format }, to: { value: after, format: wanted } };
}

/** @returns undefined where the format stays */
function formatOf(after: number, shows: Fix["shows"], format: string, dateFormat: string | undefined) {
  if (shows?.currency !== undefined) {
    return `[$${SIGNS[shows.currency] ?? shows.currency}] ${Number.isInteger(after) ? "#,##0" : "#,##0.00"}`;
  }
  if (dateFormat !== undefined) return dateFormat + (shows?.time ? TIMES[shows.time] : "");
  return format === TEXT_FORMAT ? GENERAL : undefined;
}
