import { type CellRange, isBlank } from "../core/criteria/cell";
import { readCell } from "./readCell";

/** A range as Excel hands it over; a single value is a range of one cell. */
export function readRange(range: unknown): CellRange {
  if (!Array.isArray(range)) return [[readCell(range)]];
  return range.map((row: unknown) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

/** A range that may be left out: Excel then passes null, other hosts an empty cell. */
export function readOptionalRange(range: unknown): CellRange | undefined {
  const cells = readRange(range);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  return cells.length === 0 || (only !== undefined && isBlank(only)) ? undefined : cells;
}

/** The ranges of a repeating parameter; none where it was left out. */
export function readRanges(ranges: unknown): CellRange[] {
  if (!Array.isArray(ranges)) return [];
  const leftOut = ranges.length === 1 && readOptionalRange(ranges[0]) === undefined;
  return leftOut ? [] : ranges.map(readRange);
}
