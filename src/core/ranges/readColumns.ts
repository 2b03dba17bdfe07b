import { DAYS_TO_1904, LAST_DAY } from "../crm/cells/day";
import { readAmount } from "../crm/cells/readAmount";
import { readDay as readDateText } from "../crm/cells/readDay";
import { readStatus } from "../crm/status/readStatus";
import { NO_DAY, UNKNOWN, type Day, type Status } from "../crm/types";
import { cellText, isBlank, isCellError, type Cell, type CellRange } from "../criteria/cell";
import { checkRange } from "../criteria/checkRange";
import type { Culture } from "../criteria/culture";
import { parseDate } from "../criteria/parseDate";
import { parseNumber } from "../criteria/parseNumber";
import { SalesboardError } from "../errors";

/** The cells of a range, row by row; a column of another size than the first cannot belong to it. */
export function cellsOf(range: CellRange, argument: string, needed?: number): readonly Cell[] {
  checkRange(range);
  const cells = range.flat();
  if (needed !== undefined && cells.length !== needed) {
    throw new SalesboardError("value", "functions:error.columnSize", { argument, given: cells.length, needed });
  }
  return cells;
}

/** The statuses of cells that count; a blank is undefined, as is one that does not count. @throws SalesboardError quoting a word nobody knows */
export function readStatuses(cells: readonly Cell[], counts: Uint8Array): readonly (Status | undefined)[] {
  const known = new Map<string, Status>();
  return cells.map((cell, at) => {
    // A blank cell may arrive as 0: no status is called that.
    const word = counts[at] === 1 && cell !== 0 ? cellText(cell) : "";
    if (word === "") return undefined;
    const status = known.get(word) ?? readStatus(word);
    known.set(word, status);
    if (status !== UNKNOWN) return status;
    throw new SalesboardError("value", "functions:error.unknownStatus", { word, at: at + 1 });
  });
}

/** The days of cells that count, times cut off; NO_DAY for blanks. @throws SalesboardError quoting what is no date */
export function readDays(cells: readonly Cell[], counts: Uint8Array, argument: string, culture: Culture): Int32Array {
  const shift = shiftOf(culture);
  return Int32Array.from(cells, (cell, at) => {
    // Blanks and empty dates that were calculated may arrive as 0.
    if (counts[at] !== 1 || isBlank(cell) || cell === 0) return NO_DAY;
    return readDay(cell, argument, at + 1, culture) + shift;
  });
}

function readDay(cell: Cell, argument: string, at: number, culture: Culture): Day {
  const serial = typeof cell === "string" ? (parseDate(cell, culture) ?? certainDay(cell, culture)) : cell;
  if (typeof serial === "number" && serial >= 1 && serial < LAST_DAY + 1) return Math.floor(serial);
  throw new SalesboardError("value", "functions:error.notADate", { argument, value: cellText(cell), at });
}

/** A date written otherwise than in the workbook's culture, where it cannot be taken for another one; as a serial of the workbook. */
function certainDay(text: string, culture: Culture): number | undefined {
  const read = readDateText(text);
  return read.kind === "day" ? read.day - shiftOf(culture) : undefined;
}

function shiftOf({ date1904 }: Culture): number {
  return date1904 === true ? DAYS_TO_1904 : 0;
}

/** The amounts of cells that count; NaN for blanks. @throws SalesboardError quoting what is no number */
export function readAmounts(
  cells: readonly Cell[],
  counts: Uint8Array,
  argument: string,
  culture: Culture,
): Float64Array {
  return Float64Array.from(cells, (cell, at) => {
    if (counts[at] !== 1 || isBlank(cell)) return NaN;
    const amount = typeof cell === "string" ? (parseNumber(cell, culture) ?? amountInText(cell, culture)) : cell;
    if (typeof amount === "number") return amount;
    throw new SalesboardError("value", "functions:error.notAnAmount", { argument, value: cellText(cell), at: at + 1 });
  });
}

/** An amount with a currency, or written in another culture: as the deals are read, so that both come to the same. */
function amountInText(text: string, culture: Culture): number | undefined {
  const read = readAmount(text);
  if (read.kind === "unreadable") return undefined;
  if (read.kind === "amount") return read.amount;
  return read.sign === culture.decimal ? read.decimal : read.grouped;
}

/** One day that may be left out. @throws SalesboardError quoting what is no date */
export function readOneDay(cell: Cell, argument: string, culture: Culture): Day | undefined {
  if (isBlank(cell)) return undefined;
  if (isCellError(cell))
    throw new SalesboardError("value", "functions:error.notADate", { argument, value: cell.error, at: 1 });
  const [day = NO_DAY] = readDays([cell], Uint8Array.of(1), argument, culture);
  return day === NO_DAY ? undefined : day;
}
