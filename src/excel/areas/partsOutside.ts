import type { Area } from "../../core/report/sheetSpec";

/** What is left of an area when others are cut out of it, as areas that do not overlap. */
export function partsOutside(area: Area, holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>((parts, hole) => parts.flatMap((part) => cut(part, hole)), [area]);
}

function cut(area: Area, hole: Area): readonly Area[] {
  const [top, bottom] = overlap(area.row, area.rows, hole.row, hole.rows);
  const [left, right] = overlap(area.column, area.columns, hole.column, hole.columns);
  if (top >= bottom || left >= right) return [area];
  const middle = { row: top, rows: bottom - top };
  const parts = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...middle, column: area.column, columns: left - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** First, and one past the last, that two runs share. */
function overlap(first: number, count: number, other: number, otherCount: number): readonly [number, number] {
  return [Math.max(first, other), Math.min(first + count, other + otherCount)];
}
