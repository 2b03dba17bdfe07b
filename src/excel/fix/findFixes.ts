import { createFixFinder, type FixFinder } from "../../core/crm/fixes/createFixFinder";
import type { FixKind } from "../../core/crm/fixes/fix";
import { askDateSystem } from "../dateSystem";
import { demandWritable } from "../demandWritable";
import type { DealsSource } from "../read/findSources";
import { readInChunks } from "../read/readInChunks";
import { readOptions } from "../read/readOptions";
import { readUndisturbed } from "../read/readUndisturbed";
import type { Options } from "../settings";
import type { Work } from "../work";
import { askDateFormat } from "./dateFormat";
import type { FixPlan } from "./fixPlan";
import { isTyped } from "./isTyped";
import { readColumns } from "./readColumns";

/**
 * Looks for what can be put right in the deals that are read. Nothing is changed: what comes of it is to be shown first.
 *
 * @throws SalesboardError where the workbook can only be read, and as the reading of the deals does
 * @example const plan = await findFixes("date", work); // { sheet: "Deals", fixes: [{ before: "30-6-2026", ... }], ... }
 */
export async function findFixes(kind: FixKind, work: Work): Promise<FixPlan> {
  demandWritable();
  const options = await readOptions();
  return readUndisturbed(options, ({ deals }) => findIn(deals, kind, options, work));
}

function findIn(deals: DealsSource, kind: FixKind, { dateOrders }: Options, work: Work): Promise<FixPlan> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const isDate1904 = askDateSystem(context);
    const dateFormatOf = askDateFormat(context);
    await context.sync();
    const [date1904, dateFormat] = [isDate1904(), dateFormatOf()];
    const finder = createFixFinder(deals.recognised, kind, { date1904, ...(dateOrders && { dateOrders }) });
    const { sheet, sheetId, area, body } = deals;
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    work.tell({ step: "reading", sheet, done: 0, total: body.rows });
    await readInChunks(
      worksheet,
      body,
      ({ values, row }) => {
        finder.read(values, row + 1);
        work.tell({ step: "reading", sheet, done: row + values.length - body.row, total: body.rows });
      },
      work.signal,
    );
    const formulas = await findFormulas(worksheet, finder, area.column, work.signal);
    const { fixes, left } = finder.finish(({ sheetRow, column }) => formulas.has(keyOf(sheetRow, column)));
    const inSheet = fixes.map((fix) => ({ ...fix, column: area.column + fix.column }));
    return { kind, sheet, sheetId, fixes: inSheet, left, dateFormat, date1904 };
  });
}

const keyOf = (sheetRow: number, column: number) => `${String(sheetRow)},${String(column)}`;

/** Which of the cells that the finder asks about are given by formulas; only their columns are read. */
async function findFormulas(
  worksheet: Excel.Worksheet,
  finder: FixFinder,
  firstColumn: number,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  const columns = new Set<number>();
  let [first, last] = [Infinity, 0];
  for (const { sheetRow, column } of finder.cells()) {
    asked.add(keyOf(sheetRow, column));
    columns.add(firstColumn + column);
    first = Math.min(first, sheetRow);
    last = Math.max(last, sheetRow);
  }
  const formulas = new Set<string>();
  if (asked.size === 0) return formulas;
  const cells = { row: first - 1, rows: last - first + 1, columns: [...columns] };
  await readColumns(
    worksheet,
    cells,
    ["values", "formulas"],
    (row, column, cell) => {
      const key = keyOf(row + 1, column - firstColumn);
      if (asked.has(key) && !isTyped(cell.value as string, cell)) formulas.add(key);
    },
    signal,
  );
  return formulas;
}
