import { isBlank, textOf } from "../cells/cells";
import { normalise } from "../cells/normalise";
import type { Role } from "../types";
import { findHeader } from "./findHeader";
import { recogniseSheet } from "./recogniseSheet";
import type { Sample } from "./sheetField";

/** Columns side by side. */
export interface ColumnRun {
  readonly column: number;
  readonly columns: number;
}

/** From this share of the longer list on two are of one length. */
const SAME_LENGTH = 0.8;
/** What stands beside a list and is none itself may be told from a column that is seldom filled from so many rows of the list on. */
const FEWEST_ROWS_BESIDE = 8;

/**
 * Columns of which something stands in one at least, parted by columns in which nothing stands.
 *
 * @example columnRuns([["Deal ID", "Status", "", "Owner"]]) // [{ column: 0, columns: 2 }, { column: 3, columns: 1 }]
 */
export function columnRuns(rows: Sample): readonly ColumnRun[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const runs: { column: number; columns: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (rows.every((row) => isBlank(row[column]))) continue;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns++;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/**
 * Joins those columns again that are one list with an empty column in it: what stands beside a list is another one where it has a
 * header of its own that is recognised, and stands in other rows, is shorter or longer, or says a header of the list again. What is
 * none itself is left aside where it stands in other rows, or where it ends early without a gap, as a legend does.
 *
 * @param lengthOf the number of the last row in which something stands in these columns, plus one
 */
export function splitColumns(
  rows: Sample,
  runs: readonly ColumnRun[],
  lengthOf: (run: ColumnRun) => number,
): readonly ColumnRun[] {
  const lists: ListLook[] = [];
  for (const run of runs) {
    const last = lists.at(-1);
    const look = lookAt(rows, run, lengthOf(run));
    if (last === undefined || areApart(last, look)) {
      lists.push(look);
      continue;
    }
    const joined = { column: last.run.column, columns: run.column + run.columns - last.run.column };
    lists[lists.length - 1] = lookAt(rows, joined, Math.max(last.end, look.end));
  }
  return lists.map(({ run }) => run);
}

interface ListLook {
  readonly run: ColumnRun;
  readonly role: Role;
  readonly header: number;
  readonly end: number;
  /** The header texts as `normalise` leaves them. */
  readonly headers: ReadonlySet<string>;
  /** Whether its first column has no gap from the header to the last row. */
  readonly isDense: boolean;
}

function lookAt(rows: Sample, run: ColumnRun, end: number): ListLook {
  const cells = rows.map((row) => row.slice(run.column, run.column + run.columns));
  const header = findHeader(cells);
  const headerRow = cells[header] ?? [];
  const body = cells.slice(header + 1);
  const { role } = recogniseSheet(headerRow, body);
  const headers = new Set(headerRow.map((cell) => normalise(textOf(cell))).filter((text) => text !== ""));
  const isDense = body.slice(0, Math.max(0, end - header - 1)).every((row) => !isBlank(row[0]));
  return { run, role, header, end, headers, isDense };
}

function areApart(one: ListLook, other: ListLook): boolean {
  if (one.role !== "other" && other.role !== "other") {
    return one.header !== other.header || !areOfOneLength(one, other) || sharesHeader(one, other);
  }
  if (one.role === other.role) return false;
  return one.role === "other" ? isAside(one, other) : isAside(other, one);
}

const rowsOf = ({ header, end }: ListLook) => end - header - 1;

function areOfOneLength(one: ListLook, other: ListLook): boolean {
  const lengths = [rowsOf(one), rowsOf(other)];
  return Math.min(...lengths) >= SAME_LENGTH * Math.max(...lengths);
}

function sharesHeader({ headers }: ListLook, other: ListLook): boolean {
  return [...other.headers].some((text) => headers.has(text));
}

/** Whether what is no list itself is no part of the list beside it either: two columns and rows at least, as a legend has. */
function isAside(aside: ListLook, list: ListLook): boolean {
  if (aside.run.columns < 2 || aside.end - aside.header < 2) return false;
  if (aside.header !== list.header) return true;
  return aside.isDense && rowsOf(list) >= FEWEST_ROWS_BESIDE && rowsOf(aside) * 2 <= rowsOf(list);
}
