import type { Area } from "../../../core/report/sheetSpec";
import type { OwnSheet } from "../../ownSheets";
import { alignRuns, type LineChange } from "../../areas/alignRuns";
import { isSameArea } from "../../areas/isSameArea";
import { holds } from "../../areas/holds";
import { areaBefore, lineBefore, type Changes } from "../../areas/lineBefore";
import type { FilledCell } from "./sheetPlan";
import type { SheetRecord } from "./sheetRecord";

/** The cells of a sheet that hold something now, outside the add-in's own tables. */
export interface StandingCells {
  readonly cells: readonly FilledCell[];
  /** The add-in's tables as they stand now. */
  readonly tables: readonly Area[];
  /** What the first column and the first row of these tables hold. */
  readonly edges: readonly FilledCell[];
}

/** Of the cells that hold something: those the user filled, and those the add-in wrote. */
export interface CellsByOwner {
  readonly users: readonly FilledCell[];
  readonly own: readonly FilledCell[];
  /** The rows and columns that were put in or taken out. */
  readonly changes: Changes;
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
  { cells, tables, edges }: StandingCells,
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
    .map(({ row, column }) => {
      const changes = {
        rows: changesOf(area.row - before.row, row),
        columns: changesOf(area.column - before.column, column),
      };
      return byOwner(cells, record.written, changes);
    })
    // Where rows look alike, the add-in's own cells and tables tell best where they were, and then that rows are put in empty.
    .sort(
      (one, other) =>
        one.users.length - other.users.length ||
        misplaced(tables, one, record) - misplaced(tables, other, record) ||
        filledLines(one, edges) - filledLines(other, edges),
    );
  return best;
}

/** @param above how many were put in before the first of the add-in's */
function changesOf(above: number, { at, count }: LineChange): readonly LineChange[] {
  return [
    { at: 0, count: above },
    { at: above + at, count },
  ].filter((change) => change.count !== 0);
}

function byOwner(cells: readonly FilledCell[], written: readonly Area[], changes: Changes): CellsByOwner {
  const isOwn = (cell: FilledCell) => {
    const row = lineBefore(changes.rows, cell.row);
    const column = lineBefore(changes.columns, cell.column);
    return row !== undefined && column !== undefined && written.some((area) => holds(area, row, column));
  };
  return { users: cells.filter((cell) => !isOwn(cell)), own: cells.filter(isOwn), changes };
}

/** How many tables would have been elsewhere than they were. */
function misplaced(tables: readonly Area[], { changes }: CellsByOwner, record: SheetRecord): number {
  return tables.filter((table) => {
    const before = areaBefore(changes, table);
    return !record.tables.some(({ area }) => isSameArea(area, before));
  }).length;
}

/** How many cells that hold something stand in rows or columns that were put in. */
function filledLines({ users, changes: { rows, columns } }: CellsByOwner, edges: readonly FilledCell[]): number {
  return [...users, ...edges].filter(
    ({ row, column }) => lineBefore(rows, row) === undefined || lineBefore(columns, column) === undefined,
  ).length;
}

function whetherFilled(
  cells: readonly FilledCell[],
  tables: readonly Area[],
): (row: number, column: number) => boolean {
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
