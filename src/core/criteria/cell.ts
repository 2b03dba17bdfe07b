/** An error value in a cell, e.g. "#N/A". */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; a date is its serial number, a blank is null. */
export type Cell = null | string | number | boolean | CellError;

/** A range of cells: rows of equal length. */
export type CellRange = readonly (readonly Cell[])[];

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Nothing in it. An empty text counts as nothing: some hosts hand blanks over that way. */
export function isBlank(cell: Cell): cell is null | "" {
  return cell === null || cell === "";
}

/** As text, for quoting and for comparing names: spaces around it do not count. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return isCellError(cell) ? cell.error : String(cell).trim();
}
