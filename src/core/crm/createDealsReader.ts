import { SalesboardError } from "../errors";
import type { DealChoices, Offers } from "./choices";
import { assignTeams } from "./sheets/assignTeams";
import { isErrorValue, type Rows } from "./cells/cells";
import { DealColumns, type DealFields, type RawDeals } from "./dealColumns";
import { Findings } from "./findings/findings";
import { latestEvent } from "./latestEvent";
import { markQuotes } from "./steps/markQuotes";
import { hasMargin, readMeasure, type Measure } from "./measure";
import { offerChoices } from "./offerChoices";
import { nameOwners } from "./sheets/nameOwners";
import type { Membership, Person } from "./sheets/people";
import type { RecognisedSheet } from "./columns/recogniseSheet";
import { reportDeals } from "./findings/reportDeals";
import { reportHistory } from "./findings/reportHistory";
import { createRowTest } from "./skippedRow";
import type { SheetOptions, StageHistory } from "./sheets/stageHistory";
import { countTexts } from "./encode/textColumn";
import type { TextDictionary } from "./encode/textDictionary";
import { LOST, NO_DAY, WON, type Day, type Finding, type SalesData } from "./types";

/** Rows that are read column by column at a time: few enough that they are still in the processor's own memory. */
const ROWS_A_LOT = 500;

export interface DealsOptions extends SheetOptions, DealChoices {
  readonly measure: Measure;
  /** The day the figures speak of; without it the latest event before the reading. */
  readonly asOf?: Day;
  /** The day on which the data are read. */
  readonly readingDay: Day;
  /** Is handed the rows that are deals, as the sheet has them, a lot at a time; it must not keep them. */
  readonly onDeals?: (rows: Rows) => void;
}

export interface DealsExtra {
  readonly history?: StageHistory;
  /** Who is in which team; without it the team column of the deals decides. */
  readonly teams?: readonly Membership[];
  /** Who the owners are, where the deals tell them by their ids. */
  readonly persons?: readonly Person[];
}

export interface DealsRead {
  readonly data: SalesData;
  /** The day the figures speak of. */
  readonly asOf: Day;
  /** The currency of all amounts, as the sheet writes it; undefined where it shows none or several. */
  readonly currency?: string;
  readonly findings: readonly Finding[];
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
  const columns = new DealColumns(fields, findings, options);
  const reasonToSkip = createRowTest(recognised.headers, fields);
  /** Blank rows of which nobody knows yet whether deals follow. */
  let blankRows: number[] = [];
  let skipped = 0;

  const skip = (kind: "blankRow" | "repeatedHeader" | "totalsRow", sheetRow: number) => {
    findings.add(kind, sheetRow, 0);
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
    if (reason === "errorRow") skipErrors(row, sheetRow);
    else if (reason !== undefined) skip(reason, sheetRow);
    return reason === undefined;
  };

  const sheetRowsOfLot = new Int32Array(ROWS_A_LOT);
  const readLot = (rows: Rows, firstSheetRow: number) => {
    let deals = 0;
    for (let at = 0; at < rows.length; at++) {
      if (isDeal(rows[at] ?? [], firstSheetRow + at)) sheetRowsOfLot[deals++] = firstSheetRow + at;
    }
    const sheetRows = sheetRowsOfLot.subarray(0, deals);
    const areAllDeals = deals === rows.length;
    const dealRows = areAllDeals ? rows : Array.from(sheetRows, (row) => rows[row - firstSheetRow] ?? []);
    columns.read(dealRows, sheetRows);
    options.onDeals?.(dealRows);
    findings.settle();
  };

  function* finishSteps(extra: DealsExtra = {}) {
    for (const blank of blankRows) findings.add("trailingBlanks", blank, 0);
    const deals = columns.finish();
    yield;
    return yield* conclude(deals, recognised, findings, options, extra, deals.rows + skipped);
  }

  return {
    ids: columns.ids,
    read(chunk, firstSheetRow) {
      for (let start = 0; start < chunk.length; start += ROWS_A_LOT) {
        readLot(chunk.slice(start, start + ROWS_A_LOT), firstSheetRow + start);
      }
    },
    finish(extra = {}) {
      const steps = finishSteps(extra);
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return value;
      }
    },
    finishSteps,
  };
}

/** What the whole sheet decides: quotes, the as-of date, teams, and what is wrong. */
function* conclude(
  deals: RawDeals,
  { columns: fields, headers }: RecognisedSheet,
  findings: Findings,
  options: DealsOptions,
  { history, teams, persons = [] }: DealsExtra,
  rowsRead: number,
): Generator<undefined, DealsRead, undefined> {
  const { id, stage, status, sheetRow, days } = deals;
  const { owner, unmatched } = nameOwners(deals.owner, persons);
  for (const row of unmatched) findings.add("ownersNotAmongPeople", sheetRow[row] ?? 0, fields.owner);
  const closed = closeDays(days.closed, status);
  const withSteps = {
    ...deals,
    created: days.created,
    quoteDate: days.quoted,
    quoteDateHeader: headers[fields.quoted ?? -1],
  };
  const quotes = yield* markQuotes(withSteps, history, options.quoteStep, findings, fields.stage);
  yield;
  const events = [days.created, days.quoted, closed, ...(history ? [history.entered] : [])];
  const latest = latestEvent(events, options.readingDay);
  const asOf = options.asOf ?? latest ?? options.readingDay;
  const dayOf = (row: number) => ((closed[row] ?? NO_DAY) === NO_DAY ? asOf : (closed[row] ?? asOf));
  const team = teams ? assignTeams(owner, teams, dayOf) : deals.team;
  const measure = readMeasure(options.measure, fields, deals.amounts);
  const { value } = measure;
  const { rows } = deals;
  const data = { rows, sheetRow, id, owner, team, stage, status, created: days.created, closed, value, ...quotes };
  const currencies = currencyCounts(deals);
  yield;
  yield* reportDeals(data, findings, {
    columns: fields,
    measure,
    closeDate: days.closed,
    readingDay: options.readingDay,
    latestEvent: latest,
    statusWords: deals.statusWord.texts,
    pipelines: countTexts(deals.pipeline),
    currencies,
  });
  const [currency, ...others] = currencies.keys();
  yield;
  const ofHistory = history ? reportHistory(id, history) : [];
  const isOne = currency !== undefined && others.length === 0;
  return {
    data,
    asOf,
    ...(isOne ? { currency } : {}),
    findings: [...findings.finish(rowsRead), ...ofHistory],
    statusWords: deals.statusWord.texts,
    offers: offerChoices(deals, currencies, options),
  };
}

/** The close dates of the deals that are closed. */
function closeDays(closeDate: Int32Array, status: Uint8Array): Int32Array {
  const closed = new Int32Array(closeDate.length).fill(NO_DAY);
  for (let row = 0; row < closed.length; row++) {
    if (status[row] === WON || status[row] === LOST) closed[row] = closeDate[row] ?? NO_DAY;
  }
  return closed;
}

/** The currencies and on how many rows: by the currency column, else by the signs in the amounts. */
function currencyCounts({ currency, currencySigns }: RawDeals): ReadonlyMap<string, number> {
  const counts = countTexts(currency);
  return counts.size > 0 ? counts : currencySigns;
}
