import { runSteps } from "../steps";
import { SalesboardError } from "../errors";
import type { DealChoices, Offers } from "./choices";
import { assignTeams } from "./sheets/assignTeams";
import { isErrorValue, type Rows } from "./cells/cells";
import { currencyOf } from "./cells/readAmount";
import { DealColumns, type DealFields, type RawDeals } from "./dealColumns";
import { fillDown } from "./fillDown";
import { Findings } from "./findings/findings";
import { groupDeals, type DealGroup } from "./findings/marks";
import { latestEvent } from "./latestEvent";
import { lastMoves } from "./steps/lastMoves";
import { markQuotes } from "./steps/markQuotes";
import { hasMargin, readMeasure, type Measure } from "./measure";
import { offerChoices } from "./offerChoices";
import { nameOwners } from "./sheets/nameOwners";
import type { Membership, Person } from "./sheets/people";
import type { RecognisedSheet } from "./columns/recogniseSheet";
import type { StageDate } from "./columns/stageDates";
import { reportDeals } from "./findings/reportDeals";
import { reportHistory } from "./findings/reportHistory";
import { areAllRows, createRowTest, tellingColumns } from "./skippedRow";
import type { SheetOptions, StageHistory } from "./sheets/stageHistory";
import { closeDays } from "./closeDays";
import { convertAmounts } from "./money/convertAmounts";
import { nameCrowns } from "./money/nameCrowns";
import { withShownCurrencies, type ShownAmount, type ShownCurrencies } from "./money/shownCurrencies";
import { withEstimates } from "./money/withEstimates";
import { createPipelineFilter, type PipelineFilter } from "./pipelineFilter";
import { countTexts } from "./encode/textColumn";
import type { TextDictionary } from "./encode/textDictionary";
import { wideHistory } from "./steps/wideHistory";
import { NO_DAY, type Day, type Finding, type SalesData } from "./types";

/** Rows that are read column by column at a time: few enough that they are still in the processor's own memory. */
const ROWS_A_LOT = 500;

export interface DealsOptions extends SheetOptions, DealChoices {
  readonly measure: Measure;
  /** The day the figures speak of; without it the latest event before the reading. */
  readonly asOf?: Day;
  /** The day on which the data are read. */
  readonly readingDay: Day;
  /** In which currencies Excel shows the amounts that are numbers. */
  readonly shownCurrencies?: ShownCurrencies;
  /** Is handed the rows that are deals, as the sheet has them, a lot at a time; it must not keep them. */
  readonly onDeals?: (rows: Rows) => void;
}

export interface DealsExtra {
  readonly history?: StageHistory;
  /** Who is in which team; without it the team column of the deals decides. */
  readonly teams?: readonly Membership[];
  /** Who the owners are, where the deals tell them by their ids. */
  readonly persons?: readonly Person[];
  /** What the products are called in a list of their own. */
  readonly products?: readonly string[];
}

export interface DealsRead {
  readonly data: SalesData;
  /** The day the figures speak of. */
  readonly asOf: Day;
  /** The currency of all amounts; undefined where nothing tells it. Amounts in others were converted, or are left out. */
  readonly currency?: string;
  readonly findings: readonly Finding[];
  /** The deals counted by what was found of them: what the scores of the figures are made of. */
  readonly groups: readonly DealGroup[];
  /** The different words that stand for a status. */
  readonly statusWords: readonly string[];
  /** What there is to choose about the deals, and what was taken. */
  readonly offers: Offers;
}

export interface DealsReader {
  /** The ids of the deals read so far, for a sheet that tells more about them. */
  readonly ids: TextDictionary;
  /** Takes rows below the header, as they arrive. @param firstSheetRow the first one's row number in the sheet, from 1 */
  read(chunk: readonly (readonly unknown[])[], firstSheetRow: number): void;
  /** The deals as columns and what was wrong with them. Called once, after the last chunk. */
  finish(extra?: DealsExtra): DealsRead;
  /** The same step by step, for whoever must let others have their turn in between: with many deals it takes a while. */
  finishSteps(extra?: DealsExtra): Generator<undefined, DealsRead, undefined>;
}

/**
 * Reads a sheet of deals chunk by chunk: each row is encoded as it arrives and none is kept.
 *
 * @throws SalesboardError "findings:error.noMargin" where margin is asked of a sheet with neither a margin nor a cost column;
 *   finish throws "findings:error.quoteStepUnknown" for a quote step that the deals do not have
 * @example
 * const reader = createDealsReader(recogniseSheet(header, rows), { sheet: "Deals", measure: "revenue", readingDay: 46203 });
 * reader.read(rows, 2);
 * const { data, asOf, findings } = reader.finish();
 */
