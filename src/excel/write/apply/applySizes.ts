import type { Area, SheetSpec } from "../../../core/report/sheetSpec";
import { rangeOf } from "../../areas/rangeOf";
import type { SheetRecord } from "../plan/sheetRecord";

/** A character of the standard font is 7 pixels wide, a cell has 5 pixels of air, and a pixel is three quarters of a point. */
export const pointsOf = (characters: number) => Math.round(characters * 7 + 5) * 0.75;

/** Points, in Excel's standard font. */
const STANDARD_HEIGHT = 15;

/** Excel makes no row higher, in points. */
export const HIGHEST = 409;

/**
 * Queues column widths and row heights: those that differ from what was set the last time, so that what people have changed
 * since stays as they have it.
 *
 * @param before what was set the last time
 */
export function applySizes(
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights }: Pick<SheetSpec, "columnWidths" | "rowHeights">,
  before: Pick<SheetRecord, "widths" | "heights">,
): void {
  columnWidths.forEach((width, column) => {
    if (before.widths[column] === width) return;
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = pointsOf(width);
  });
  const wanted = new Set(rowHeights.map(({ row }) => row));
  for (const row of Object.keys(before.heights).map(Number)) {
    if (!wanted.has(row)) standardHeight(sheet, { row, column: 0, rows: 1, columns: 1 });
  }
  for (const { row, height } of rowHeights) {
    if (before.heights[row] === height) continue;
    rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = Math.min(height, HIGHEST);
  }
}

/** Queues rows to be as high as Excel makes them. A row that was hidden is shown before it can be fitted to its text. */
export function standardHeight(sheet: Excel.Worksheet, area: Area): void {
  const { format } = rangeOf(sheet, area);
  format.rowHeight = STANDARD_HEIGHT;
  format.autofitRows();
}
