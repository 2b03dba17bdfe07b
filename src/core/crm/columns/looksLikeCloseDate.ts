import { isBlank, textOf } from "../cells/cells";
import { readDay } from "../cells/readDay";
import { readStatus, statusOfStage } from "../status/readStatus";
import { LOST, OPEN, WON, type DealField, type Status } from "../types";
import type { Columns } from "./sheetField";
import type { SheetTable } from "./sheetTable";

/** A few deals are filled in late, or by mistake. */
const NEARLY_ALL = 0.8;

/**
 * Whether a column of dates is filled in where a deal is won or lost, and not where it is open, and never lies before the deal begins: whatever it
 * is called, that is the day of the order or the loss.
 *
 * @example with "Status" and "Besluit": ["Won", 46203], ["Lost", 46210], ["Open", ""] // true
 */
export function looksLikeCloseDate(column: number, columns: Columns<DealField>, table: SheetTable): boolean {
  const { looks, sample } = table;
  if (!looks.is("dates", column)) return false;
  const start = columns.quoted ?? columns.created;
  // A number alone may as well be an amount that only decided deals have.
  if (start === undefined && !looks.is("dateTexts", column)) return false;
  const filled: Record<number, number[]> = { [OPEN]: [], [WON]: [], [LOST]: [] };
  for (const row of sample) filled[statusOf(row, columns) ?? -1]?.push(isBlank(row[column]) ? 0 : 1);
  const [open = NaN, won = NaN, lost = NaN] = [OPEN, WON, LOST].map((status) => meanOf(filled[status] ?? []));
  if (!(open <= 1 - NEARLY_ALL && won >= NEARLY_ALL && lost >= NEARLY_ALL)) return false;
  return start === undefined || sample.every((row) => !isBefore(row[column], row[start]));
}

function statusOf(row: readonly unknown[], { status, stage }: Columns<DealField>): Status | undefined {
  if (status !== undefined) return readStatus(textOf(row[status]));
  return stage === undefined ? undefined : (statusOfStage(textOf(row[stage])) ?? OPEN);
}

/** NaN of none: a list without open deals, or without lost ones, tells nothing. */
const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Of two dates that can be read for sure. */
function isBefore(cell: unknown, start: unknown): boolean {
  const [one, other] = [dayOf(cell), dayOf(start)];
  return one !== undefined && other !== undefined && one < other;
}

function dayOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return Math.floor(cell);
  const read = readDay(textOf(cell));
  return read.kind === "day" ? read.day : undefined;
}
