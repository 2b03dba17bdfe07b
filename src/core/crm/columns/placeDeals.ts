import { textOf } from "../cells/cells";
import { readStatus, statusOfStage } from "../status/readStatus";
import { UNKNOWN, type DealField } from "../types";
import type { ColumnLooks } from "./columnLooks";
import { guessColumns } from "./guessColumns";
import { placeColumns, type Chosen, type Placed } from "./placeColumns";
import type { Columns } from "./sheetField";
import type { SheetTable } from "./sheetTable";

/**
 * Finds the columns of a list of deals. A status column of which no word is known says nothing where stages or flags do tell;
 * where they do not, it stays, so that its unknown words are reported.
 */
export function placeDeals(table: SheetTable, chosen: Chosen = new Map()): Placed<DealField> {
  const placed = placeColumns("deals", table, chosen);
  const status = placed.columns.status;
  if (status !== undefined && !chosen.has("status") && saysNothing(status, placed.columns, table)) {
    delete placed.columns.status;
    delete placed.confidence.status;
  }
  if (!chosen.has("value") && !chosen.has("estimatedValue")) takeOnlyEstimate(placed);
  guessColumns(placed, table, chosen);
  return placed;
}

/** An estimate is beside what a deal brought in; where it is the only amount, it is the value. */
function takeOnlyEstimate({ columns, confidence }: Placed<DealField>): void {
  if (columns.value !== undefined || columns.estimatedValue === undefined) return;
  columns.value = columns.estimatedValue;
  confidence.value = confidence.estimatedValue ?? "likely";
  delete columns.estimatedValue;
  delete confidence.estimatedValue;
}

/** Whether no word of it is known, and others do tell won from lost in the same rows. */
function saysNothing(status: number, { isWon, isClosed, stage }: Columns<DealField>, { looks }: SheetTable): boolean {
  const texts = looks.values(status).map(textOf);
  if (texts.length === 0 || texts.some((text) => readStatus(text) !== UNKNOWN)) return false;
  return (isWon ?? isClosed) !== undefined || (stage !== undefined && hasDecided(stage, looks));
}

function hasDecided(stage: number, looks: ColumnLooks): boolean {
  return looks.values(stage).some((cell) => statusOfStage(textOf(cell)) !== undefined);
}

/** Whether won and lost can be told: by a status, by flags, by the day of it, or by stages of which some say so. */
export function tellsStatus(deals: Columns<DealField>, { looks }: SheetTable): boolean {
  if (deals.wonDate !== undefined || deals.lostDate !== undefined) return true;
  if (deals.status !== undefined || deals.isWon !== undefined || deals.isClosed !== undefined) return true;
  const stage = deals.stage;
  if (stage === undefined) return false;
  const knowsAmount = deals.value !== undefined || deals.closed !== undefined || deals.expectedClose !== undefined;
  return knowsAmount || hasDecided(stage, looks);
}
