import { rangeOf } from "../areas/rangeOf";
import type { FoundFormula } from "./findFormulas";

/** Enough to be quick, and few enough for any answer. */
const CELLS_OF_REQUEST = 1_000;

interface Seen<Thing> {
  readonly cell: FoundFormula;
  readonly thing: Thing;
}

/**
 * Asks something of each of these cells, many in one request.
 *
 * @param ask loads what it wants to know
 */
export async function lookAtCells<Thing>(
  context: Excel.RequestContext,
  cells: readonly FoundFormula[],
  ask: (range: Excel.Range) => Thing,
  signal: AbortSignal,
): Promise<readonly Seen<Thing>[]> {
  const seen: Seen<Thing>[] = [];
  for (let first = 0; first < cells.length; first += CELLS_OF_REQUEST) {
    signal.throwIfAborted();
    seen.push(...(await lookTogether(context, cells.slice(first, first + CELLS_OF_REQUEST), ask)));
  }
  return seen;
}

async function lookTogether<Thing>(
  context: Excel.RequestContext,
  cells: readonly FoundFormula[],
  ask: (range: Excel.Range) => Thing,
): Promise<readonly Seen<Thing>[]> {
  const seen = cells.map((cell) => {
    const sheet = context.workbook.worksheets.getItem(cell.sheetId);
    return { cell, thing: ask(rangeOf(sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 })) };
  });
  await context.sync();
  return seen;
}
