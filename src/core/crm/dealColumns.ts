import { AmountColumnReader } from "./amountColumn";
import { isErrorValue, type Rows } from "./cells";
import { DateColumnReader, type OddCell } from "./dateColumn";
import { dateOrders } from "./dateOrders";
import type { Findings } from "./findings";
import { growingInt32, growingUint8 } from "./growing";
import { StageChances } from "./stageChances";
import { createStatusDecider } from "./statusSigns";
import { TextColumnReader } from "./textColumn";
import { createTextDictionary, type TextDictionary } from "./textDictionary";
import { OPEN, type DealField, type TextColumn } from "./types";

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
  /** The different words that stand for a status. */
  readonly statusWords: readonly string[];
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
  readonly #sheetRows = growingInt32();
  readonly #statuses = growingUint8();
  readonly #texts = recordOf(
    TEXTS,
    (field) => new TextColumnReader(createTextDictionary({ foldsCase: FOLDED.includes(field) })),
  );
  readonly #amounts = recordOf(AMOUNTS, () => new AmountColumnReader());
  readonly #dates: Readonly<Record<DateField, DateColumnReader>>;
  readonly #decideStatus = createStatusDecider(this.#texts);
  readonly #chances = new StageChances();

  constructor(fields: DealFields, findings: Findings, options: { readonly date1904?: boolean }) {
    this.#fields = fields;
    this.#findings = findings;
    this.#dates = recordOf(DATES, () => new DateColumnReader(options));
  }

  /** The ids of the deals, for sheets that tell more about them. */
  get ids(): TextDictionary {
    return this.#texts.id.dictionary;
  }

  /** @param sheetRows the row in the sheet of each of the rows */
  read(rows: Rows, sheetRows: readonly number[]): void {
    this.#sheetRows.extend(rows.length).set(sheetRows);
    for (const field of PLAIN_TEXTS) this.#readTexts(field, rows, sheetRows);
    for (const field of DATES) {
      this.#dates[field].read(rows, this.#fields[field], this.#noteIn("Date", field, sheetRows));
    }
    for (const field of AMOUNTS) {
      this.#amounts[field].read(rows, this.#fields[field], this.#noteIn("Amount", field, sheetRows));
    }
    this.#readStatuses(rows, sheetRows);
  }

  finish(): RawDeals {
    const sheetRow = this.#sheetRows.finish();
    const texts = mapRecord(this.#texts, (column) => column.finish());
    return {
      ...texts,
      rows: sheetRow.length,
      sheetRow,
      status: this.#statuses.finish(),
      statusWords: this.#texts.status.texts,
      days: this.#finishDates(sheetRow),
      amounts: mapRecord(this.#amounts, (column) => column.finish()),
      chance: this.#chances.means(texts.stage.texts.length),
      currencySigns: this.#amounts.value.currencies,
    };
  }

  #readStatuses(rows: Rows, sheetRows: readonly number[]): void {
    const stages = this.#readTexts("stage", rows, sheetRows);
    const words = this.#readTexts("status", rows, sheetRows);
    const statuses = this.#statuses.extend(rows.length);
    const { stage: stageAt, isWon: isWonAt, isClosed: isClosedAt, probability: chanceAt } = this.#fields;
    const decide = this.#decideStatus;
    rows.forEach((row, at) => {
      const stage = stages[at] ?? -1;
      const { status, contradicts } = decide(words[at] ?? -1, stage, cellOf(row, isWonAt), cellOf(row, isClosedAt));
      statuses[at] = status;
      if (contradicts) this.#findings.add("statusStageContradiction", sheetRows[at] ?? 0, stageAt ?? isWonAt);
      if (status === OPEN && chanceAt !== undefined) this.#chances.add(stage, row[chanceAt]);
    });
  }

  #readTexts(field: TextField, rows: Rows, sheetRows: readonly number[]): Int32Array {
    const column = this.#fields[field];
    const codes = this.#texts[field].read(rows, column);
    if (column === undefined) return codes;
    for (let at = 0; at < codes.length; at++) {
      if ((codes[at] ?? -1) < 0 && isErrorValue(rows[at]?.[column])) {
        this.#findings.add("errorValue", sheetRows[at] ?? 0, column);
      }
    }
    return codes;
  }

  #noteIn(column: "Date" | "Amount", field: DealField, sheetRows: readonly number[]) {
    return (kind: OddCell, at: number): void => {
      const [sheetRow, place] = [sheetRows[at] ?? 0, this.#fields[field]];
      if (kind === "error") this.#findings.add("errorValue", sheetRow, place);
      if (kind === "unreadable") this.#findings.add(`text${column}`, sheetRow, place);
      if (kind === "readFromText") this.#findings.add(`read${column}FromText`, sheetRow, place);
    };
  }

  #finishDates(sheetRow: Int32Array): Record<DateField, Int32Array> {
    const { created, quoted, closed } = this.#dates;
    const [ofCreated, ofQuoted, ofClosed] = dateOrders([created, quoted, closed] as const, this.#findings);
    const noteIn = (field: DateField) => (row: number) =>
      this.#findings.add("textDate", sheetRow[row] ?? 0, this.#fields[field]);
    return {
      created: created.finish(ofCreated, noteIn("created")),
      quoted: quoted.finish(ofQuoted, noteIn("quoted")),
      closed: closed.finish(ofClosed, noteIn("closed")),
    };
  }
}

function cellOf(row: readonly unknown[], column: number | undefined): unknown {
  return column === undefined ? undefined : row[column];
}

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

function mapRecord<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  return recordOf(Object.keys(record) as Key[], (key) => change(record[key]));
}
