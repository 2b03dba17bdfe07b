import type { KeptReading } from "../../core/changes/types";
import { isReadOnly } from "../isReadOnly";
import { markerName } from "../ownSheets";
import { requestBudget } from "../requestBudget";
import { readerLanguage } from "../say/readerLanguage";
import { breathe } from "../breathe";
import { removeSheets } from "../write/apply/removeSheets";
import { freeSheetName } from "../write/plan/freeSheetName";
import { makeshiftName } from "../write/plan/makeshiftName";
import { findKeptSheet, type KeptSheet } from "./findKeptSheet";
import { cellsOf } from "./keptCells";
import { COLUMNS, FIRST_ROW, HEADER_ROW, KEPT_ID, PLACES, STAMP_ROW, stampText } from "./keptLayout";
import { MOST_KEPT } from "../../core/changes/keepReading";
import { keptExports, rememberExports } from "./memory";

/** Where Excel refused it is tried once more. */
const TRIES = 2;
/** Rows written with one call, some 300 kB. */
const ROWS_AT_ONCE = 5_000;
const BYTES_OF_ROW = 120;
/** Excel takes one format for a whole range, whatever its typings say. */
const TEXT = "@";
/** id, owner, status and step. */
const TEXT_COLUMNS = 4;

/**
 * Keeps the deals of the latest export on a hidden sheet, so that the next one can be compared with it also after the workbook was
 * closed. They are written over the export before the last one, and its place counts again only when all is there. What goes wrong here
 * hinders nothing else: the page remembers, and it is tried again with the next writing.
 *
 * @param extent "all" makes the sheet where it is not there; "existing" writes it only where it is
 */
export async function keepExport(extent: "all" | "existing"): Promise<void> {
  if (isReadOnly() || keptExports().unwritten === "nothing") return;
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      await Excel.run({ delayForCellEdit: true }, (context) => keepNow(context, extent));
      return;
    } catch (error) {
      if (tries === TRIES) console.warn(error);
    }
  }
}

async function keepNow(context: Excel.RequestContext, extent: "all" | "existing"): Promise<void> {
  const { current } = keptExports();
  if (!current) return;
  const standing = await findKeptSheet(context);
  if (standing) await keepOn(context, standing, current);
  else if (extent === "all") await keepOnNewSheet(context, current);
}

/** @param finish what is queued behind all else */
async function keepOn(
  context: Excel.RequestContext,
  sheet: KeptSheet,
  current: KeptReading,
  finish: () => void = () => undefined,
): Promise<void> {
  const { before, generation, unwritten } = keptExports();
  const generations = sheet.stamps.map((stamp) => stamp?.generation ?? 0);
  const latest = Math.max(0, ...generations);
  // Somebody else's add-in has written: the next reading compares with that.
  if (latest > generation) return;
  const isOver = unwritten === "otherwise" && latest > 0;
  const place = isOver ? generations.indexOf(latest) : generations.indexOf(Math.min(...generations));
  const next = isOver ? latest : Math.max(latest, generation) + 1;
  await writePlace(context, sheet, place, current);
  const on = context.workbook.worksheets.getItem(sheet.sheetId);
  const stamp = stampText({ ...current, deals: current.deals.id.length, generation: next });
  stampCell(on, sheet, place).values = [[stamp]];
  // With other deals than before nothing is to be compared.
  if (!before) stampCell(on, sheet, 1 - place).values = [[""]];
  finish();
  await context.sync();
  rememberExports({ ...keptExports(), generation: next, unwritten: "nothing" });
}

async function writePlace(
  context: Excel.RequestContext,
  sheet: KeptSheet,
  place: number,
  { deals }: KeptReading,
): Promise<void> {
  const on = context.workbook.worksheets.getItem(sheet.sheetId);
  const column = sheet.column + (PLACES[place] ?? 0);
  const first = sheet.row + FIRST_ROW;
  // Before anything of it is overwritten.
  stampCell(on, sheet, place).values = [[""]];
  const budget = requestBudget(context);
  on.getRangeByIndexes(first, column, MOST_KEPT, COLUMNS.length).clear("Contents");
  on.getRangeByIndexes(sheet.row + HEADER_ROW, column, 1, COLUMNS.length).values = [[...COLUMNS]];
  const rows = deals.id.length;
  if (rows > 0) on.getRangeByIndexes(first, column, rows, TEXT_COLUMNS).numberFormat = TEXT as unknown as string[][];
  for (let start = 0; start < rows; start += ROWS_AT_ONCE) {
    const end = Math.min(rows, start + ROWS_AT_ONCE);
    const cells = cellsOf(deals, start, end);
    await budget.spend(Math.max((end - start) * BYTES_OF_ROW, JSON.stringify(cells).length * 2));
    on.getRangeByIndexes(first + start, column, end - start, COLUMNS.length).values = cells;
    await breathe();
  }
}

function stampCell(on: Excel.Worksheet, { row, column }: KeptSheet, place: number): Excel.Range {
  return on.getRangeByIndexes(row + STAMP_ROW, column + (PLACES[place] ?? 0), 1, 1);
}

/** Where the workbook's structure is protected the report's sheets are there, and this one can wait. */
async function keepOnNewSheet(context: Excel.RequestContext, current: KeptReading): Promise<void> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  const marker = names.getItemOrNullObject(markerName(KEPT_ID));
  marker.load("name");
  await context.sync();
  if (protection.protected) return;
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const makeshift = makeshiftName();
  try {
    const sheet = worksheets.add(makeshift);
    sheet.visibility = "Hidden";
    // What refers to a sheet that was deleted.
    if (!marker.isNullObject) marker.delete();
    names.add(markerName(KEPT_ID), sheet.getRange("A1")).visible = false;
    sheet.getRangeByIndexes(STAMP_ROW, 0, 1, PLACES[1] + 1).numberFormat = TEXT as unknown as string[][];
    sheet.getRange("A1").values = [[readerLanguage().words("changes:kept.text")]];
    const added = { sheetId: makeshift, row: 0, column: 0, stamps: [undefined, undefined] };
    // By its makeshift name half a sheet can be found and taken away again.
    await keepOn(context, added, current, () => {
      sheet.name = freeSheetName(readerLanguage().words("changes:kept.sheetName"), taken);
    });
  } catch (error) {
    await removeSheets([makeshift], [markerName(KEPT_ID)]);
    throw error;
  }
}
