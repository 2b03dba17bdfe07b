import type { Area } from "../../core/report/sheetSpec";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Cells as few areas: those side by side become one, and runs of the same columns in rows below each other too. */
export function runsOfCells(cells: readonly Cell[]): readonly Area[] {
  const runs: Area[] = [];
  /** The last run of each pair of columns, which the row below may continue. */
  const open = new Map<string, number>();
  for (const run of runsInRows(cells)) {
    const key = `${run.column},${run.columns}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : runs[at];
    if (at !== undefined && above && above.row + above.rows === run.row) {
      runs[at] = { ...above, rows: above.rows + 1 };
    } else {
      open.set(key, runs.push(run) - 1);
    }
  }
  return runs;
}

function runsInRows(cells: readonly Cell[]): readonly Area[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns >= column) {
      runs[runs.length - 1] = { ...last, columns: Math.max(last.columns, column + 1 - last.column) };
    } else {
      runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return runs;
}
