import { columnLetters } from "../crm/cells/cells";
import type { Area } from "./sheetSpec";

/** A cell as formulas write it, fixed. @example fixedCell(4, 1) // "$B$5" */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A cell that moves with the row it is copied to. @example rowCell(4, 1) // "$B5" */
export function rowCell(row: number, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/** A cell that moves along. @example freeCell(4, 1) // "B5" */
export function freeCell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** An area as Excel writes it. @example areaAddress({ row: 0, column: 1, rows: 2, columns: 3 }) // "B1:D2" */
export function areaAddress(area: Area): string {
  const first = freeCell(area.row, area.column);
  const last = freeCell(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}
