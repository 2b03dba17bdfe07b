import type { KeptReading } from "../../core/changes/types";
import { readInChunks } from "../read/readInChunks";
import type { KeptSheet } from "./findKeptSheet";
import { createRecordsReader } from "./keptCells";
import { COLUMNS, FIRST_ROW, PLACES } from "./keptLayout";

/** The export in one of the two places; undefined where there is none, or where somebody has changed its rows. */
export async function loadReading(
  context: Excel.RequestContext,
  { sheetId, row, column, stamps }: KeptSheet,
  place: number,
  signal: AbortSignal,
): Promise<KeptReading | undefined> {
  const stamp = stamps[place];
  if (!stamp) return undefined;
  const rows = stamp.deals;
  const reader = createRecordsReader(rows);
  let isWhole = true;
  const area = { row: row + FIRST_ROW, column: column + (PLACES[place] ?? 0), rows, columns: COLUMNS.length };
  const take = ({ values }: { readonly values: readonly (readonly unknown[])[] }) => {
    for (const cells of values) isWhole = isWhole && reader.read(cells);
  };
  await readInChunks(context.workbook.worksheets.getItem(sheetId), area, take, signal);
  return isWhole ? { ...stamp, deals: reader.deals } : undefined;
}
