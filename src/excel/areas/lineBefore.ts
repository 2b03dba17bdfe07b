import type { Area } from "../../core/report/sheetSpec";
import type { LineChange } from "./alignRuns";

/** The rows and the columns that people put in or took out, each from the first on. */
export interface Changes {
  readonly rows: readonly LineChange[];
  readonly columns: readonly LineChange[];
}

/**
 * Where a row (or column) of today was; undefined for one that was put in.
 *
 * @example lineBefore([{ at: 1, count: 2 }], 4) // 2
 */
export function lineBefore(changes: readonly LineChange[], line: number): number | undefined {
  if (changes.some(({ at, count }) => line >= at && line < at + count)) return undefined;
  return changes.reduce((before, { at, count }) => (line >= at ? before - count : before), line);
}

/** Where an area of today was: what was put in within it is not counted, what was taken out within it is. */
export function areaBefore({ rows, columns }: Changes, area: Area): Area {
  const row = edgeBefore(rows, area.row, area.row);
  const column = edgeBefore(columns, area.column, area.column);
  return {
    row,
    column,
    rows: edgeBefore(rows, area.row + area.rows, area.row + area.rows - 1) - row,
    columns: edgeBefore(columns, area.column + area.columns, area.column + area.columns - 1) - column,
  };
}

/** @param line of the area, beside the edge: what was taken out there moves the edge if it moves that line */
function edgeBefore(changes: readonly LineChange[], edge: number, line: number): number {
  return changes.reduce((before, { at, count }) => {
    if (count < 0) return line >= at ? before - count : before;
    return before - Math.min(Math.max(edge - at, 0), count);
  }, edge);
}
