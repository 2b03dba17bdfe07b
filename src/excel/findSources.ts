import { findHeader, recogniseSheet, type RecognisedSheet } from "../core/crm/recogniseSheet";
import type { Area } from "../core/report/sheetSpec";
import { findOwnSheets } from "./ownSheets";

/** A table or the used cells of a sheet, and what it was recognised as. */
export interface Source {
  readonly sheet: string;
  readonly sheetId: string;
  /** The table's name, where it is one. */
  readonly table?: string;
  /** All of it, the header row included. */
  readonly area: Area;
  /** The rows below the header. */
  readonly body: Area;
  readonly recognised: RecognisedSheet;
}

/** Rows looked at to recognise a sheet. */
const SAMPLE_ROWS = 100;

/**
 * What there is to read in the workbook: each table, and the used cells of each sheet without one. Sheets the add-in made
 * are no source, nor are sheets on which nothing stands.
 */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  tables.load("items/name,items/worksheet/id");
  await context.sync();

  const own = new Set((await findOwnSheets(context, names)).map(({ sheetId }) => sheetId));
  const sheets = worksheets.items.filter(({ id }) => !own.has(id));
  const ranges = sheets.flatMap((sheet): { sheet: Excel.Worksheet; table?: string; range: Excel.Range }[] => {
    const onSheet = tables.items.filter((table) => table.worksheet.id === sheet.id);
    if (onSheet.length === 0) return [{ sheet, range: sheet.getUsedRangeOrNullObject(true) }];
    return onSheet.map((table) => ({ sheet, table: table.name, range: table.getRange() }));
  });
  for (const { range } of ranges) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();

  const samples = ranges
    .filter(({ range }) => !range.isNullObject)
    .map(({ sheet, table, range }) => {
      const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
      const rows = Math.min(SAMPLE_ROWS, area.rows);
      const sample = sheet.getRangeByIndexes(area.row, area.column, rows, area.columns);
      sample.load("values");
      return { sheet, table, area, sample };
    });
  await context.sync();

  return samples.flatMap(({ sheet, table, area, sample }) => {
    const values = sample.values as unknown[][];
    const header = findHeader(values);
    if (header < 0) return [];
    const recognised = recogniseSheet(values[header] ?? [], values.slice(header + 1), sheet.name);
    const body = { ...area, row: area.row + header + 1, rows: area.rows - header - 1 };
    return [{ sheet: sheet.name, sheetId: sheet.id, ...(table !== undefined && { table }), area, body, recognised }];
  });
}
