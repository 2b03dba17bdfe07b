import { isBlank, textOf, type Rows } from "../cells/cells";
import { normalise } from "../cells/normalise";
import { ROWS_TO_HEADER } from "./findHeader";
import { isHeaderRow, repeatsHeader } from "./headerCells";

/** More rows between a blank row and a header are no title of it, nor are rows with more cells. */
const LONGEST_TITLE = 5;
const CELLS_OF_TITLE = 2;

/** The rows of one list among lists that stand below each other, its title included. */
export interface RowRun {
  readonly row: number;
  readonly rows: number;
}

/** Tells lists that stand below each other in the same columns apart, while their rows are read. */
export interface ListScan {
  /** Takes rows that follow each other. @param first the number of the first one */
  read(rows: Rows, first: number): void;
  /** The rows before this one were left out, none of them blank. */
  skipTo(row: number): void;
  /** All lists so far; each has a row below its header, and ends with the last row in which something stands. */
  lists(): readonly RowRun[];
}

/**
 * A further list begins where below a blank row, and perhaps a title, a row stands that can only be headers and are not those of the
 * list above. Blank rows within a list, and its header said again, part nothing.
 *
 * @example
 * const scan = scanLists();
 * scan.read([["Deal ID", "Status"], ["D1", "Won"], [], ["Owner", "Team"], ["Ann", "North"]], 0);
 * scan.lists() // [{ row: 0, rows: 2 }, { row: 3, rows: 2 }]
 */
export function scanLists(): ListScan {
  const found: { readonly row: number; end: number; readonly header?: number }[] = [];
  let header: readonly string[] | undefined;
  /** Below a blank row: where a title began, and where the list above ended then. */
  let title: { readonly row: number; readonly end: number } | undefined;
  let isBelowBlank = true;

  const extend = (row: number) => {
    const last = found.at(-1);
    if (last) last.end = row + 1;
    else found.push({ row, end: row + 1 });
  };
  const begin = (row: number) => {
    const last = found.at(-1);
    if (last && title) last.end = title.end;
    found.push({ row: title?.row ?? row, end: row + 1, header: row });
  };
  const isOfNextList = (cells: readonly unknown[], row: number) =>
    header === undefined ? row - (found[0]?.row ?? row) >= ROWS_TO_HEADER : !repeatsHeader(header, cells);
  const takeBelowBlank = (cells: readonly unknown[], row: number, filled: number) => {
    if (isHeaderRow(cells)) {
      const isNext = isOfNextList(cells, row);
      if (isNext) begin(row);
      else extend(row);
      if (isNext || header === undefined) header = cells.map((cell) => normalise(textOf(cell)));
      isBelowBlank = false;
      return;
    }
    title ??= { row, end: found.at(-1)?.end ?? row };
    isBelowBlank = filled <= CELLS_OF_TITLE && row - title.row < LONGEST_TITLE;
    extend(row);
  };
  const take = (cells: readonly unknown[], row: number) => {
    const filled = cells.filter((cell) => !isBlank(cell)).length;
    if (filled === 0) {
      isBelowBlank = true;
      title = undefined;
    } else if (isBelowBlank) takeBelowBlank(cells, row, filled);
    else extend(row);
  };
  return {
    read(rows, first) {
      rows.forEach((cells, at) => take(cells, first + at));
    },
    skipTo(row) {
      isBelowBlank = false;
      if (row > 0) extend(row - 1);
    },
    lists() {
      const lists: { row: number; rows: number }[] = [];
      for (const { row, end, header: at } of found) {
        const last = lists.at(-1);
        if (last && end - 1 === at) last.rows = end - last.row;
        else lists.push({ row, rows: end - row });
      }
      return lists;
    },
  };
}
