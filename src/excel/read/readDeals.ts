import { createDealsReader, type DealsOptions, type DealsRead } from "../../core/crm/createDealsReader";
import { createPeopleReader } from "../../core/crm/people";
import { requireKnownStatus } from "../../core/crm/requireKnownStatus";
import { createStageHistoryReader, type SheetOptions, type SheetReader } from "../../core/crm/stageHistory";
import type { Finding } from "../../core/crm/types";
import type { Source } from "./findSources";
import { readInChunks } from "./readInChunks";
import type { Work } from "../work";

/** The deals, and beside them what other sheets tell of their steps and teams. */
export interface SourcesToRead {
  readonly deals: Source;
  readonly history?: Source;
  readonly people?: Source;
}

/**
 * Reads the deals with their step history and teams; no row is kept after it was encoded.
 *
 * @throws SalesboardError where no deal's status can be read
 */
export async function readDeals(
  context: Excel.RequestContext,
  { deals, history, people }: SourcesToRead,
  options: Omit<DealsOptions, keyof SheetOptions>,
  work: Work,
): Promise<DealsRead> {
  const reader = createDealsReader(deals.recognised, { ...options, ...place(deals) });
  await readBody(context, deals, (rows, firstSheetRow) => reader.read(rows, firstSheetRow), work);
  const steps = history && (await readWith(context, history, createStageHistoryReader, work));
  const teams = people && (await readWith(context, people, createPeopleReader, work));
  const read = reader.finish({ ...(steps && { history: steps.data }), ...(teams && { teams: teams.data }) });
  requireKnownStatus(read, deals.sheet);
  const findings: readonly Finding[] = [...read.findings, ...(steps?.findings ?? []), ...(teams?.findings ?? [])];
  return { ...read, findings };
}

function place({ sheet, area }: Source): SheetOptions {
  return { sheet, firstColumn: area.column };
}

async function readWith<Result>(
  context: Excel.RequestContext,
  source: Source,
  createReader: (recognised: Source["recognised"], options: SheetOptions) => SheetReader<Result>,
  work: Work,
) {
  const reader = createReader(source.recognised, place(source));
  await readBody(context, source, (rows, firstSheetRow) => reader.read(rows, firstSheetRow), work);
  return reader.finish();
}

function readBody(
  context: Excel.RequestContext,
  { sheet: sheetName, sheetId, body }: Source,
  onRows: (rows: readonly (readonly unknown[])[], firstSheetRow: number) => void,
  work: Work,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return readInChunks(sheet, body, ({ values, row }) => {
    work.signal.throwIfAborted();
    onRows(values, row + 1);
    work.tell({ step: "reading", sheet: sheetName, done: row + values.length - body.row, total: body.rows });
  });
}
