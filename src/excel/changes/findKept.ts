import { SNAPSHOT_TABLE } from "../../core/report/snapshotsSheet";
import { markerName } from "../ownSheets";
import { readInChunks } from "../read/readInChunks";
import type { SnapshotCells } from "../../core/kpi/snapshots/snapshotRows";
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

/** The snapshots as they stand; "lost" where their sheet is there but their table is not on it. */
export type StandingSnapshots = readonly SnapshotCells[] | "none" | "lost";

export interface FoundKept {
  readonly sheet?: KeptSheet;
  readonly snapshots: StandingSnapshots;
}

/** Finds what the workbook keeps of earlier exports: one request where it keeps nothing. */
export async function findKept(context: Excel.RequestContext): Promise<FoundKept> {
  const { names, tables } = context.workbook;
  const [kept, shown] = [KEPT_ID, "snapshots"].map((id) => {
    const range = names.getItemOrNullObject(markerName(id)).getRangeOrNullObject();
    range.load(["rowIndex", "columnIndex", "worksheet/id"]);
    return range;
  }) as [Excel.Range, Excel.Range];
  const table = tables.getItemOrNullObject(SNAPSHOT_TABLE);
  table.load("name,showTotals,worksheet/id");
  const tableRange = table.getRange();
  tableRange.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();
  const snapshots = await readTable(context, shown, table, tableRange);
  return { ...(!kept.isNullObject && { sheet: await readStamps(context, kept) }), snapshots };
}

async function readTable(
  context: Excel.RequestContext,
  sheet: Excel.Range,
  table: Excel.Table,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<StandingSnapshots> {
  if (table.isNullObject) return sheet.isNullObject ? "none" : "lost";
  if (sheet.isNullObject || table.worksheet.id !== sheet.worksheet.id) return "lost";
  const rows: SnapshotCells[] = [];
  const below = rowCount - 1 - (table.showTotals ? 1 : 0);
  const area = { row: rowIndex + 1, column: columnIndex, rows: below, columns: columnCount };
  const on = context.workbook.worksheets.getItem(table.worksheet.id);
  await readInChunks(on, area, ({ values }) => rows.push(...values));
  return rows;
}

async function readStamps(context: Excel.RequestContext, marked: Excel.Range): Promise<KeptSheet> {
  const { rowIndex: row, columnIndex: column } = marked;
  const sheetId = marked.worksheet.id;
  const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row + STAMP_ROW, column, 1, WIDTH);
  range.load("values");
  await context.sync();
  const [cells = []] = range.values as unknown[][];
  return { sheetId, row, column, stamps: PLACES.map((place) => parseStamp(cells[place])) };
}
