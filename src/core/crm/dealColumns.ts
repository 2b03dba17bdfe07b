import { AmountColumnReader, type CurrencySigns } from "./encode/amountColumn";
import { isErrorValue, type Rows } from "./cells/cells";
import type { DealChoices, OfferedDateOrder } from "./choices";
import type { StageDate } from "./columns/stageDates";
import type { OnOdd } from "./encode/dateColumn";
import { DateColumns } from "./encode/dateColumns";
import type { Findings } from "./findings/findings";
import { growingInt32, growingUint8, type Growing } from "./encode/growing";
import { createIdDictionary } from "./encode/idDictionary";
import { PackedTexts } from "./encode/packedTexts";
import { ShareColumnReader } from "./encode/shareColumn";
import { StageChances } from "./steps/stageChances";
import { CONTRADICTS, StatusDecider } from "./status/statusSigns";
import { readStatusesWith, type StatusReading } from "./status/readStatusesWith";
import { statusesByDates } from "./status/statusesByDates";
import { TextColumnReader } from "./encode/textColumn";
import { createTextDictionary, type TextDictionary } from "./encode/textDictionary";
import { NO_DAY, OPEN, type DealDetails, type DealField, type TextColumn } from "./types";

/** Which column of the sheet holds which field. */
export type DealFields = Readonly<Partial<Record<DealField, number>>>;

/** Texts and dates that no figure needs but those that people ask for by them. */
const DETAIL_TEXTS = ["product", "type", "source", "lostReason", "pipeline"] as const;
const DETAIL_DATES = ["lastStageChange", "lastActivity", "nextActivity"] as const;
const PLAIN_TEXTS = ["id", "owner", "team", "lostAtStage", "currency", ...DETAIL_TEXTS] as const;
const TEXTS = [...PLAIN_TEXTS, "stage", "status"] as const;
export const DATES = ["created", "quoted", "closed", "wonDate", "lostDate", ...DETAIL_DATES] as const;
export const AMOUNTS = ["value", "estimatedValue", "cost", "margin"] as const;
/** Names compare as Excel compares them. */
const FOLDED: readonly DealField[] = ["owner", "team", "pipeline", "currency", "product", "type", "source"];

type TextField = (typeof TEXTS)[number];
type DateField = (typeof DATES)[number];
type AmountField = (typeof AMOUNTS)[number];

/** The columns of a deals sheet as they stand: nothing is decided yet but each deal's status. */
export interface RawDeals extends Readonly<Record<Exclude<TextField, "status">, TextColumn>> {
  readonly rows: number;
  readonly sheetRow: Int32Array;
  readonly status: Uint8Array;
  readonly days: Readonly<Record<DateField, Int32Array>>;
  /** For each column that says when a deal entered a stage its days. */
  readonly stageDays: readonly Int32Array[];
  readonly amounts: Readonly<Record<AmountField, Float64Array>>;
  /** The currencies written with the amounts. */
  readonly currencySigns: Readonly<Record<AmountField, CurrencySigns>>;
  /** Mean chance of the open deals in each stage, by the stage's code. */
  readonly chance: readonly number[];
  /** The words that stand for a status. */
  readonly statusWord: TextColumn;
  /** What the words of the sheet stand for. */
  readonly statusReading: StatusReading;
  /** Date columns with texts that read two ways, and how they were read. */
  readonly dateOrders: readonly OfferedDateOrder[];
  /** What else the sheet tells of its deals. */
  readonly details: DealDetails;
}

type ColumnOptions = { readonly date1904?: boolean; readonly rows?: number } & Pick<
  DealChoices,
  "dateOrders" | "statuses"
>;

/**
 * Takes the rows of a deals sheet into typed columns, and notes the cells that cannot be read. Column by column within each
 * lot of rows: loops that do one thing are several times faster than a row that does twelve.
 */
