import type { Area } from "../../core/report/sheetSpec";

/** Whether a cell lies in an area. */
export function holds({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
