import { SalesboardError } from "../errors";
import { AmountColumnReader } from "./amountColumn";
import { assignTeams } from "./assignTeams";
import { isBlank, isErrorValue, textOf } from "./cells";
import { DateColumnReader, type CellKind } from "./dateColumn";
import { dateOrders } from "./dateOrders";
import { decideStatus, type StatusSigns } from "./decideStatus";
import { Findings } from "./findings";
import { growingInt32, growingUint8 } from "./growing";
import { latestEvent } from "./latestEvent";
import { markQuotes } from "./markQuotes";
import type { Membership } from "./people";
import { readAmount } from "./readAmount";
import { readFlag } from "./readFlag";
import { readStatus, statusOfStage } from "./readStatus";
import type { RecognisedSheet } from "./recogniseSheet";
import { reportDeals } from "./reportDeals";
import { createRowTest } from "./skippedRow";
import type { SheetOptions, StageHistory } from "./stageHistory";
import { countTexts, TextColumnReader } from "./textColumn";
import {
  LOST,
  NO_DAY,
  OPEN,
  WON,
  type Day,
  type DealField,
  type Finding,
  type SalesData,
  type Status,
  type TextColumn,
} from "./types";

export type Measure = "revenue" | "margin";

export interface DealsOptions extends SheetOptions {
  readonly measure: Measure;
  /** "all", the name of a step, or undefined: the step that is proposed by its name. */
  readonly quoteStep?: string;
  /** The day the figures speak of; without it the latest event before the reading. */
  readonly asOf?: Day;
  /** The day on which the data are read. */
  readonly readingDay: Day;
}

export interface DealsExtra {
  readonly history?: StageHistory;
  /** Who is in which team; without it the team column of the deals decides. */
  readonly teams?: readonly Membership[];
}

export interface DealsRead {
  readonly data: SalesData;
  /** The day the figures speak of. */
  readonly asOf: Day;
  /** The currency of all amounts, as the sheet writes it; undefined where it shows none or several. */
  readonly currency?: string;
  readonly findings: readonly Finding[];
}

export interface DealsReader {
  /** Takes rows below the header, as they arrive. @param firstSheetRow the first one's row number in the sheet, from 1 */
  read(chunk: readonly (readonly unknown[])[], firstSheetRow: number): void;
  /** The deals as columns and what was wrong with them. Called once, after the last chunk. */
  finish(extra?: DealsExtra): DealsRead;
}

const DATES = ["created", "quoted", "closed"] as const;
const AMOUNTS = ["value", "cost", "margin"] as const;
const PLAIN_TEXTS = ["id", "owner", "team", "lostAtStage", "pipeline", "currency"] as const;
const TEXTS = [...PLAIN_TEXTS, "stage", "status"] as const;
/** Names compare as Excel compares them. */
const FOLDED: readonly DealField[] = ["owner", "team", "pipeline", "currency"];

/**
 * Reads a sheet of deals chunk by chunk: each row is encoded as it arrives and none is kept.
 *
 * @throws SalesboardError "findings:error.noMargin" where margin is asked of a sheet with neither a margin nor a cost column
 * @example
 * const reader = createDealsReader(recogniseSheet(header, rows), { sheet: "Deals", measure: "revenue", readingDay: 46203 });
 * reader.read(rows, 2);
 * const { data, asOf, findings } = reader.finish();
 */