export class DealColumns {
  readonly #fields: DealFields;
  readonly #findings: Findings;
  readonly #sheetRows: Growing<Int32Array>;
  readonly #statuses: Growing<Uint8Array>;
  readonly #texts: Readonly<Record<TextField, TextColumnReader>>;
  readonly #amounts: Readonly<Record<AmountField, AmountColumnReader>>;
  readonly #dateFields: readonly DateField[];
  readonly #dates: DateColumns;
  readonly #discounts = new ShareColumnReader();
  readonly #customers: PackedTexts;
  readonly #statusReading: StatusReading;
  readonly #statusDecider: StatusDecider;
  readonly #chances = new StageChances();

  /** @param stageDates columns that say when a deal entered a stage */
  constructor(fields: DealFields, stageDates: readonly StageDate[], findings: Findings, options: ColumnOptions) {
    this.#fields = fields;
    this.#findings = findings;
    // Columns that the sheet lacks take no room until the end.
    const roomOf = (field: DealField) => (fields[field] === undefined ? 0 : options.rows);
    const dictionaryOf = (field: TextField) =>
      // Nearly every row has another one.
      field === "id" ? createIdDictionary(roomOf(field)) : createTextDictionary({ foldsCase: FOLDED.includes(field) });
    this.#sheetRows = growingInt32(options.rows);
    this.#statuses = growingUint8(options.rows);
    this.#texts = recordOf(TEXTS, (field) => new TextColumnReader(dictionaryOf(field), roomOf(field)));
    this.#amounts = recordOf(AMOUNTS, (field) => new AmountColumnReader(roomOf(field)));
    this.#customers = new PackedTexts(roomOf("customer"));
    this.#dateFields = DATES.filter((field) => fields[field] !== undefined);
    const ofFields = this.#dateFields.map((field) => ({ field, column: fields[field] ?? 0 }));
    this.#dates = new DateColumns([...ofFields, ...stageDates.map(({ column }) => ({ column }))], options);
    this.#statusReading = readStatusesWith(options.statuses, fields.status !== undefined);
    this.#statusDecider = new StatusDecider(this.#texts, this.#statusReading);
  }

  /** The ids of the deals, for sheets that tell more about them. */
  get ids(): TextDictionary {
    return this.#texts.id.dictionary;
  }

  /** @param sheetRows the row in the sheet of each of the rows */
  read(rows: Rows, sheetRows: Int32Array): void {
    this.#sheetRows.extend(rows.length).set(sheetRows);
    for (const field of PLAIN_TEXTS) this.#readTexts(field, rows, sheetRows);
    this.#dates.read(rows, (column) => this.#noteIn("Date", column, sheetRows));
    for (const field of AMOUNTS) {
      const column = this.#fields[field];
      if (column !== undefined) this.#amounts[field].read(rows, column, this.#noteIn("Amount", column, sheetRows));
    }
    const { discount } = this.#fields;
    if (discount !== undefined) this.#discounts.read(rows, discount, this.#noteIn("Amount", discount, sheetRows));
    this.#keepCustomers(rows, sheetRows);
    this.#readStatuses(rows, sheetRows);
  }

