import { assignTeams } from "./sheets/assignTeams";
import { currencyOf } from "./cells/readAmount";
import type { DealFields, RawDeals } from "./dealColumns";
import type { DealsExtra, DealsOptions, DealsRead } from "./dealsRead";
import type { Findings } from "./findings/findings";
import { groupDeals } from "./findings/marks";
import { latestEvent } from "./latestEvent";
import { lastMoves } from "./steps/lastMoves";
import { markQuotes } from "./steps/markQuotes";
import { hasMargin, readMeasure } from "./measure";
import { offerChoices } from "./offerChoices";
import { nameOwners } from "./sheets/nameOwners";
import type { RecognisedSheet } from "./columns/recogniseSheet";
import type { StageDate } from "./columns/stageDates";
import { reportDeals } from "./findings/reportDeals";
import { reportHistory } from "./findings/reportHistory";
import { closeDays } from "./closeDays";
import { convertAmounts } from "./money/convertAmounts";
import { nameCrowns } from "./money/nameCrowns";
import { saysThousands } from "./money/saysThousands";
import { withShownCurrencies, type ShownAmount, type ShownCurrencies } from "./money/shownCurrencies";
import { withEstimates } from "./money/withEstimates";
import type { PipelineFilter } from "./pipelineFilter";
import { countTexts } from "./encode/textColumn";
import { wideHistory } from "./steps/wideHistory";
import { NO_DAY, type SalesData } from "./types";

/** What is known of the sheet beside its deals. */
export interface SheetFacts {
  readonly recognised: RecognisedSheet;
  readonly stageDates: readonly StageDate[];
  readonly pipelines: PipelineFilter | undefined;
  readonly rowsRead: number;
}

/** What the whole sheet decides: quotes, the as-of date, teams, money, and what is wrong. */
export function* concludeDeals(
  read: RawDeals,
  { recognised: { columns: fields, headers }, stageDates, pipelines, rowsRead }: SheetFacts,
  findings: Findings,
  options: DealsOptions,
  { history, teams, persons = [], products = [] }: DealsExtra,
): Generator<undefined, DealsRead, undefined> {
  const main = fields.value === undefined && fields.margin !== undefined ? "margin" : "value";
  const ofColumn = currencyOfColumn(main, fields, headers, options.shownCurrencies);
  const crowns = nameCrowns(withShownCurrencies(read, options.shownCurrencies ?? {}), {
    ...{ headers, shown: ofColumn, chosen: options.currency },
  });
  const { deals: raw, uncounted } = withEstimates(crowns.deals, fields, findings);
  const place = { column: fields[main], currency: crowns.nameOf(ofColumn) };
  const money = convertAmounts(raw, options, findings, place, main);
  const inThousands = headersOfAmounts(fields, headers).find(saysThousands);
  if (inThousands !== undefined) findings.note("amountsInThousands", raw.rows, { header: inThousands });
  const { id, stage, status, sheetRow, days, details } = raw;
  const { owner, unmatched } = nameOwners(raw.owner, persons);
  for (const row of unmatched) findings.add("ownersNotAmongPeople", sheetRow[row] ?? 0, fields.owner);
  const closed = closeDays(raw);
  const withSteps = {
    ...raw,
    created: days.created,
    quoteDate: days.quoted,
    quoteDateHeader: headers[fields.quoted ?? -1],
    isOfOnePipeline: pipelines !== undefined,
  };
  const stages = stageDates.map((column) => column.stage);
  const ofColumns = stageDates.length > 0 ? [wideHistory(id, stages, raw.stageDays, options)] : [];
  const histories = [...ofColumns, ...(history ? [history] : [])];
  const quotes = yield* markQuotes(withSteps, histories, options, findings, fields.stage);
  yield;
  const events = [days.created, days.quoted, closed, ...histories.map(({ entered }) => entered)];
  const latest = latestEvent(events, options.readingDay);
  const asOf = options.asOf ?? latest ?? options.readingDay;
  const dayOf = (row: number) => ((closed[row] ?? NO_DAY) === NO_DAY ? asOf : (closed[row] ?? asOf));
  const team = teams ? assignTeams(owner, teams, dayOf) : raw.team;
  const measure = readMeasure(options.measure, fields, money.amounts);
  const { value } = measure;
  const isBeside = options.measure === "revenue" && hasMargin(fields);
  const { rows } = raw;
  const moved = lastMoves(id, histories, details);
  const data: SalesData = {
    // Named one by one: then all readings have deals of one make, and what looks into them need not be compiled anew for each.
    rows,
    sheetRow,
    id,
    owner,
    team,
    stage,
    status,
    created: days.created,
    quoted: quotes.quoted,
    closed,
    isQuote: quotes.isQuote,
    value,
    quoteStep: quotes.quoteStep,
    ...details,
    ...(moved && { lastMoves: moved }),
    ...(isBeside && { margin: readMeasure("margin", fields, money.amounts).value }),
  };
  const inPipelines = countTexts(raw.pipeline);
  yield;
  const marks = yield* reportDeals(data, findings, {
    columns: fields,
    measure,
    uncounted,
    closeDate: days.closed,
    readingDay: options.readingDay,
    latestEvent: latest,
    statusWord: raw.statusWord,
    product: raw.product,
    knownProducts: products,
    pipelines: inPipelines,
  });
  yield;
  const ofHistory = history ? reportHistory(id, history, pipelines?.otherIds) : [];
  return {
    data,
    asOf,
    ...(money.currency !== undefined && { currency: money.currency }),
    findings: [...findings.finish(rowsRead), ...ofHistory],
    groups: groupDeals(data, marks),
    statusWords: raw.statusWord.texts,
    offers: {
      ...offerChoices(raw, fields, pipelines?.counts ?? inPipelines, money.counts),
      areCrownsAsked: crowns.areAsked,
    },
  };
}

const AMOUNTS = ["value", "estimatedValue", "margin", "cost"] as const;

function headersOfAmounts(fields: DealFields, headers: readonly string[]): readonly string[] {
  return AMOUNTS.flatMap((field) => headers[fields[field] ?? -1] ?? []);
}

/** What Excel shows the numbers in, else what a header names; "" where nothing does. */
function currencyOfColumn(
  main: "value" | "margin",
  fields: DealFields,
  headers: readonly string[],
  shown: ShownCurrencies = {},
): string {
  const columns: readonly ShownAmount[] = main === "value" ? ["value", "estimatedValue"] : ["margin"];
  const ofFormats = columns.map((field) => shown[field]?.usual ?? "");
  const ofHeaders = columns.map((field) => currencyOf(headers[fields[field] ?? -1] ?? ""));
  return [...ofFormats, ...ofHeaders].find((currency) => currency !== "") ?? "";
}
