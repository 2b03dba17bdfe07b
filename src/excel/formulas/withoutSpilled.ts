import type { FoundFormula } from "./findFormulas";
import { lookAtCells } from "./lookAtCells";
import { meet } from "../areas/meet";

/** The cells that have a formula of their own, without those that only show a part of what another cell's formula gives. */
export async function withoutSpilled(
  context: Excel.RequestContext,
  cells: readonly FoundFormula[],
  signal: AbortSignal,
): Promise<readonly FoundFormula[]> {
  const spillOf = (range: Excel.Range) => {
    const spill = range.getSpillingToRangeOrNullObject();
    spill.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    return spill;
  };
  const seen = await lookAtCells(context, cells, spillOf, signal);
  const spills = seen.flatMap(({ cell, thing }) =>
    thing.isNullObject
      ? []
      : [
          {
            anchor: cell,
            area: {
              row: thing.rowIndex,
              column: thing.columnIndex,
              rows: thing.rowCount,
              columns: thing.columnCount,
            },
          },
        ],
  );
  return cells.filter((cell) => {
    const place = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    return !spills.some(({ anchor, area }) => anchor !== cell && anchor.sheetId === cell.sheetId && meet(area, place));
  });
}
