import { isBlank, type Rows } from "../cells/cells";
import { findHeader, ROWS_TO_HEADER } from "./findHeader";
import { recogniseSheet } from "./recogniseSheet";
import type { RowRun } from "./scanLists";

/** A list of fewer rows above another one is rather what a report was filtered by. */
const FEWEST_ROWS = 2;

/**
 * Lists that stand below each other, without one that is none: what stands above the first list may look like one, such as what it was
 * filtered by, each with its name above. It goes with the list below it.
 *
 * @param rows the first rows of their columns
 */
export function withoutPreamble(lists: readonly RowRun[], rows: Rows): readonly RowRun[] {
  const [first, second, ...rest] = lists;
  if (!first || !second || first.rows >= ROWS_TO_HEADER) return lists;
  const cells = rows.slice(first.row, first.row + first.rows);
  const header = findHeader(cells);
  const body = cells.slice(header + 1).filter((row) => row.some((cell) => !isBlank(cell)));
  const isList = body.length >= FEWEST_ROWS && recogniseSheet(cells[header] ?? [], body).role !== "other";
  if (isList) return lists;
  return [{ row: first.row, rows: second.row + second.rows - first.row }, ...rest];
}
