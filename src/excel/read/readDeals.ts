import {
  createDealsReader,
  type DealsExtra,
  type DealsOptions,
  type DealsRead,
  type DealsReader,
} from "../../core/crm/createDealsReader";
import { createPeopleReader, type Membership } from "../../core/crm/sheets/people";
import { requireKnownStatus } from "../../core/crm/status/requireKnownStatus";
import { createStageHistoryReader, type SheetOptions, type SheetReader } from "../../core/crm/sheets/stageHistory";
import type { Finding } from "../../core/crm/types";
import { breathe } from "../breathe";
import type { DealsSource, Source } from "./findSources";
import { readInChunks, type Chunk } from "./readInChunks";
import type { Work } from "../work";

/** The deals, and beside them what other sheets tell of their steps and teams. */
export interface SourcesToRead {
  readonly deals: DealsSource;
  readonly history?: Source;
  readonly people?: Source;
}

export interface ReadDeals extends DealsRead {
  /** Who is in which team, where a list of people says so. */
  readonly memberships?: readonly Membership[];
}

/**
 * Reads the deals with their step history and teams; no row is kept after it was encoded.
 *
 * @throws SalesboardError where no deal's status can be read
 */
export async function readDeals(
  context: Excel.RequestContext,
  { deals, history, people }: SourcesToRead,
  options: Omit<DealsOptions, "sheet" | "firstColumn">,
  work: Work,
): Promise<ReadDeals> {
  const readBody = bodyReader(context, [deals, ...(history ? [history] : []), ...(people ? [people] : [])], work);
  const reader = createDealsReader(deals.recognised, { ...options, ...place(deals) });
  await readBody(deals, reader);
  const { date1904 = false } = options;
  const createHistoryReader = (recognised: Source["recognised"], at: SheetOptions) =>
    createStageHistoryReader(recognised, { ...at, ids: reader.ids });
  const steps = history && (await readWith(history, createHistoryReader, { readBody, date1904 }));
  const teams = people && (await readWith(people, createPeopleReader, { readBody, date1904 }));
  const read = await finish(reader, { ...(steps && { history: steps.data }), ...(teams && { teams: teams.data }) });
  requireKnownStatus(read, deals.sheet);
  const findings: readonly Finding[] = [...read.findings, ...(steps?.findings ?? []), ...(teams?.findings ?? [])];
  return { ...read, findings, ...(teams && { memberships: teams.data }) };
}

/** With many deals the end of reading takes a while: in between the page may do what has come up. */
async function finish(reader: DealsReader, extra: DealsExtra): Promise<DealsRead> {
  const steps = reader.finishSteps(extra);
  for (;;) {
    await breathe();
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function place({ sheet, area, body }: Source): SheetOptions {
  return { sheet, firstColumn: area.column, rows: body.rows };
}

async function readWith<Result>(
  source: Source,
  createReader: (recognised: Source["recognised"], options: SheetOptions) => SheetReader<Result>,
  { readBody, date1904 }: { readonly readBody: BodyReader; readonly date1904: boolean },
) {
  const reader = createReader(source.recognised, { ...place(source), date1904 });
  await readBody(source, reader);
  return reader.finish();
}

type BodyReader = (source: Source, reader: Pick<SheetReader<unknown>, "read">) => Promise<void>;

/** Hands the rows of one source after another over to their readers, and tells how far it is with all of them. */
function bodyReader(context: Excel.RequestContext, sources: readonly Source[], { signal, tell }: Work): BodyReader {
  const total = sources.reduce((rows, { body }) => rows + body.rows, 0);
  let done = 0;
  return async ({ sheet: sheetName, sheetId, body }, reader) => {
    tell({ step: "reading", sheet: sheetName, done, total });
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const take = ({ values, row }: Chunk) => {
      reader.read(values, row + 1);
      done += values.length;
      tell({ step: "reading", sheet: sheetName, done, total });
    };
    await readInChunks(sheet, body, take, signal);
  };
}
