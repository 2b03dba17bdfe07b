import type { Area } from "../../core/report/sheetSpec";

/** Whether two areas share a cell. */
export function meet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
