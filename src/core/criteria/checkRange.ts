import { SalesboardError } from "../errors";
import type { CellRange } from "./cell";

/** The rows of a sheet. */
const SHEET_ROWS = 1_048_576;

/** Refuses a whole column (A:A): most of it is empty, and it is more than Excel hands over. */
export function checkRange(range: CellRange): void {
  if (range.length >= SHEET_ROWS) throw new SalesboardError("value", "functions:error.wholeColumn");
}
