import { rangeOf } from "../../areas/rangeOf";
import { runsOfCells } from "../../areas/runsOfCells";
import { asCellText } from "../../write/apply/asCellText";
import type { RequestBudget } from "../../requestBudget";
import { logColumn, type FixLog, type LogEntry } from "./fixLog";

const BYTES_OF_RUN = 1_000;
const BYTES_OF_CELL = 200;

/** Queues what the log says became of entries; an empty text where they can be taken back again. */
export async function markUndone(
  context: Excel.RequestContext,
  { sheetId, area }: FixLog,
  entries: readonly LogEntry[],
  text: string,
  budget: RequestBudget,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const column = area.column + logColumn("undone");
  for (const run of runsOfCells(entries.map(({ row }) => ({ row, column })))) {
    await budget.spend(BYTES_OF_RUN + BYTES_OF_CELL * run.rows);
    rangeOf(sheet, run).formulas = Array.from({ length: run.rows }, () => [asCellText(text)]);
  }
}
