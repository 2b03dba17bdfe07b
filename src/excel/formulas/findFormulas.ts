import { readInChunks } from "../read/readInChunks";
import type { Work } from "../work";
import { lookAtCells } from "./lookAtCells";

/** A cell with a formula that was looked for. */
export interface FoundFormula {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The cells of these sheets whose formula is wanted, sheet by sheet, row by row. A text that only looks like a formula, as one
 * from a CRM may, is none: entered again it would become one.
 *
 * @param sheets with their names and ids loaded
 */
export async function findFormulas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  isWanted: (formula: string) => boolean,
  { signal, tell }: Work,
): Promise<readonly FoundFormula[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(false));
  for (const range of used) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();
  const areas = used.map((range) => ({
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.isNullObject ? 0 : range.rowCount,
    columns: range.columnCount,
  }));
  const total = areas.reduce((sum, { rows }) => sum + rows, 0);
  const found: FoundFormula[] = [];
  let done = 0;
  for (const [index, sheet] of sheets.entries()) {
    const area = areas[index];
    if (area === undefined || area.rows === 0) continue;
    const onChunk = ({ values, row }: { readonly values: readonly (readonly unknown[])[]; readonly row: number }) => {
      values.forEach((cells, down) =>
        cells.forEach((formula, across) => {
          if (typeof formula !== "string" || !formula.startsWith("=") || !isWanted(formula)) return;
          const place = { row: row + down, column: area.column + across };
          found.push({ sheetId: sheet.id, sheet: sheet.name, ...place, formula });
        }),
      );
      done += values.length;
      tell({ step: "reading", sheet: sheet.name, done, total });
    };
    await readInChunks(sheet, area, onChunk, signal, "formulas");
  }
  return withoutTexts(context, found, signal);
}

/** A formula's cell has its result for its value; a text's has itself. */
async function withoutTexts(
  context: Excel.RequestContext,
  found: readonly FoundFormula[],
  signal: AbortSignal,
): Promise<readonly FoundFormula[]> {
  const valueOf = (range: Excel.Range) => range.load("values");
  const seen = await lookAtCells(context, found, valueOf, signal);
  return seen.filter(({ cell, thing }) => thing.values[0]?.[0] !== cell.formula).map(({ cell }) => cell);
}
