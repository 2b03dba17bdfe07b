import type { Area } from "../../core/report/sheetSpec";
import type { FoundFormula } from "./findFormulas";

/** Cells that stand below each other. */
export interface ColumnRun {
  readonly area: Area;
  readonly cells: readonly [FoundFormula, ...FoundFormula[]];
}

/** Puts cells that stand below each other together, so that a column of a thousand formulas is one write. */
export function columnRuns(cells: readonly FoundFormula[]): readonly ColumnRun[] {
  const runs: [FoundFormula, ...FoundFormula[]][] = [];
  const open = new Map<string, [FoundFormula, ...FoundFormula[]]>();
  for (const cell of cells) {
    const key = `${cell.sheetId} ${cell.column}`;
    const run = open.get(key);
    if (run?.at(-1)?.row === cell.row - 1) {
      run.push(cell);
    } else {
      const begun: [FoundFormula, ...FoundFormula[]] = [cell];
      open.set(key, begun);
      runs.push(begun);
    }
  }
  return runs.map((run) => ({
    area: { row: run[0].row, column: run[0].column, rows: run.length, columns: 1 },
    cells: run,
  }));
}
