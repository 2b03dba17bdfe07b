import type { Calculation } from "./calculation";
import { namesOf } from "./names";
import type { Host } from "./startUniver";
import { FormulaDataModel, IFunctionService } from "./univer";

/**
 * A name or a table has come, gone or come to mean something else: the formulas that mention it are parsed and calculated anew.
 * Univer keeps what it parsed, the meaning of names included, and what a formula depends on.
 */
export function recalculateMentions(host: Host, calculation: Calculation, names: readonly string[]): void {
  const wanted = withNamesThatMention(host, names);
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
  // Parsed formulas are kept under a key that shows neither the workbook nor the formula where that is long: all go.
  host.injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  calculation.touch(ranges, { isMeaningChanged: true });
}

/** In lower case, with the names whose own formulas mention them, and so on. */
function withNamesThatMention(host: Host, names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const others = namesOf(host)
    .listNames()
    .map(({ name, formula }) => ({ name: name.toLowerCase(), formula: formula.toLowerCase() }));
  // A set that grows while it is gone through is gone through to its end.
  for (const known of wanted) {
    for (const { name, formula } of others) if (formula.includes(known)) wanted.add(name);
  }
  return [...wanted];
}

const cellRange = (row: number, column: number) => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});
