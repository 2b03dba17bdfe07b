import { scanLists, type RowRun } from "../../../core/crm/columns/scanLists";
import { withoutPreamble } from "../../../core/crm/columns/withoutPreamble";
import { readInChunks } from "../readInChunks";
import type { Reach } from "./findReaches";
import { cellsOf, type SampledPlace } from "./sampledPlace";

/** The rows of each list in some columns: only where the first rows do not tell, those that follow are looked through. */
export async function findLists(
  context: Excel.RequestContext,
  { area, sheetId, sample }: SampledPlace,
  { run, end, unbroken }: Reach,
): Promise<readonly RowRun[]> {
  const scan = scanLists();
  scan.read(cellsOf(sample, run), 0);
  const sampled = sample.values.length;
  const known = Math.min(end, Math.max(sampled, unbroken));
  if (unbroken > sampled) scan.skipTo(known);
  if (known < end) {
    const rest = { row: area.row + known, rows: end - known, column: area.column + run.column, columns: run.columns };
    const sheet = context.workbook.worksheets.getItem(sheetId);
    await readInChunks(sheet, rest, (chunk) => scan.read(chunk.values, chunk.row - area.row));
  }
  return withoutPreamble(scan.lists(), cellsOf(sample, run));
}
