import type { Area } from "../../core/report/sheetSpec";
import { findOwnSheets } from "../ownSheets";
import { lookForMark } from "../share/markCopy";
import { isOwnTable } from "../ownKpis/ownTables";

/** Where rows may stand that can be read: a table, or the used cells of a sheet without one, or one list of several among these. */
export interface Place {
  readonly sheet: string;
  readonly sheetId: string;
  /** The table's name, where it is one. */
  readonly table?: string;
  /** Where it stands, where it is one of several lists on a sheet without a table: "A1:F300". */
  readonly block?: string;
  /** All of it, the header row included, without a table's row of totals. */
  readonly area: Area;
  /** The used cells of its sheet, where it is one of several lists. */
  readonly within?: Area;
}

interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly table?: Excel.Table;
  readonly range: Excel.Range;
}

/** All such places of the workbook as they are now. Sheets the add-in made and copies of them are none, nor are the tables
 * of people's own KPIs, nor sheets on which nothing stands. */
export async function listPlaces(context: Excel.RequestContext): Promise<readonly Place[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name,items/showTotals,items/worksheet/id");
  await context.sync();

  const marks = worksheets.items.map((sheet) => ({ sheet, isCopy: lookForMark(sheet) }));
  const own = new Set((await findOwnSheets(context)).map(({ sheetId }) => sheetId));
  const sheets = marks.filter(({ sheet, isCopy }) => !own.has(sheet.id) && !isCopy()).map(({ sheet }) => sheet);
  const candidates = sheets.flatMap((sheet): Candidate[] => {
    const onSheet = tables.items.filter((table) => table.worksheet.id === sheet.id);
    if (onSheet.length > 0 && onSheet.every(({ name }) => isOwnTable(name))) return [];
    if (onSheet.length === 0) return [{ sheet, range: sheet.getUsedRangeOrNullObject(true) }];
    return onSheet.filter(({ name }) => !isOwnTable(name)).map((table) => ({ sheet, table, range: table.getRange() }));
  });
  for (const { range } of candidates) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();
  return candidates
    .filter(({ range }) => !range.isNullObject)
    .map(({ sheet, table, range }) => ({
      sheet: sheet.name,
      sheetId: sheet.id,
      ...(table && { table: table.name }),
      area: areaOf(range, table),
    }));
}

/** Excel's row of totals belongs to the table's range, and is no deal. */
function areaOf(range: Excel.Range, table?: Excel.Table): Area {
  const totals = table?.showTotals === true ? 1 : 0;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount - totals, columns: range.columnCount };
}
