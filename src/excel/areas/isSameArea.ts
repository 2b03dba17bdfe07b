import type { Area } from "../../core/report/sheetSpec";

/** Whether two areas are the same cells. */
export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}
