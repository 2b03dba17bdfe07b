import { isErrorValue, type Rows } from "../cells/cells";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import { AmountColumnReader } from "../encode/amountColumn";
import { DateColumnReader, type OnOdd } from "../encode/dateColumn";
import { dateOrders } from "../encode/dateOrders";
import { growingInt32 } from "../encode/growing";
import { createIdDictionary } from "../encode/idDictionary";
import { TextColumnReader } from "../encode/textColumn";
import { createTextDictionary } from "../encode/textDictionary";
import { Findings, type FindingKind } from "../findings/findings";
import { createRowTest } from "../skippedRow";
import type { Finding, TextColumn } from "../types";
import type { SheetOptions } from "./stageHistory";

/** Reading options of a sheet beside the deals. */
export interface RowsOptions extends SheetOptions {
  /** Is handed the rows that are read, as the sheet has them, chunk by chunk; it must not keep them. */
  readonly onRows?: (rows: Rows) => void;
}

/** What is read of a sheet, by the kind of its columns. */
export interface Kinds<Text extends string, DateField extends string, Amount extends string> {
  readonly texts: readonly Text[];
  /** Texts of which there are many different ones. */
  readonly ids?: readonly Text[];
  readonly dates: readonly DateField[];
  readonly amounts: readonly Amount[];
  /** What reads a column of numbers that are no amounts of money. */
  readonly readers?: Readonly<Partial<Record<Amount, () => NumberReader>>>;
  /** What a row has and a total has not; dates first. */
  readonly telling: readonly string[];
}

/** Reads a column of numbers, chunk by chunk. */
export type NumberReader = Pick<AmountColumnReader, "read" | "finish">;

/** The columns of a sheet; row i of each is the same row. A column that the sheet lacks is blank all over. */
export interface ReadColumns<Text extends string, DateField extends string, Amount extends string> {
  readonly rows: number;
  /** The row in the sheet of each row, as people count. */
  readonly sheetRow: Int32Array;
  readonly texts: Readonly<Record<Text, TextColumn>>;
  /** NO_DAY where there is no date. */
  readonly days: Readonly<Record<DateField, Int32Array>>;
  /** NaN where there is no amount. */
  readonly amounts: Readonly<Record<Amount, Float64Array>>;
}

/** Names compare as Excel compares them. */
const IS_NAME = new Set(["owner", "team", "customer", "type", "status", "source"]);

/**
 * Takes the rows of a sheet beside the deals into typed columns, chunk by chunk, and notes the cells that cannot be read. Blank rows,
 * repeated headers and totals are no rows.
 */
export class SheetColumns<Text extends string, DateField extends string, Amount extends string> {
  readonly findings: Findings;
  readonly #fields: Readonly<Partial<Record<string, number>>>;
  readonly #kinds: Kinds<Text, DateField, Amount>;
  readonly #options: RowsOptions;
  readonly #reasonToSkip: ReturnType<typeof createRowTest>;
  readonly #sheetRows = growingInt32();
  #rowsRead = 0;
  readonly #texts: Readonly<Record<Text, TextColumnReader>>;
  readonly #dates: Readonly<Record<DateField, DateColumnReader>>;
  readonly #amounts: Readonly<Record<Amount, NumberReader>>;

  constructor({ headers, columns }: RecognisedSheet, options: RowsOptions, kinds: Kinds<Text, DateField, Amount>) {
    this.findings = new Findings(options.sheet, options.firstColumn ?? 0);
    this.#fields = columns;
    this.#kinds = kinds;
    this.#options = options;
    this.#reasonToSkip = createRowTest(headers, columns, kinds.telling);
    const dictionaryOf = (field: Text) =>
      kinds.ids?.includes(field) === true
        ? createIdDictionary()
        : createTextDictionary({ foldsCase: IS_NAME.has(field) });
    this.#texts = recordOf(kinds.texts, (field) => new TextColumnReader(dictionaryOf(field)));
    this.#dates = recordOf(kinds.dates, () => new DateColumnReader(options));
    this.#amounts = recordOf(kinds.amounts, (field) => kinds.readers?.[field]?.() ?? new AmountColumnReader());
  }

