import type { Calculation } from "./calculation";
import type { Host } from "./startUniver";
import { FormulaDataModel, IFunctionService } from "./univer";

/**
 * A name or a table has come, gone or come to mean something else: the formulas that mention it are parsed and calculated anew.
 * Univer keeps what it parsed, the meaning of names included, and what a formula depends on.
 */
export function recalculateMentions(host: Host, calculation: Calculation, names: readonly string[]): void {
  const wanted = names.map((name) => name.toLowerCase());
  const { unitId } = host;
  const sheets = host.injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {};
  const ranges = Object.entries(sheets).flatMap(([sheetId, rows]) =>
    Object.entries(rows ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells ?? {})
        .filter(([, cell]) => wanted.some((name) => (cell as { f?: string } | null)?.f?.toLowerCase().includes(name)))
        .map(([column]) => ({ unitId, sheetId, range: cellRange(Number(row), Number(column)) })),
    ),
  );
  if (ranges.length === 0) return;
  // Parsed formulas are kept under the workbook's id and the formula's text.
  host.injector.get(IFunctionService).deleteFormulaAstCacheKey(`${unitId}=`);
  calculation.touch(ranges, { isMeaningChanged: true });
}

const cellRange = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});
