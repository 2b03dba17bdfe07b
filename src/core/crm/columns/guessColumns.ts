import { textOf } from "../cells/cells";
import { currencyOf } from "../cells/readAmount";
import { readStatus } from "../status/readStatus";
import { LOST, UNKNOWN, WON, type DealField } from "../types";
import { aliasLookup } from "./aliasLookup";
import { looksLikeCloseDate } from "./looksLikeCloseDate";
import type { Chosen, Placed } from "./placeColumns";
import type { Columns, Confidence } from "./sheetField";
import type { SheetTable } from "./sheetTable";

/** A column of people has each of them several times. */
const FEWEST_ROWS_A_PERSON = 3;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Fields of which one is enough to tell won from lost. */
const TELL_STATUS: readonly DealField[] = ["status", "isWon", "isClosed", "stage"];
/** Fields of which one is enough to tell the day of an order or a loss. */
const TELL_CLOSED: readonly DealField[] = ["closed", "wonDate", "lostDate"];

/**
 * Adds what only the values tell, where nothing else can be meant: an only column of status words, of amounts with a currency, of a few
 * people's addresses, of dates; an only column of dates that decided deals have and open ones have not; and a plain close date beside the
 * actual one, which is the expected one where every row has it.
 */
export function guessColumns({ columns, confidence }: Placed<DealField>, table: SheetTable, chosen: Chosen): void {
  const put = (field: DealField, column: number | undefined, how: Confidence) => {
    if (column === undefined || chosen.has(field) || columns[field] !== undefined) return;
    columns[field] = column;
    confidence[field] = how;
  };
  const only = (test: (column: number) => boolean): number | undefined => {
    const found = freeColumns(columns, table, chosen).filter(test);
    return found.length === 1 ? found[0] : undefined;
  };
  const { looks } = table;
  if (columns.closed !== undefined)
    put(
      "expectedClose",
      only((at) => isCloseDate(at, table)),
      "likely",
    );
  if (TELL_STATUS.every((field) => columns[field] === undefined))
    put(
      "status",
      only((at) => areStatuses(at, table)),
      "guess",
    );
  if (columns.value === undefined)
    put(
      "value",
      only((at) => haveCurrency(at, table)),
      "guess",
    );
  if (columns.owner === undefined)
    put(
      "owner",
      only((at) => areFewPeople(at, table)),
      "guess",
    );
  if (TELL_CLOSED.every((field) => columns[field] === undefined))
    put(
      "closed",
      only((at) => looksLikeCloseDate(at, columns, table)),
      "guess",
    );
  const hasNoDate = columns.created === undefined && columns.quoted === undefined && columns.closed === undefined;
  if (hasNoDate)
    put(
      "created",
      only((at) => looks.is("dates", at) && looks.is("dateTexts", at)),
      "guess",
    );
}

/** Columns with a header that hold nothing yet. */
function freeColumns(
  columns: Columns<DealField>,
  { headers, isStageDate }: SheetTable,
  chosen: Chosen,
): readonly number[] {
  const taken = new Set([...Object.values(columns), ...chosen.values()]);
  return headers.flatMap((header, at) => (header === "" || taken.has(at) || isStageDate(at) ? [] : [at]));
}

function isCloseDate(column: number, { keys, looks }: SheetTable): boolean {
  const aliases = (keys[column]?.ofRole("deals") ?? []).flatMap((key) => aliasLookup("deals").get(key) ?? []);
  return aliases.some(({ field }) => field === "closed") && looks.is("dates", column) && looks.isFull(column);
}

function areStatuses(column: number, { looks }: SheetTable): boolean {
  const statuses = looks.values(column).map((cell) => readStatus(textOf(cell)));
  const isDecided = statuses.some((status) => status === WON || status === LOST);
  return isDecided && statuses.every((status) => status !== UNKNOWN);
}

function haveCurrency(column: number, { looks }: SheetTable): boolean {
  return looks.is("amounts", column) && looks.values(column).every((cell) => currencyOf(textOf(cell)) !== "");
}

function areFewPeople(column: number, { looks }: SheetTable): boolean {
  const texts = looks.values(column).map((cell) => textOf(cell).toLowerCase());
  const people = new Set(texts);
  const areMails = texts.every((text) => MAIL.test(text));
  return areMails && people.size > 1 && texts.length >= people.size * FEWEST_ROWS_A_PERSON;
}
