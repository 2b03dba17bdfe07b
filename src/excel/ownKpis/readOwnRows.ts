import { isBlank, textOf } from "../../core/crm/cells/cells";
import type { RowsCounter } from "../../core/kpi/own/countRows";
import type { Source } from "../read/findSources";
import { readInChunks } from "../read/readInChunks";
import type { Work } from "../work";

/** Hands the rows of a list over to what counts them; blank rows and repeated headers are none. */
export async function readOwnRows(
  context: Excel.RequestContext,
  { sheet: name, sheetId, body, recognised }: Source,
  counter: RowsCounter,
  { signal, tell }: Work,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const isHeader = (row: readonly unknown[]) => row.every((cell, at) => textOf(cell) === recognised.headers[at]);
  let done = 0;
  await readInChunks(
    sheet,
    body,
    ({ values }) => {
      counter.read(values.filter((row) => !row.every(isBlank) && !isHeader(row)));
      done += values.length;
      tell({ step: "reading", sheet: name, done, total: body.rows });
    },
    signal,
  );
}
