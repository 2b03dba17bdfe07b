import { createDealsReader, type DealsReader } from "../../core/crm/createDealsReader";
import type { DealsExtra, DealsOptions, DealsRead } from "../../core/crm/dealsRead";
import { createActivitiesReader, type Activities } from "../../core/crm/sheets/activities";
import { createLeadsReader, type Leads } from "../../core/crm/sheets/leads";
import { nameOwners } from "../../core/crm/sheets/nameOwners";
import { createOrderLinesReader } from "../../core/crm/orders/orderLines";
import { createOrdersReader } from "../../core/crm/orders/createOrdersReader";
import { createPeopleReader, type People } from "../../core/crm/sheets/people";
import { createTargetsReader, type Target } from "../../core/crm/sheets/targets";
import type { RowsOptions } from "../../core/crm/sheets/sheetColumns";
import type { Rows } from "../../core/crm/cells/cells";
import { requireKnownStatus } from "../../core/crm/status/requireKnownStatus";
import { createStageHistoryReader, type SheetOptions, type SheetReader } from "../../core/crm/sheets/stageHistory";
import type { Finding } from "../../core/crm/types";
import { breathe } from "../breathe";
import type { DealsSource, Source } from "./findSources";
import { readInChunks, type Chunk } from "./readInChunks";
import type { Work } from "../work";

/** The deals, and beside them what other sheets tell of their steps, of the people, and of what they do. */
export interface SourcesToRead {
  readonly deals: DealsSource;
  readonly history?: Source;
  readonly people?: Source;
  readonly activities?: Source;
  readonly leads?: Source;
  readonly targets?: Source;
  /** Only where the deals are orders. */
  readonly orderLines?: Source;
}

/** What the sheets beside the deals say, for whoever computes with it; the owners by the names that the deals have. */
export interface ReadBeside {
  readonly people?: People;
  readonly activities?: Activities;
  readonly leads?: Leads;
  readonly targets?: readonly Target[];
}

/** How the deals are read, and who else is handed rows of other lists while they are read; nobody may keep them. */
export interface ReadDealsOptions extends Omit<DealsOptions, "sheet" | "firstColumn"> {
  readonly onRows?: Readonly<Partial<Record<"activities" | "leads", (rows: Rows) => void>>>;
}

/**
 * Reads the deals with their step history and the other sheets; no row is kept after it was encoded.
 *
 * @throws SalesboardError where no deal's status can be read
 */
export async function readDeals(
  context: Excel.RequestContext,
  chosen: SourcesToRead,
  options: ReadDealsOptions,
  work: Work,
): Promise<DealsRead & { readonly beside: ReadBeside }> {
  const { deals, history, orderLines } = chosen;
  const readBody = bodyReader(context, Object.values(chosen) as readonly Source[], work);
  const { date1904 = false } = options;
  const lines = orderLines && (await readWith(orderLines, createOrderLinesReader, { readBody, date1904 }));
  const at = { ...options, ...place(deals) };
  const reader =
    deals.recognised.role === "orders"
      ? createOrdersReader(deals.recognised, at, lines?.data)
      : createDealsReader(deals.recognised, at);
  await readBody(deals, reader);
  const createHistoryReader = (recognised: Source["recognised"], at: SheetOptions) =>
    createStageHistoryReader(recognised, { ...at, ids: reader.ids });
  const steps = history && (await readWith(history, createHistoryReader, { readBody, date1904 }));
  const { beside, findings } = await readBeside(chosen, { readBody, date1904 }, options.onRows);
  const { persons, memberships = [] } = beside.people ?? {};
  const read = await finish(reader, {
    ...(steps && { history: steps.data }),
    ...(memberships.length > 0 && { teams: memberships }),
    ...(persons && { persons }),
  });
  requireKnownStatus(read, deals.sheet);
  return {
    ...read,
    beside,
    findings: [...read.findings, ...(steps?.findings ?? []), ...(lines?.findings ?? []), ...findings],
  };
}

/** The same with the owners by their names. */
function nameBeside({ people, activities, leads, targets }: ReadBeside): ReadBeside {
  const persons = people?.persons ?? [];
  const named = <Rows extends Activities | Leads>(rows: Rows): Rows => ({
    ...rows,
    owner: nameOwners(rows.owner, persons).owner,
  });
  const nameOf = (who: string) => nameOwners({ codes: Int32Array.of(0), texts: [who] }, persons).owner.texts[0] ?? who;
  return {
    ...(people && { people }),
    ...(activities && { activities: named(activities) }),
    ...(leads && { leads: named(leads) }),
    ...(targets && {
      targets: targets.map((target) => (target.who === undefined ? target : { ...target, who: nameOf(target.who) })),
    }),
  };
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

interface Reading {
  readonly readBody: BodyReader;
  readonly onRows?: ((rows: Rows) => void) | undefined;
  readonly date1904: boolean;
}

/** The sheets that tell of people and of what they do. */
async function readBeside(
  { people, activities, leads, targets }: SourcesToRead,
  reading: Reading,
  onRows: ReadDealsOptions["onRows"] = {},
): Promise<{ readonly beside: ReadBeside; readonly findings: readonly Finding[] }> {
  const who = people && (await readWith(people, createPeopleReader, reading));
  const acts =
    activities && (await readWith(activities, createActivitiesReader, { ...reading, onRows: onRows.activities }));
  const contacts = leads && (await readWith(leads, createLeadsReader, { ...reading, onRows: onRows.leads }));
  const goals = targets && (await readWith(targets, createTargetsReader, reading));
  const beside = {
    ...(who && { people: who.data }),
    ...(acts && { activities: acts.data }),
    ...(contacts && { leads: contacts.data }),
    ...(goals && { targets: goals.data }),
  };
  const findings = [who, acts, contacts, goals].flatMap((read) => read?.findings ?? []);
  return { beside: nameBeside(beside), findings };
}

async function readWith<Result>(
  source: Source,
  createReader: (recognised: Source["recognised"], options: RowsOptions) => SheetReader<Result>,
  { readBody, date1904, onRows }: Reading,
) {
  const reader = createReader(source.recognised, { ...place(source), date1904, ...(onRows && { onRows }) });
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
