import { markerName } from "../ownSheets";
import { KEPT_ID, parseStamp, PLACES, STAMP_ROW, WIDTH, type Stamp } from "./keptLayout";

/** The hidden sheet with the last two exports. */
export interface KeptSheet {
  readonly sheetId: string;
  /** The marked cell, from which all is counted. */
  readonly row: number;
  readonly column: number;
  /** The stamp of each place. */
  readonly stamps: readonly (Stamp | undefined)[];
}

/** The hidden sheet, if there is one, and which exports it holds. */
export async function findKeptSheet(context: Excel.RequestContext): Promise<KeptSheet | undefined> {
  const { names, worksheets } = context.workbook;
  const marked = names.getItemOrNullObject(markerName(KEPT_ID)).getRangeOrNullObject();
  marked.load(["rowIndex", "columnIndex", "worksheet/id"]);
  await context.sync();
  if (marked.isNullObject) return undefined;
  const { rowIndex: row, columnIndex: column } = marked;
  const sheetId = marked.worksheet.id;
  const range = worksheets.getItem(sheetId).getRangeByIndexes(row + STAMP_ROW, column, 1, WIDTH);
  range.load("values");
  await context.sync();
  const [cells = []] = range.values as unknown[][];
  return { sheetId, row, column, stamps: PLACES.map((place) => parseStamp(cells[place])) };
}
