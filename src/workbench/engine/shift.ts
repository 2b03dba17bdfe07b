import type { Area } from "./engine";

/** Rows or columns inserted before the line `at` (count above 0) or deleted from it on (below 0). */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a row or column stands afterwards; undefined where it was deleted. */
export function moveLine(line: number, { at, count }: Shift): number | undefined {
  if (line < at) return line;
  if (line < at - count) return undefined;
  return line + count;
}

/** An area afterwards: it moves, grows by what is inserted inside it, shrinks by what is deleted; undefined when nothing is left. */
export function moveArea(area: Area, shift: Shift): Area | undefined {
  const { at, count } = shift;
  const start = shift.axis === "row" ? area.row : area.column;
  const size = shift.axis === "row" ? area.rows : area.columns;
  const end = start + size;
  let first: number;
  let last: number;
  if (count > 0) {
    first = start >= at ? start + count : start;
    last = end > at ? end + count : end;
  } else {
    const cut = (line: number) => (line <= at ? line : Math.max(at, line + count));
    first = cut(start);
    last = cut(end);
  }
  if (last <= first) return undefined;
  return shift.axis === "row"
    ? { ...area, row: first, rows: last - first }
    : { ...area, column: first, columns: last - first };
}
