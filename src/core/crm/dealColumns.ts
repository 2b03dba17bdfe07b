import { AmountColumnReader } from "./encode/amountColumn";
import { isErrorValue, type Rows } from "./cells/cells";
import { DateColumnReader, type OnOdd } from "./encode/dateColumn";
import type { DealChoices, OfferedDateOrder } from "./choices";
import { dateOrders, offeredDateOrder } from "./encode/dateOrders";
import type { Findings } from "./findings/findings";
import { growingInt32, growingUint8, type Growing } from "./encode/growing";
import { createIdDictionary } from "./encode/idDictionary";
import { StageChances } from "./steps/stageChances";
import { createStatusDecider } from "./status/statusSigns";
import { TextColumnReader } from "./encode/textColumn";
import { createTextDictionary, type TextDictionary } from "./encode/textDictionary";
import { NO_DAY, OPEN, type DealField, type TextColumn } from "./types";

/** Which column of the sheet holds which field. */
export type DealFields = Readonly<Partial<Record<DealField, number>>>;

const PLAIN_TEXTS = ["id", "owner", "team", "lostAtStage", "pipeline", "currency"] as const;
const TEXTS = [...PLAIN_TEXTS, "stage", "status"] as const;
const DATES = ["created", "quoted", "closed"] as const;
const AMOUNTS = ["value", "cost", "margin"] as const;
/** Names compare as Excel compares them. */
const FOLDED: readonly DealField[] = ["owner", "team", "pipeline", "currency"];

type TextField = (typeof TEXTS)[number];
type DateField = (typeof DATES)[number];
type AmountField = (typeof AMOUNTS)[number];

