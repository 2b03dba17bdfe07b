import type { FoundFormula } from "./findFormulas";
import { lookAtCells } from "./lookAtCells";
import { TEXT_FORMAT } from "../../core/report/numberFormats";
import { meet } from "../areas/meet";

/**
 * The cells whose formula can be entered again: without those that only show a part of what another cell's formula gives, and
 * without those that were formatted as text since, in which a formula that is entered again would become a text. What somebody has
 * typed or moved there since the formulas were found stays.
 */
export async function withOwnFormula(
  context: Excel.RequestContext,
  cells: readonly FoundFormula[],
  signal: AbortSignal,
): Promise<readonly FoundFormula[]> {
  const seen = await lookAtCells(context, cells, look, signal);
  const spills = seen.flatMap(({ cell: anchor, thing: { spill } }) => {
    if (spill.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = spill;
    return [{ anchor, area: { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount } }];
  });
  const isPartOfAnother = (cell: FoundFormula) => {
    const place = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    return spills.some(({ anchor, area }) => anchor !== cell && anchor.sheetId === cell.sheetId && meet(area, place));
  };
  return seen
    .filter(({ cell, thing: { range } }) => range.formulas[0]?.[0] === cell.formula)
    .filter(({ cell, thing: { range } }) => range.numberFormat[0]?.[0] !== TEXT_FORMAT && !isPartOfAnother(cell))
    .map(({ cell }) => cell);
}

function look(range: Excel.Range) {
  range.load(["formulas", "numberFormat"]);
  const spill = range.getSpillingToRangeOrNullObject();
  spill.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  return { range, spill };
}
