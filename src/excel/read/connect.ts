import { isoText, toDay } from "../../core/crm/day";
import type { Day } from "../../core/crm/types";
import { SalesboardError } from "../../core/errors";
import { buildIndex } from "../../core/kpi/buildIndex";
import { keepConnection, type Connection } from "./connection";
import { findIgnored } from "./findIgnored";
import { findSources, type Source } from "./findSources";
import { readDeals, type SourcesToRead } from "./readDeals";
import { readerLanguage } from "../say/readerLanguage";
import { readOptions } from "./readOptions";
import { readSetting, writeSetting, type Options } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import type { Work } from "../work";

/**
 * Finds the deals in the workbook, reads them and keeps the index the figures come from. Nothing is written but the add-in's
 * own settings.
 *
 * @throws SalesboardError where there are no deals, or where two sheets or tables hold deals
 */
export async function connect(work: Work): Promise<Connection> {
  const connection = await readConnection(work);
  const { startsWithWorkbook = true } = (await readSetting("Salesboard.connection")) ?? {};
  await writeSetting("Salesboard.connection", {
    sheet: connection.deals.sheet,
    asOf: isoText(connection.asOf),
    measure: connection.measure,
    quoteStep: connection.index.data.quoteStep.step,
    rows: connection.index.data.rows,
    readAt: connection.readAt.toISOString(),
    startsWithWorkbook,
  });
  await startWithWorkbook(startsWithWorkbook);
  return connection;
}

/** Reads what connect reads, without telling the workbook. */
export async function readConnection(work: Work): Promise<Connection> {
  const options = await readOptions();
  const readAt = new Date();
  const connection = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sources = await findSources(context);
    const chosen = chooseSources(sources);
    const read = await readDeals(context, chosen, readerOptions(options, readAt), work);
    if (read.data.rows === 0) throw new SalesboardError("noData", "errors:headersOnly", { sheet: chosen.deals.sheet });
    const { words } = readerLanguage();
    const index = buildIndex(read.data, { everybody: words("kpi:everybody"), noOwner: words("kpi:noOwner") });
    const { asOf, currency } = read;
    const findings = [...read.findings, ...findIgnored(sources, chosen)];
    const measure = options.measure ?? "revenue";
    const fiscalYearStart = options.fiscalYearStart ?? 1;
    return { index, asOf, findings, currency, measure, fiscalYearStart, sources, deals: chosen.deals, readAt };
  });
  keepConnection(connection);
  return connection;
}

function readerOptions({ asOf, measure = "revenue", quoteStep }: Options, readAt: Date) {
  return {
    measure,
    readingDay: toDay(readAt.getFullYear(), readAt.getMonth() + 1, readAt.getDate()),
    ...(quoteStep !== undefined && { quoteStep }),
    ...(asOf !== undefined && { asOf: dayOf(asOf) }),
  };
}

function dayOf(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined) throw new SalesboardError("value", "errors:badAsOf", { asOf: text });
  return toDay(Number(year), Number(month), Number(day));
}

/** The one sheet of deals, and the first of each kind that tells more about them. */
function chooseSources(sources: readonly Source[]): SourcesToRead {
  const withRole = (role: string) => sources.filter(({ recognised }) => recognised.role === role);
  const [deals, other] = withRole("deals");
  if (sources.length === 0) throw new SalesboardError("noData", "errors:emptyWorkbook");
  if (!deals) {
    const sheets = [...new Set(sources.map(({ sheet }) => `"${sheet}"`))];
    throw new SalesboardError("noData", "errors:noDeals", { sheets: sheets.join(", "), count: sheets.length });
  }
  if (other) throw new SalesboardError("value", "errors:twoDeals", { first: nameOf(deals), second: nameOf(other) });
  if (deals.body.rows === 0) throw new SalesboardError("noData", "errors:headersOnly", { sheet: deals.sheet });
  const [history] = withRole("stageHistory");
  const [people] = withRole("people");
  return { deals, ...(history && { history }), ...(people && { people }) };
}

function nameOf({ sheet, table }: Source): string {
  return table === undefined ? sheet : `${sheet} (${table})`;
}
