import { SalesboardError } from "../../../core/errors";
import { areaAddress, freeCell } from "../../../core/report/address";
import type { Area, Content, Format } from "../../../core/report/sheetSpec";
import { rangeOf } from "../../areas/rangeOf";
import { markerName } from "../../ownSheets";
import type { RequestBudget } from "../../requestBudget";
import { readerLanguage } from "../../say/readerLanguage";
import { applyFormats } from "../../write/apply/applyFormats";
import { applySizes } from "../../write/apply/applySizes";
import { putName } from "../../write/apply/putName";
import { removeSheets } from "../../write/apply/removeSheets";
import { writeBlocks } from "../../write/apply/writeBlocks";
import { freeSheetName } from "../../write/plan/freeSheetName";
import { LOG_COLUMNS, LOG_HEADER_ROW, LOG_ID, LOG_TABLE, logColumn, type FixLog } from "./fixLog";
import type { FoundLog } from "./findLog";
import { logRows, type Noted } from "./logRows";

const SHEET_ROWS = 1_048_576;
/** Points: the title is larger than other cells. */
const TITLE_HEIGHT = 24;
/** In characters, by column. */
const WIDTHS = [18, 16, 9, 26, 30, 30, 16, 30];

/** Where changes are noted: a log that is there, or the name of the sheet on which one is made. */
export interface LogPlace {
  readonly found: FoundLog;
  readonly sheetName: string;
  /** The rows that are added, below all that is there. */
  readonly added: Area;
}

/**
 * Where so many changes are noted.
 *
 * @throws SalesboardError where the log has no room for them, or where something of the reader's stands right below it
 */
export async function placeInLog(context: Excel.RequestContext, found: FoundLog, rows: number): Promise<LogPlace> {
  const { log } = found;
  const { words } = readerLanguage();
  const sheetName = log?.sheetName ?? freeSheetName(words("fix:log.sheetName"), found.sheetNames);
  const { row, column } = log ? below(log.area) : { row: LOG_HEADER_ROW + 1, column: 0 };
  const added = { row, column, rows, columns: LOG_COLUMNS.length };
  if (row + rows > SHEET_ROWS) throw new SalesboardError("value", "fix:error.logFull", { sheet: sheetName });
  if (log) await demandEmpty(context, log, added);
  return { found, sheetName, added };
}

function below({ row, column, rows }: Area): { readonly row: number; readonly column: number } {
  return { row: row + rows, column };
}

async function demandEmpty(context: Excel.RequestContext, { sheetId, sheetName }: FixLog, area: Area): Promise<void> {
  const standing = rangeOf(context.workbook.worksheets.getItem(sheetId), area).getUsedRangeOrNullObject(true);
  standing.load(["values", "rowIndex", "columnIndex"]);
  await context.sync();
  if (standing.isNullObject) return;
  const rows = standing.values as unknown[][];
  const row = rows.findIndex((cells) => cells.some((cell) => cell !== ""));
  if (row < 0) return;
  const column = rows[row]?.findIndex((value) => value !== "") ?? 0;
  const cell = freeCell(standing.rowIndex + row, standing.columnIndex + column);
  throw new SalesboardError("value", "errors:cellInTheWay", { sheet: sheetName, cell });
}

/** Queues what is noted of changes; the sheet is made where there is none. */
export async function addToLog(
  context: Excel.RequestContext,
  { found, sheetName, added }: LogPlace,
  noted: Noted,
  formats: { readonly date: string; readonly after?: string },
  budget: RequestBudget,
): Promise<void> {
  const { words } = readerLanguage();
  const sheet = found.log
    ? context.workbook.worksheets.getItem(found.log.sheetId)
    : makeSheet(context.workbook.worksheets.add(sheetName));
  const table: Area = { ...(found.log?.area ?? { ...added, row: LOG_HEADER_ROW }) };
  const whole = { ...table, rows: added.row + added.rows - table.row };
  const named = { sheet, sheetName };
  putName(context.workbook, named, markerName(LOG_ID), asWritten(whole), new Set(found.names)).visible = false;
  if (found.log) sheet.tables.getItem(LOG_TABLE).resize(areaAddress(whole));
  applyFormats(sheet, formatsOf(added, formats));
  const spec = { choices: [], tables: [], formats: [] };
  await writeBlocks(sheet, { spec, chosen: [] }, [{ ...added, cells: logRows(noted, words) }], budget);
  if (!found.log) addTable(sheet, whole);
}

/** From the first cell of the sheet on, as the title is the add-in's as well. */
function asWritten({ row, column, rows, columns }: Area): Area {
  return { row: 0, column: 0, rows: row + rows, columns: column + columns };
}

function makeSheet(sheet: Excel.Worksheet): Excel.Worksheet {
  const { words } = readerLanguage();
  const header = LOG_COLUMNS.map((name) => words(`fix:log.${name}`));
  const cells: readonly (readonly Content[])[] = [[words("fix:log.title")], [words("fix:log.note")], [], header];
  cells.forEach((row, at) => {
    if (row.length > 0) rangeOf(sheet, { row: at, column: 0, rows: 1, columns: row.length }).values = [[...row]];
  });
  applyFormats(sheet, [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 14 }]);
  applySizes(
    sheet,
    { columnWidths: WIDTHS, rowHeights: [{ row: 0, height: TITLE_HEIGHT }] },
    { widths: [], heights: {} },
  );
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(LOG_HEADER_ROW + 1);
  return sheet;
}

function addTable(sheet: Excel.Worksheet, area: Area): void {
  const table = sheet.tables.add(areaAddress(area), true);
  table.name = LOG_TABLE;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

function formatsOf(
  added: Area,
  { date, after }: { readonly date: string; readonly after?: string },
): readonly Format[] {
  const columnOf = (name: (typeof LOG_COLUMNS)[number]) => ({
    ...added,
    column: added.column + logColumn(name),
    columns: 1,
  });
  return [
    { area: columnOf("when"), numberFormat: `${date} hh:mm:ss`, horizontal: "Left" },
    { area: columnOf("after"), horizontal: "Left", ...(after !== undefined && { numberFormat: after }) },
  ];
}

/** Has the log be as it was before something was added; also where nothing, or only half of it, was. */
export async function takeFromLog({ found: { log }, sheetName, added }: LogPlace): Promise<void> {
  if (!log) {
    await removeSheets([sheetName], [markerName(LOG_ID)]);
    return;
  }
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(log.sheetId);
    sheet.tables.getItem(LOG_TABLE).resize(areaAddress(log.area));
    const rows = rangeOf(sheet, added);
    rows.clear("Contents");
    rows.clear("Formats");
    const named = { sheet, sheetName: log.sheetName };
    putName(
      context.workbook,
      named,
      markerName(LOG_ID),
      asWritten(log.area),
      new Set([markerName(LOG_ID).toLowerCase()]),
    );
    await context.sync();
  });
}
