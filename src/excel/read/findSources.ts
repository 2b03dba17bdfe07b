import { findHeader, recogniseSheet, type RecognisedSheet } from "../../core/crm/recogniseSheet";
import type { Area } from "../../core/report/sheetSpec";
import { findOwnSheets } from "../ownSheets";
import { readSamples } from "./readSamples";

/** A table or the used cells of a sheet, and what it was recognised as. */
export interface Source {
  readonly sheet: string;
  readonly sheetId: string;
  /** The table's name, where it is one. */
  readonly table?: string;
  /** All of it, the header row included, without a table's row of totals. */
  readonly area: Area;
  /** The rows below the header. */
  readonly body: Area;
  readonly recognised: RecognisedSheet;
}

interface Candidate {
  readonly sheet: Excel.Worksheet;
  readonly table?: Excel.Table;
  readonly range: Excel.Range;
}

/**
 * What there is to read in the workbook: each table, and the used cells of each sheet without one. Sheets the add-in made
 * are no source, nor are sheets on which nothing stands.
 */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  tables.load("items/name,items/showTotals,items/worksheet/id");
  await context.sync();

  const own = new Set((await findOwnSheets(context, names)).map(({ sheetId }) => sheetId));
  const sheets = worksheets.items.filter(({ id }) => !own.has(id));
  const candidates = sheets.flatMap((sheet): Candidate[] => {
    const onSheet = tables.items.filter((table) => table.worksheet.id === sheet.id);
    if (onSheet.length === 0) return [{ sheet, range: sheet.getUsedRangeOrNullObject(true) }];
    return onSheet.map((table) => ({ sheet, table, range: table.getRange() }));
  });
  for (const { range } of candidates) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();

  const found = candidates
    .filter(({ range }) => !range.isNullObject)
    .map((candidate) => ({ ...candidate, area: areaOf(candidate) }));
  const samples = await readSamples(context, found);
  return found.flatMap(({ sheet, table, area }, index) => {
    const values = samples[index] ?? [];
    const header = findHeader(values);
    if (header < 0) return [];
    const recognised = recogniseSheet(values[header] ?? [], values.slice(header + 1), sheet.name);
    const body = { ...area, row: area.row + header + 1, rows: area.rows - header - 1 };
    return [{ sheet: sheet.name, sheetId: sheet.id, ...(table && { table: table.name }), area, body, recognised }];
  });
}

/** Excel's row of totals belongs to the table's range, and is no deal. */
function areaOf({ table, range }: Candidate): Area {
  const totals = table?.showTotals === true ? 1 : 0;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount - totals, columns: range.columnCount };
}
