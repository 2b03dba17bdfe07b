import { isBlank, textOf } from "../cells/cells";
import { isKnown, isName } from "./headerCells";

/** Titles, filters and remarks above a table take fewer rows. */
export const ROWS_TO_HEADER = 40;
/** Of the rows below, as many say whether columns go on. */
const ROWS_BELOW = 5;
/** What a wide row above takes off: the first of two rows that look alike is the header. */
const EACH_WIDE_ROW_ABOVE = 0.5;

/**
 * The row of a range that holds the headers: the one that looks most like it, by texts that differ from each other, known headers among
 * them, and filled columns below. Titles above it ("As of ..."), blank rows and groups of columns do not count. Where no row looks like
 * headers it is the first that says anything; -1 where all is empty.
 *
 * @example findHeader([["Pipeline", ""], ["", ""], ["Deal ID", "Owner"], ["D-1", "Ann"]]) // 2
 */
export function findHeader(rows: readonly (readonly unknown[])[]): number {
  const filled = rows.map((row) => row.flatMap((cell, column) => (isBlank(cell) ? [] : [column])));
  const first = filled.findIndex((columns) => columns.length > 0);
  if (first < 0) return -1;
  const width = Math.max(...filled.map(({ length }) => length));
  let best = { row: first, score: -Infinity };
  let wideAbove = 0;
  for (let row = first; row < Math.min(rows.length, first + ROWS_TO_HEADER); row++) {
    const columns = filled[row] ?? [];
    if (columns.length === 0) continue;
    const below = filled.slice(row + 1).filter(({ length }) => length > 0);
    const score =
      scoreOf(rows[row] ?? [], columns, below.slice(0, ROWS_BELOW), width) - wideAbove * EACH_WIDE_ROW_ABOVE;
    if (score > best.score) best = { row, score };
    if (columns.length * 2 >= width) wideAbove++;
  }
  return best.row;
}

/** How much a row looks like headers: each part is a share from 0 to 1, the known headers count most. */
function scoreOf(
  cells: readonly unknown[],
  columns: readonly number[],
  below: readonly (readonly number[])[],
  width: number,
): number {
  const texts = columns.map((column) => textOf(cells[column]));
  const share = (count: number) => count / columns.length;
  const named = share(columns.filter((column) => isName(cells[column])).length);
  const different = share(new Set(texts).size);
  const known = share(texts.filter(isKnown).length);
  const goesOn = below.length === 0 ? 0 : share(columns.filter((column) => goesOnBelow(column, below)).length);
  return (2 * columns.length) / width + 2 * named + different + 3 * known + goesOn;
}

function goesOnBelow(column: number, below: readonly (readonly number[])[]): boolean {
  return below.some((columns) => columns.includes(column));
}
