import type { Rows } from "../cells/cells";
import type { Fix, FixesFound, LeftBecause } from "./fix";

export interface CellAt {
  readonly sheetRow: number;
  readonly column: number;
}

/** Gathers what one kind of fix concerns while rows are read. */
export interface CellsToFix {
  /** @param sheetRows the row in the sheet of each of the rows */
  read(rows: Rows, sheetRows: readonly number[]): void;
  /** The cells that the fix could concern. */
  cells(): Iterable<CellAt>;
  /** Called once, after the last rows. */
  finish(isFormula: (cell: CellAt) => boolean): FixesFound;
}

/** What becomes of a cell: what it would hold, or why it is left. */
export type Verdict = Fix | (CellAt & { readonly left: LeftBecause });

/**
 * The verdicts as what was found. Two fields may be taken from one column: a cell for which they differ is left.
 */
export function sortVerdicts(verdicts: Iterable<Verdict>): FixesFound {
  const ofCells = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const key = `${String(verdict.sheetRow)},${String(verdict.column)}`;
    const known = ofCells.get(key);
    ofCells.set(key, known === undefined ? verdict : agreed(known, verdict));
  }
  const fixes: Fix[] = [];
  const left: Partial<Record<LeftBecause, number>> = {};
  for (const verdict of ofCells.values()) {
    if ("left" in verdict) left[verdict.left] = (left[verdict.left] ?? 0) + 1;
    else fixes.push(verdict);
  }
  fixes.sort((one, other) => one.sheetRow - other.sheetRow || one.column - other.column);
  return { fixes, left };
}

function agreed(one: Verdict, other: Verdict): Verdict {
  if ("left" in one) return one;
  if ("left" in other) return other;
  return one.after === other.after ? one : { sheetRow: one.sheetRow, column: one.column, left: "order" };
}
