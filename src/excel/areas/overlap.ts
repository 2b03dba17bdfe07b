import type { Area } from "../../core/report/sheetSpec";

/** How many cells two areas share. @example overlap({ row: 0, column: 0, rows: 2, columns: 2 }, { row: 1, column: 1, rows: 9, columns: 1 }) // 1 */
export function overlap(one: Area, other: Area): number {
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - Math.max(one.row, other.row);
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - Math.max(one.column, other.column);
  return Math.max(0, rows) * Math.max(0, columns);
}
