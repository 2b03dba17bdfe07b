import { textOf } from "../cells/cells";
import { readStatus, statusOfStage } from "../status/readStatus";
import { UNKNOWN, type DealField } from "../types";
import { guessColumns } from "./guessColumns";
import { placeColumns, type Chosen, type Placed } from "./placeColumns";
import type { Columns } from "./sheetField";
import type { SheetTable } from "./sheetTable";

/**
 * Finds the columns of a list of deals. A status column of which no value is known says nothing where stages or flags do tell;
 * where they do not, it stays, so that its unknown words are reported.
 */
export function placeDeals(table: SheetTable, chosen: Chosen = new Map()): Placed<DealField> {
  const placed = placeColumns("deals", table, chosen);
  const status = placed.columns.status;
  if (status !== undefined && !chosen.has("status") && saysNothing(status, placed.columns, table)) {
    delete placed.columns.status;
    delete placed.confidence.status;
  }
  guessColumns(placed, table, chosen);
  return placed;
}

function saysNothing(status: number, { status: _, ...others }: Columns<DealField>, table: SheetTable): boolean {
  if (!tellsStatus(others, table)) return false;
  const texts = table.looks.values(status).map(textOf);
  return texts.length > 0 && texts.every((text) => readStatus(text) === UNKNOWN);
}

/** Whether won and lost can be told: by a status, by flags, or by stages of which some say so. */
export function tellsStatus(deals: Columns<DealField>, { looks }: SheetTable): boolean {
  if (deals.status !== undefined || deals.isWon !== undefined || deals.isClosed !== undefined) return true;
  const stage = deals.stage;
  if (stage === undefined) return false;
  const knowsAmount = deals.value !== undefined || deals.closed !== undefined || deals.expectedClose !== undefined;
  return knowsAmount || looks.values(stage).some((cell) => statusOfStage(textOf(cell)) !== undefined);
}