  finish(): RawDeals {
    const sheetRow = this.#sheetRows.finish();
    const offered = this.#dates.offer();
    const rows = sheetRow.length;
    const [noCodes, noAmounts] = [new Int32Array(rows).fill(-1), new Float64Array(rows).fill(NaN)];
    const isThere = (field: DealField) => this.#fields[field] !== undefined;
    const texts = recordOf(TEXTS, (field): TextColumn =>
      isThere(field) ? this.#texts[field].finish() : { codes: noCodes, texts: [] },
    );
    const noDays = new Int32Array(rows).fill(NO_DAY);
    const dates = this.#dates.finish(sheetRow, this.#findings);
    const days = recordOf(DATES, (field) => dates[this.#dateFields.indexOf(field)] ?? noDays);
    const tellsStatus = (["status", "stage", "isWon", "isClosed"] as const).some(isThere);
    const tellsByDates = !tellsStatus && (isThere("wonDate") || isThere("lostDate"));
    return {
      ...texts,
      rows,
      sheetRow,
      status: tellsByDates ? statusesByDates(days) : this.#statuses.finish(),
      statusWord: texts.status,
      statusReading: this.#statusReading,
      dateOrders: offered,
      days,
      stageDays: dates.slice(this.#dateFields.length),
      amounts: recordOf(AMOUNTS, (field) => (isThere(field) ? this.#amounts[field].finish() : noAmounts)),
      currencySigns: recordOf(AMOUNTS, (field) => this.#amounts[field].signs()),
      chance: this.#chances.means(texts.stage.texts.length),
      details: this.#details(texts, days),
    };
  }

  /** Only of the columns that are there. */
  #details(texts: Readonly<Record<TextField, TextColumn>>, days: Readonly<Record<DateField, Int32Array>>): DealDetails {
    const isThere = (field: DealField) => this.#fields[field] !== undefined;
    const discount = isThere("discount") ? this.#discounts.finish() : undefined;
    return {
      ...Object.fromEntries(DETAIL_TEXTS.filter(isThere).map((field) => [field, texts[field]])),
      ...Object.fromEntries(DETAIL_DATES.filter(isThere).map((field) => [field, days[field]])),
      ...(isThere("customer") && { customer: this.#customers.finish() }),
      ...(discount && { discount }),
    };
  }

  #keepCustomers(rows: Rows, sheetRows: Int32Array): void {
    const { customer: column } = this.#fields;
    if (column === undefined) return;
    for (let at = 0; at < rows.length; at++) {
      const cell = rows[at]?.[column];
      this.#customers.add(cell);
      if (isErrorValue(cell)) this.#findings.add("errorValue", sheetRows[at] ?? 0, column);
    }
  }

  #readStatuses(rows: Rows, sheetRows: Int32Array): void {
    const stages = this.#readTexts("stage", rows, sheetRows);
    const words = this.#readTexts("status", rows, sheetRows);
    const firstRow = this.#statuses.length;
    const statuses = this.#statuses.extend(rows.length);
    const { stage: stageAt, isWon: isWonAt, isClosed: isClosedAt, probability: chanceAt } = this.#fields;
    const decider = this.#statusDecider;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? [];
      const stage = stages?.[at] ?? -1;
      const word = words?.[at] ?? -1;
      const decision = decider.decide(word, stage, cellOf(row, isWonAt), cellOf(row, isClosedAt));
      const status = decision % CONTRADICTS;
      statuses[at] = status;
      if (decision >= CONTRADICTS) {
        this.#findings.add("statusStageContradiction", sheetRows[at] ?? 0, stageAt ?? isWonAt ?? isClosedAt);
        this.#findings.mark("contradiction", firstRow + at);
      }
      if (chanceAt !== undefined && status === OPEN) this.#chances.add(stage, row[chanceAt]);
    }
  }

  /** @returns the codes of the texts, -1 for blanks; undefined where there is no such column */
  #readTexts(field: TextField, rows: Rows, sheetRows: Int32Array): Int32Array | undefined {
    const column = this.#fields[field];
    if (column === undefined) return undefined;
    const codes = this.#texts[field].read(rows, column);
    for (let at = 0; at < codes.length; at++) {
      if ((codes[at] ?? -1) < 0 && isErrorValue(rows[at]?.[column])) {
        this.#findings.add("errorValue", sheetRows[at] ?? 0, column);
      }
    }
    return codes;
  }

  #noteIn(kindOfColumn: "Date" | "Amount", column: number, sheetRows: Int32Array): OnOdd {
    return (kind, at) => {
      const sheetRow = sheetRows[at] ?? 0;
      if (kind === "error") this.#findings.add("errorValue", sheetRow, column);
      if (kind === "unreadable") this.#findings.add(`text${kindOfColumn}`, sheetRow, column);
      if (kind === "readFromText") this.#findings.add(`read${kindOfColumn}FromText`, sheetRow, column);
    };
  }
}

function cellOf(row: readonly unknown[], column: number | undefined): unknown {
  return column === undefined ? undefined : row[column];
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