export function createDealsReader(recognised: RecognisedSheet, options: DealsOptions): DealsReader {
  const fields: DealFields = recognised.columns;
  if (options.measure === "margin" && !hasMargin(fields)) {
    throw new SalesboardError("value", "findings:error.noMargin", { sheet: options.sheet });
  }
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const pipelines = options.pipeline === undefined ? undefined : createPipelineFilter(fields, options.pipeline);
  const stageDates = stageDatesOf(recognised, options.pipeline);
  const columns = new DealColumns(fields, stageDates, findings, options);
  const reasonToSkip = createRowTest(recognised.headers, recognised.columns);
  const toldBy = tellingColumns(recognised.columns);
  /** Blank rows of which nobody knows yet whether deals follow. */
  let blankRows: number[] = [];
  const totals: number[] = [];
  let skipped = 0;

  const skip = (
    kind: "blankRow" | "repeatedHeader" | "totalsRow" | "remarkRow" | "otherPipeline",
    sheetRow: number,
    column: number | undefined = 0,
  ) => {
    findings.add(kind, sheetRow, column);
    skipped++;
  };
  const skipErrors = (row: readonly unknown[], sheetRow: number) => {
    row.forEach((cell, column) => {
      if (isErrorValue(cell)) findings.add("errorValue", sheetRow, column);
    });
    skipped++;
  };
  /** Whether a row is a deal; of one that is none, why is noted. */
  const isDeal = (row: readonly unknown[], sheetRow: number): boolean => {
    const reason = reasonToSkip(row);
    if (reason === "blankRow") {
      blankRows.push(sheetRow);
      return false;
    }
    if (blankRows.length > 0) {
      for (const blank of blankRows) skip("blankRow", blank);
      blankRows = [];
    }
    if (reason === "totalsRow") totals.push(sheetRow);
    if (reason === "errorRow") skipErrors(row, sheetRow);
    else if (reason !== undefined) skip(reason, sheetRow);
    else if (pipelines?.isOther(row) === true) skip("otherPipeline", sheetRow, fields.pipeline);
    else return true;
    return false;
  };

  /** The places of the rows that are deals. */
  const dealsAmong = (rows: Rows, firstSheetRow: number): readonly number[] =>
    Array.from(rows.keys()).filter((at) => isDeal(rows[at] ?? [], firstSheetRow + at));

  const readLot = (rows: Rows, firstSheetRow: number) => {
    const isEachADeal = pipelines === undefined && blankRows.length === 0 && areAllRows(rows, toldBy);
    const places = isEachADeal ? undefined : dealsAmong(rows, firstSheetRow);
    const dealRows = places ? places.map((at) => rows[at] ?? []) : rows;
    columns.read(
      dealRows,
      places ? Int32Array.from(places, (at) => firstSheetRow + at) : countFrom(firstSheetRow, rows.length),
    );
    options.onDeals?.(dealRows);
    findings.settle();
  };

  function* finishSteps(extra: DealsExtra = {}) {
    for (const blank of blankRows) findings.add("trailingBlanks", blank, 0);
    pipelines?.demandDeals();
    if (pipelines && pipelines.others > 0) findings.note("otherPipeline", 0, { pipeline: options.pipeline ?? "" });
    const deals = fillDown(columns.finish(), recognised, totals, findings);
    yield;
    const sheet = { recognised, stageDates, pipelines, rowsRead: deals.rows + skipped };
    return yield* conclude(deals, sheet, findings, options, extra);
  }

  return {
    ids: columns.ids,
    read(chunk, firstSheetRow) {
      for (let start = 0; start < chunk.length; start += ROWS_A_LOT) {
        readLot(chunk.slice(start, start + ROWS_A_LOT), firstSheetRow + start);
      }
    },
    finish: (extra) => runSteps(finishSteps(extra)),
    finishSteps,
  };
}

function countFrom(first: number, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = first + at;
  return numbers;
}

/** What is known of the sheet beside its deals. */
interface SheetFacts {
  readonly recognised: RecognisedSheet;
  readonly stageDates: readonly StageDate[];
  readonly pipelines: PipelineFilter | undefined;
  readonly rowsRead: number;
}

/** What the whole sheet decides: quotes, the as-of date, teams, money, and what is wrong. */
function* conclude(
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

/** The columns that say when deals entered a stage, of one pipeline where one is chosen. */
function stageDatesOf({ stageDates = [] }: RecognisedSheet, pipeline: string | undefined): readonly StageDate[] {
  if (pipeline === undefined) return stageDates;
  const isOwn = (name: string) => name.toLowerCase() === pipeline.toLowerCase();
  return stageDates.filter((column) => column.pipeline === undefined || isOwn(column.pipeline));
}
