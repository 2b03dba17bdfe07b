import type { Area } from "../../../core/report/sheetSpec";
import type { OwnSheet } from "../../ownSheets";
import { alignRuns } from "../../areas/alignRuns";
import { holds } from "../../areas/holds";
import type { Cell } from "../../areas/runsOfCells";
import type { SheetRecord } from "./sheetRecord";

/** The cells of a sheet that hold something now, outside the add-in's own tables. */
export interface StandingCells {
  readonly cells: readonly Cell[];
  /** The add-in's tables as they stand now. */
  readonly tables: readonly Area[];
}

/** Of the cells that hold something: those the user filled, and those the add-in wrote. */
export interface CellsByOwner {
  readonly users: readonly Cell[];
  readonly own: readonly Cell[];
}

/**
 * Tells the user's cells from the add-in's, also where rows or columns were put in or taken out since. A cell that the add-in
 * wrote and the user changed is the add-in's; so is every cell of its tables.
 *
 * @returns undefined where the sheet was rearranged so much that nobody can tell
 */
export function findUsersCells(
  { area }: OwnSheet,
  record: SheetRecord,
  { cells, tables }: StandingCells,
): CellsByOwner | undefined {
  const before = record.area;
  const isFilled = whetherFilled(cells, tables);
  const inRow = cellsByLine(record.written, "row");
  const inColumn = cellsByLine(record.written, "column");
  const rows = alignRuns(before.rows, area.rows, (old, now) =>
    (inRow.get(before.row + old) ?? []).every((column) =>
      isFilled(area.row + now, column - before.column + area.column),
    ),
  );
  const columns = alignRuns(before.columns, area.columns, (old, now) =>
    (inColumn.get(before.column + old) ?? []).every((row) => isFilled(row - before.row + area.row, area.column + now)),
  );
  const isMovedBothWays = before.rows !== area.rows && before.columns !== area.columns;
  const ways = isMovedBothWays ? [] : rows.flatMap((row) => columns.map((column) => ({ row, column })));
  const [best] = ways
    .map(({ row, column }) =>
      byOwner(cells, (cell) => {
        const atRow = row(cell.row - area.row);
        const atColumn = column(cell.column - area.column);
        if (atRow === undefined || atColumn === undefined) return false;
        return record.written.some((written) => holds(written, before.row + atRow, before.column + atColumn));
      }),
    )
    // Where rows look alike, the add-in's own cells tell best where they were.
    .sort((one, other) => one.users.length - other.users.length);
  return best;
}

function byOwner(cells: readonly Cell[], isOwn: (cell: Cell) => boolean): CellsByOwner {
  return { users: cells.filter((cell) => !isOwn(cell)), own: cells.filter(isOwn) };
}

function whetherFilled(cells: readonly Cell[], tables: readonly Area[]): (row: number, column: number) => boolean {
  const filled = new Set(cells.map(({ row, column }) => `${row},${column}`));
  return (row, column) => filled.has(`${row},${column}`) || tables.some((table) => holds(table, row, column));
}

/** By row (or column) the columns (or rows) that areas take there. The first and the last of each area tell enough. */
function cellsByLine(areas: readonly Area[], line: "row" | "column"): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { row, column, rows, columns } of areas) {
    const [first, count, across, acrossCount] =
      line === "row" ? [row, rows, column, columns] : [column, columns, row, rows];
    for (let at = first; at < first + count; at++) {
      const taken = found.get(at) ?? [];
      taken.push(across, across + acrossCount - 1);
      found.set(at, taken);
    }
  }
  return found;
}
