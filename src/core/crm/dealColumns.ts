import { AmountColumnReader } from "./amountColumn";
import { isErrorValue } from "./cells";
import { DateColumnReader, type CellKind } from "./dateColumn";
import { dateOrders } from "./dateOrders";
import { decideStatus } from "./decideStatus";
import type { Findings } from "./findings";
import { growingInt32, growingUint8 } from "./growing";
import { StageChances } from "./stageChances";
import { StatusSignsReader } from "./statusSigns";
import { TextColumnReader } from "./textColumn";
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

/** Takes the rows of a deals sheet one by one into typed columns, and notes the cells that cannot be read. */
export class DealColumns {
  readonly #fields: DealFields;
  readonly #findings: Findings;
  readonly #sheetRows = growingInt32();
  readonly #statuses = growingUint8();
  readonly #texts = recordOf(TEXTS, (field) => new TextColumnReader({ foldsCase: FOLDED.includes(field) }));
  readonly #amounts = recordOf(AMOUNTS, () => new AmountColumnReader());
  readonly #dates: Readonly<Record<DateField, DateColumnReader>>;
  readonly #signs = new StatusSignsReader(this.#texts);
  readonly #chances = new StageChances();

  constructor(fields: DealFields, findings: Findings, options: { readonly date1904?: boolean }) {
    this.#fields = fields;
    this.#findings = findings;
    this.#dates = recordOf(DATES, () => new DateColumnReader(options));
  }

  push(row: readonly unknown[], sheetRow: number): void {
    this.#sheetRows.push(sheetRow);
    for (const field of PLAIN_TEXTS) this.#pushText(field, row, sheetRow);
    for (const field of DATES) {
      this.#noteCell(this.#dates[field].push(this.#cell(row, field)), "Date", field, sheetRow);
    }
    for (const field of AMOUNTS) {
      this.#noteCell(this.#amounts[field].push(this.#cell(row, field)), "Amount", field, sheetRow);
    }
    this.#pushStatus(row, sheetRow);
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

  #pushStatus(row: readonly unknown[], sheetRow: number): void {
    const stage = this.#pushText("stage", row, sheetRow);
    const word = this.#pushText("status", row, sheetRow);
    const signs = this.#signs.read(word, stage, this.#cell(row, "isWon"), this.#cell(row, "isClosed"));
    const { status, contradicts } = decideStatus(signs);
    this.#statuses.push(status);
    const { stage: stageAt, isWon: isWonAt } = this.#fields;
    if (contradicts) this.#findings.add("statusStageContradiction", sheetRow, stageAt ?? isWonAt);
    if (status === OPEN) this.#chances.add(stage, this.#cell(row, "probability"));
  }

  #pushText(field: TextField, row: readonly unknown[], sheetRow: number): number {
    const cell = this.#cell(row, field);
    const code = this.#texts[field].push(cell);
    if (code < 0 && isErrorValue(cell)) this.#findings.add("errorValue", sheetRow, this.#fields[field]);
    return code;
  }

  #cell(row: readonly unknown[], field: DealField): unknown {
    const column = this.#fields[field];
    return column === undefined ? undefined : row[column];
  }

  #noteCell(kind: CellKind, column: "Date" | "Amount", field: DealField, sheetRow: number): void {
    if (kind === "error") this.#findings.add("errorValue", sheetRow, this.#fields[field]);
    if (kind === "unreadable") this.#findings.add(`text${column}`, sheetRow, this.#fields[field]);
    if (kind === "readFromText") this.#findings.add(`read${column}FromText`, sheetRow, this.#fields[field]);
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

function recordOf<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}

function mapRecord<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  return recordOf(Object.keys(record) as Key[], (key) => change(record[key]));
}