  /** @param firstSheetRow the first row's number in the sheet, from 1 */
  read(chunk: Rows, firstSheetRow: number): void {
    this.#rowsRead += chunk.length;
    const { rows, sheetRows } = this.#rowsOf(chunk, firstSheetRow);
    if (rows.length === 0) return;
    this.#options.onRows?.(rows);
    this.#sheetRows.extend(rows.length).set(sheetRows);
    for (const field of this.#kinds.texts) this.#readTexts(field, rows, sheetRows);
    for (const field of this.#kinds.dates) {
      this.#dates[field].read(rows, this.#fields[field], this.#noteIn("textDate", field, sheetRows));
    }
    for (const field of this.#kinds.amounts) {
      this.#amounts[field].read(rows, this.#fields[field], this.#noteIn("textAmount", field, sheetRows));
    }
    this.findings.settle();
  }

  finish(): ReadColumns<Text, DateField, Amount> {
    const sheetRow = this.#sheetRows.finish();
    const { texts, dates, amounts } = this.#kinds;
    const orders = dateOrders(
      dates.map((field) => this.#dates[field]),
      this.findings,
    );
    const daysOf = (field: DateField, at: number) =>
      this.#dates[field].finish(
        (separator) => orders[at]?.(separator) ?? "dayFirst",
        (row) => this.findings.add("textDate", sheetRow[row] ?? 0, this.#fields[field]),
      );
    return {
      rows: sheetRow.length,
      sheetRow,
      texts: recordOf(texts, (field) => this.#texts[field].finish()),
      days: recordOf(dates, daysOf),
      amounts: recordOf(amounts, (field) => this.#amounts[field].finish()),
    };
  }

  /** Notes each row that lacks what it is counted by, at the first field it lacks. */
  noteIncomplete(
    kind: FindingKind,
    sheetRow: Int32Array,
    isThere: readonly (readonly [string, (row: number) => boolean])[],
  ) {
    for (let row = 0; row < sheetRow.length; row++) {
      const lacking = isThere.find(([, test]) => !test(row));
      if (lacking) this.findings.add(kind, sheetRow[row] ?? 0, this.#fields[lacking[0]]);
    }
  }

  /** The findings, once all has been noted. */
  found(): Finding[] {
    return this.findings.finish(this.#rowsRead);
  }

  #rowsOf(chunk: Rows, firstSheetRow: number): { readonly rows: Rows; readonly sheetRows: Int32Array } {
    const kept = new Int32Array(chunk.length);
    let count = 0;
    for (let at = 0; at < chunk.length; at++) {
      const reason = this.#reasonToSkip(chunk[at] ?? []);
      if (reason === undefined) kept[count++] = at;
      else if (reason === "repeatedHeader" || reason === "totalsRow") this.findings.add(reason, firstSheetRow + at, 0);
    }
    const places = kept.subarray(0, count);
    const rows = count === chunk.length ? chunk : Array.from(places, (at) => chunk[at] ?? []);
    return { rows, sheetRows: places.map((at) => firstSheetRow + at) };
  }

  #readTexts(field: Text, rows: Rows, sheetRows: Int32Array): void {
    const column = this.#fields[field];
    const codes = this.#texts[field].read(rows, column);
    if (column === undefined) return;
    for (let at = 0; at < codes.length; at++) {
      if ((codes[at] ?? -1) < 0 && isErrorValue(rows[at]?.[column])) {
        this.findings.add("errorValue", sheetRows[at] ?? 0, column);
      }
    }
  }

  #noteIn(unreadable: "textDate" | "textAmount", field: string, sheetRows: Int32Array): OnOdd {
    return (kind, at) => {
      if (kind === "error") this.findings.add("errorValue", sheetRows[at] ?? 0, this.#fields[field]);
      if (kind === "unreadable") this.findings.add(unreadable, sheetRows[at] ?? 0, this.#fields[field]);
    };
  }
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key, at: number) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key, at) => [key, make(key, at)])) as Record<Key, Value>;
}
