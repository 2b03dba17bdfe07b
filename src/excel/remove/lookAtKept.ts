import { WIDTH } from "../changes/keptLayout";
import type { OwnSheet } from "../ownSheets";
import type { SheetRemoval } from "./removal";

/**
 * What becomes of the hidden sheet with the last exports. Its rows are not looked at one by one, as there may be many: it goes as a
 * whole, unless people have put something beside them.
 *
 * @param worksheets with ids and visibility loaded
 * @returns to be called after the next sync
 */
export function lookAtKept(
  context: Excel.RequestContext,
  own: OwnSheet,
  worksheets: readonly Excel.Worksheet[],
): () => SheetRemoval {
  const used = context.workbook.worksheets.getItem(own.sheetId).getUsedRangeOrNullObject(true);
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  return () => decide(own, used, worksheets);
}

function decide(own: OwnSheet, used: Excel.Range, worksheets: readonly Excel.Worksheet[]): SheetRemoval {
  const { row, column } = own.area;
  const isVeryHidden = worksheets.some(({ id, visibility }) => id === own.sheetId && visibility === "VeryHidden");
  const removal = { ...own, isVeryHidden, hasRecord: false, charts: [], tables: [], cells: [] };
  if (used.isNullObject) return { ...removal, how: "delete" };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const hasOthers = rowIndex < row || columnIndex < column || columnIndex + columnCount > column + WIDTH;
  if (!hasOthers) return { ...removal, how: "delete" };
  const cells = [{ row, column, rows: Math.max(1, rowIndex + rowCount - row), columns: WIDTH }];
  return { ...removal, how: "clear", why: "ownThings", cells };
}