export function createDealsReader(recognised: RecognisedSheet, options: DealsOptions): DealsReader {
  const columns: Readonly<Partial<Record<DealField, number>>> = recognised.columns;
  if (options.measure === "margin" && !hasMargin(columns)) {
    throw new SalesboardError("value", "findings:error.noMargin", { sheet: options.sheet });
  }
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const reasonToSkip = createRowTest(recognised.headers, columns);
  const texts = Object.fromEntries(
    TEXTS.map((field) => [field, new TextColumnReader({ foldsCase: FOLDED.includes(field) })]),
  ) as Record<(typeof TEXTS)[number], TextColumnReader>;
  const dates = Object.fromEntries(DATES.map((field) => [field, new DateColumnReader(options)])) as Record<
    (typeof DATES)[number],
    DateColumnReader
  >;
  const amounts = Object.fromEntries(AMOUNTS.map((field) => [field, new AmountColumnReader()])) as Record<
    (typeof AMOUNTS)[number],
    AmountColumnReader
  >;
  const sheetRows = growingInt32();
  const statuses = growingUint8();
  const wordStatus: Status[] = [];
  const stageSign: (typeof WON | typeof LOST | "other")[] = [];
  const flags = new Map<unknown, boolean | undefined>();
  const chance: { sum: number; count: number }[] = [];
  let blankRows: number[] = [];
  let skipped = 0;

  const statusOf = (code: number): Status | undefined =>
    code < 0 ? undefined : (wordStatus[code] ??= readStatus(texts.status.texts[code] ?? ""));
  const flagOf = (cell: unknown) => {
    if (cell === undefined || typeof cell === "boolean") return cell;
    if (!flags.has(cell)) flags.set(cell, readFlag(cell));
    return flags.get(cell);
  };
  const signOf = (code: number) =>
    code < 0 ? undefined : (stageSign[code] ??= statusOfStage(texts.stage.texts[code] ?? "") ?? "other");

  const noteCell = (kind: CellKind, unreadable: "textDate" | "textAmount", sheetRow: number, column: number) => {
    if (kind === "error") findings.add("errorValue", sheetRow, column);
    if (kind === "unreadable") findings.add(unreadable, sheetRow, column);
  };

  const readRow = (row: readonly unknown[], sheetRow: number) => {
    sheetRows.push(sheetRow);
    const cellOf = (field: DealField) => {
      const column = columns[field];
      return column === undefined ? undefined : row[column];
    };
    const pushText = (field: (typeof TEXTS)[number]) => {
      const cell = cellOf(field);
      const code = texts[field].push(cell);
      if (code < 0 && isErrorValue(cell)) findings.add("errorValue", sheetRow, columns[field]);
      return code;
    };
    for (const field of PLAIN_TEXTS) pushText(field);
    const stage = pushText("stage");
    for (const field of DATES) noteCell(dates[field].push(cellOf(field)), "textDate", sheetRow, columns[field] ?? 0);
    for (const field of AMOUNTS)
      noteCell(amounts[field].push(cellOf(field)), "textAmount", sheetRow, columns[field] ?? 0);
    const signs: StatusSigns = {
      word: statusOf(pushText("status")),
      isWon: flagOf(cellOf("isWon")),
      isClosed: flagOf(cellOf("isClosed")),
      stage: signOf(stage),
    };
    const { status, contradicts } = decideStatus(signs);
    statuses.push(status);
    if (contradicts) findings.add("statusStageContradiction", sheetRow, columns.stage ?? columns.isWon);
    if (status === OPEN) addChance(chance, stage, cellOf("probability"));
  };

  return {
    read(chunk, firstSheetRow) {
      chunk.forEach((row, at) => {
        const sheetRow = firstSheetRow + at;
        const reason = reasonToSkip(row);
        if (reason === "blankRow") {
          blankRows.push(sheetRow);
          return;
        }
        for (const blank of blankRows) findings.add("blankRow", blank, 0);
        skipped += blankRows.length;
        blankRows = [];
        if (reason === undefined) readRow(row, sheetRow);
        else {
          skipped++;
          findings.add(reason, sheetRow, 0);
        }
      });
    },

    finish(extra = {}) {
      for (const blank of blankRows) findings.add("trailingBlanks", blank, 0);
      const sheetRow = sheetRows.finish();
      const orders = dateOrders([dates.created, dates.quoted, dates.closed] as const, findings);
      const [created, quoteDate, closeDate] = DATES.map((field, at) =>
        dates[field].finish(orders[at] ?? (() => "dayFirst"), (row) =>
          findings.add("textDate", sheetRow[row] ?? 0, columns[field]),
        ),
      ) as [Int32Array, Int32Array, Int32Array];
      const status = statuses.finish();
      const closed = closeDate.map((day, row) => (status[row] === WON || status[row] === LOST ? day : NO_DAY));
      const value = measureOf(options.measure, columns, {
        value: amounts.value.finish(),
        cost: amounts.cost.finish(),
        margin: amounts.margin.finish(),
      });
      const id = texts.id.finish();
      const owner = texts.owner.finish();
      const stage = texts.stage.finish();
      const quotes = markQuotes(
        {
          id,
          status,
          stage,
          lostAtStage: texts.lostAtStage.finish(),
          chance: Array.from(stage.texts, (_, code) => meanChance(chance[code])),
          created,
          quoteDate,
          sheetRow,
        },
        extra.history,
        options.quoteStep,
        findings,
        columns.stage ?? 0,
      );
      const events = [created, quoteDate, closed, extra.history?.entered ?? new Int32Array(0)];
      const latest = latestEvent(events, options.readingDay);
      const asOf = options.asOf ?? latest ?? options.readingDay;
      const team = extra.teams
        ? assignTeams(owner, extra.teams, (row) => ((closed[row] ?? NO_DAY) === NO_DAY ? asOf : (closed[row] ?? asOf)))
        : texts.team.finish();
      const data: SalesData = {
        rows: sheetRow.length,
        sheetRow,
        id,
        owner,
        team,
        stage,
        status,
        created,
        closed,
        value,
        ...quotes,
      };
      const currencies = currencyCounts(texts.currency.finish(), amounts.value.currencies);
      reportDeals(data, findings, {
        columns,
        closeDate,
        readingDay: options.readingDay,
        latestEvent: latest,
        pipelines: countTexts(texts.pipeline.finish()),
        currencies,
      });
      const [currency, ...others] = currencies.keys();
      return {
        data,
        asOf,
        ...(currency === undefined || others.length > 0 ? {} : { currency }),
        findings: findings.finish(data.rows + skipped),
      };
    },
  };
}

function hasMargin({ margin, value, cost }: Readonly<Partial<Record<DealField, number>>>): boolean {
  return margin !== undefined || (value !== undefined && cost !== undefined);
}

/** The currencies and on how many rows: by the currency column, else by the signs in the amounts. */
function currencyCounts(column: TextColumn, signs: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = countTexts(column);
  return counts.size > 0 ? counts : signs;
}

function addChance(chance: { sum: number; count: number }[], stage: number, cell: unknown): void {
  if (stage < 0 || isBlank(cell)) return;
  const read = typeof cell === "number" ? cell : amountOf(textOf(cell).replace("%", ""));
  if (!Number.isFinite(read)) return;
  const known = (chance[stage] ??= { sum: 0, count: 0 });
  known.sum += read;
  known.count++;
}

function amountOf(text: string): number {
  const read = readAmount(text);
  return read.kind === "amount" ? read.amount : NaN;
}

function meanChance(known: { sum: number; count: number } | undefined): number {
  return known === undefined ? NaN : known.sum / known.count;
}

/** The measure of each deal: the revenue, the margin, or where there is no margin column the revenue less the cost. */
function measureOf(
  measure: Measure,
  columns: Readonly<Partial<Record<DealField, number>>>,
  amounts: Readonly<Record<(typeof AMOUNTS)[number], Float64Array>>,
): Float64Array {
  if (measure === "revenue") return amounts.value;
  if (columns.margin !== undefined) return amounts.margin;
  return amounts.value.map((value, row) => value - (amounts.cost[row] ?? NaN));
}