/** The columns of a deals sheet as they stand: nothing is decided yet but each deal's status. */
export interface RawDeals extends Readonly<Record<Exclude<TextField, "status">, TextColumn>> {
  readonly rows: number;
  readonly sheetRow: Int32Array;
  readonly status: Uint8Array;
  readonly days: Readonly<Record<DateField, Int32Array>>;
  readonly amounts: Readonly<Record<AmountField, Float64Array>>;
  /** Mean chance of the open deals in each stage, by the stage's code. */
  readonly chance: readonly number[];
  /** The words that stand for a status. */
  readonly statusWord: TextColumn;
  /** Date columns with texts that read two ways, and how they were read. */
  readonly dateOrders: readonly OfferedDateOrder[];
  /** Currencies written with the values, and on how many rows. */
  readonly currencySigns: ReadonlyMap<string, number>;
}

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
  readonly #dates: Readonly<Record<DateField, DateColumnReader>>;
  readonly #chosenOrders: NonNullable<DealChoices["dateOrders"]>;
  readonly #decideStatus: ReturnType<typeof createStatusDecider>;
  readonly #chances = new StageChances();

  constructor(
    fields: DealFields,
    findings: Findings,
    options: { readonly date1904?: boolean; readonly rows?: number } & Pick<DealChoices, "dateOrders">,
  ) {
    this.#chosenOrders = options.dateOrders ?? {};
    this.#fields = fields;
    this.#findings = findings;
    // Columns that the sheet lacks take no room until the end.
    const roomOf = (field: DealField) => (fields[field] === undefined ? undefined : options.rows);
    const dictionaryOf = (field: TextField) =>
      field === "id" ? createIdDictionary(roomOf(field)) : createTextDictionary({ foldsCase: FOLDED.includes(field) });
    this.#sheetRows = growingInt32(options.rows);
    this.#statuses = growingUint8(options.rows);
    this.#texts = recordOf(TEXTS, (field) => new TextColumnReader(dictionaryOf(field), roomOf(field)));
    this.#amounts = recordOf(AMOUNTS, (field) => new AmountColumnReader(roomOf(field)));
    this.#dates = recordOf(DATES, (field) => new DateColumnReader({ ...options, rows: roomOf(field) }));
    this.#decideStatus = createStatusDecider(this.#texts);
  }

  /** The ids of the deals, for sheets that tell more about them. */
  get ids(): TextDictionary {
    return this.#texts.id.dictionary;
  }

  /** @param sheetRows the row in the sheet of each of the rows */
  read(rows: Rows, sheetRows: Int32Array): void {
    this.#sheetRows.extend(rows.length).set(sheetRows);
    for (const field of PLAIN_TEXTS) this.#readTexts(field, rows, sheetRows);
    for (const field of DATES) {
      const column = this.#fields[field];
      if (column !== undefined) this.#dates[field].read(rows, column, this.#noteIn("Date", column, sheetRows));
    }
    for (const field of AMOUNTS) {
      const column = this.#fields[field];
      if (column !== undefined) this.#amounts[field].read(rows, column, this.#noteIn("Amount", column, sheetRows));
    }
    this.#readStatuses(rows, sheetRows);
  }

  finish(): RawDeals {
    const sheetRow = this.#sheetRows.finish();
    const offered = this.#offerDateOrders();
    const rows = sheetRow.length;
    const [noCodes, noAmounts] = [new Int32Array(rows).fill(-1), new Float64Array(rows).fill(NaN)];
    const isThere = (field: DealField) => this.#fields[field] !== undefined;
    const texts = recordOf(TEXTS, (field): TextColumn =>
      isThere(field) ? this.#texts[field].finish() : { codes: noCodes, texts: [] },
    );
    return {
      ...texts,
      rows,
      sheetRow,
      status: this.#statuses.finish(),
      statusWord: texts.status,
      dateOrders: offered,
      days: this.#finishDates(sheetRow),
      amounts: recordOf(AMOUNTS, (field) => (isThere(field) ? this.#amounts[field].finish() : noAmounts)),
      chance: this.#chances.means(texts.stage.texts.length),
      currencySigns: this.#amounts.value.currencies,
    };
  }

  #readStatuses(rows: Rows, sheetRows: Int32Array): void {
    const stages = this.#readTexts("stage", rows, sheetRows);
    const words = this.#readTexts("status", rows, sheetRows);
    const statuses = this.#statuses.extend(rows.length);
    const { stage: stageAt, isWon: isWonAt, isClosed: isClosedAt, probability: chanceAt } = this.#fields;
    const decide = this.#decideStatus;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? [];
      const stage = stages?.[at] ?? -1;
      const word = words?.[at] ?? -1;
      const { status, contradicts } = decide(word, stage, cellOf(row, isWonAt), cellOf(row, isClosedAt));
      statuses[at] = status;
      if (contradicts) this.#findings.add("statusStageContradiction", sheetRows[at] ?? 0, stageAt ?? isWonAt);
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

  #offerDateOrders(): OfferedDateOrder[] {
    const all = DATES.map((field) => this.#dates[field]);
    return DATES.flatMap((field) => {
      const offered = offeredDateOrder(this.#dates[field], all, this.#chosenOrders[field]);
      return offered === undefined ? [] : [{ field, ...offered }];
    });
  }

  #finishDates(sheetRow: Int32Array): Record<DateField, Int32Array> {
    const { created, quoted, closed } = this.#dates;
    const [ofCreated, ofQuoted, ofClosed] = dateOrders(
      [created, quoted, closed] as const,
      this.#findings,
      DATES.map((field) => this.#chosenOrders[field]),
    );
    const noDays = new Int32Array(sheetRow.length).fill(NO_DAY);
    const finish = (field: DateField, order: Parameters<DateColumnReader["finish"]>[0]) => {
      const column = this.#fields[field];
      if (column === undefined) return noDays;
      return this.#dates[field].finish(order, (row) => this.#findings.add("textDate", sheetRow[row] ?? 0, column));
    };
    return {
      created: finish("created", ofCreated),
      quoted: finish("quoted", ofQuoted),
      closed: finish("closed", ofClosed),
    };
  }
}

function cellOf(row: readonly unknown[], column: number | undefined): unknown {
  return column === undefined ? undefined : row[column];
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
