import { areaAddress } from "../../../core/report/address";
import { SalesboardError } from "../../../core/errors";
import type { Area } from "../../../core/report/sheetSpec";
import { holds } from "../../areas/holds";
import type { LineChange } from "../../areas/alignRuns";
import type { StandingSheet } from "./sheetPlan";

/**
 * Makes sure that nothing stands, anywhere on the sheet, in the rows and columns that people put in between those of the add-in,
 * as they are taken out again. Asks Excel only where there are any.
 *
 * @throws SalesboardError that names the first cell that holds something
 */
export async function demandEmptyLines(
  context: Excel.RequestContext,
  standing: readonly (StandingSheet | undefined)[],
): Promise<void> {
  const looks = standing.flatMap((one) => {
    if (!one) return [];
    const sheet = context.workbook.worksheets.getItem(one.own.sheetId);
    const { rows, columns } = one.changes;
    // Excel itself names a column that is put into a table.
    const named = one.tables.map(({ area }) => ({ ...area, rows: 1 }));
    return [
      ...putIn(rows).map(({ at, count }) => ({
        key: "errors:rowPutIn",
        named: [],
        name: one.own.sheetName,
        lines: sheet.getRangeByIndexes(at, 0, count, 1).getEntireRow().getUsedRangeOrNullObject(true),
      })),
      ...putIn(columns).map(({ at, count }) => ({
        key: "errors:columnPutIn",
        named,
        name: one.own.sheetName,
        lines: sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn().getUsedRangeOrNullObject(true),
      })),
    ];
  });
  if (looks.length === 0) return;
  for (const { lines } of looks) lines.load(["formulas", "rowIndex", "columnIndex"]);
  await context.sync();
  for (const { key, named, name, lines } of looks) {
    const cell = lines.isNullObject ? undefined : firstFilled(lines, named);
    if (cell !== undefined) throw new SalesboardError("value", key, { sheet: name, cell, ...linesOf(cell) });
  }
}

const putIn = (changes: readonly LineChange[]) => changes.filter(({ count }) => count > 0);

function firstFilled({ formulas, rowIndex, columnIndex }: Excel.Range, named: readonly Area[]): string | undefined {
  for (const [row, cells] of (formulas as readonly (readonly unknown[])[]).entries()) {
    const column = cells.findIndex(
      (cell, across) => cell !== "" && !named.some((area) => holds(area, rowIndex + row, columnIndex + across)),
    );
    if (column >= 0) return areaAddress({ row: rowIndex + row, column: columnIndex + column, rows: 1, columns: 1 });
  }
  return undefined;
}

/** @example linesOf("B12") // { row: "12", column: "B" } */
const linesOf = (cell: string) => ({ row: cell.replace(/\D+/g, ""), column: cell.replace(/\d+/g, "") });
