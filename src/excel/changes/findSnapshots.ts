import type { SnapshotCells } from "../../core/kpi/snapshots/snapshotRows";
import { SNAPSHOT_TABLE } from "../../core/report/snapshotsSheet";
import { markerName } from "../ownSheets";
import { readInChunks } from "../read/readInChunks";
import { withoutWords } from "./snapshotWords";

/** The snapshots as they stand; "lost" where their sheet is there but their table is not on it. */
export type StandingSnapshots = readonly SnapshotCells[] | "none" | "lost";

/** The rows of the table of snapshots, with ids in place of words. */
export async function findSnapshots(context: Excel.RequestContext): Promise<StandingSnapshots> {
  const { names, tables, worksheets } = context.workbook;
  const marked = names.getItemOrNullObject(markerName("snapshots")).getRangeOrNullObject();
  marked.load("worksheet/id");
  const table = tables.getItemOrNullObject(SNAPSHOT_TABLE);
  table.load("showTotals,worksheet/id");
  const range = table.getRange();
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();
  if (table.isNullObject) return marked.isNullObject ? "none" : "lost";
  if (marked.isNullObject || table.worksheet.id !== marked.worksheet.id) return "lost";
  const rows: SnapshotCells[] = [];
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const below = rowCount - 1 - (table.showTotals ? 1 : 0);
  const area = { row: rowIndex + 1, column: columnIndex, rows: below, columns: columnCount };
  await readInChunks(worksheets.getItem(table.worksheet.id), area, ({ values }) => rows.push(...values));
  return withoutWords(rows);
}
