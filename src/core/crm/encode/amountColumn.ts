import { isBlank, isErrorValue, type Rows } from "../cells/cells";
import type { OnOdd } from "./dateColumn";
import { growingFloat64, growingInt32, type Growing } from "./growing";
import { currencyOf, readAmount, type DecimalSign } from "../cells/readAmount";

/** Which amounts of a column are written with a currency: the rows, and for each the place of its currency among the names. */
export interface CurrencySigns {
  readonly rows: Int32Array;
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** An amount column as it is read. Texts that read two ways ("1.200") wait for the whole column; NaN is no amount. */
export class AmountColumnReader {
  readonly #amounts: Growing<Float64Array>;
  readonly #waitingRow = growingInt32();
  readonly #waitingAsDecimal = growingFloat64();
  readonly #waitingSign: DecimalSign[] = [];
  readonly #shown: Record<DecimalSign, number> = { ".": 0, ",": 0 };
  readonly #signedRow = growingInt32();
  readonly #signCode = growingInt32();
  readonly #signs: string[] = [];

  /** @param rows how many may come */
  constructor(rows?: number) {
    this.#amounts = growingFloat64(rows);
  }

  /**
   * Adds this column's cells of some rows; where there is no column, they are blank.
   *
   * @param onOdd told of each cell that is neither blank nor a number, with its place among the rows
   */
  read(rows: Rows, column: number | undefined, onOdd: OnOdd): void {
    const firstRow = this.#amounts.length;
    const amounts = this.#amounts.extend(rows.length);
    if (column === undefined) {
      amounts.fill(NaN);
      return;
    }
    for (let at = 0; at < rows.length; at++) {
      const cell = rows[at]?.[column];
      if (typeof cell === "number" && Number.isFinite(cell)) {
        amounts[at] = cell;
        continue;
      }
      amounts[at] = NaN;
      if (cell !== "") this.#readOdd(cell, at, amounts, firstRow, onOdd);
    }
  }

  /** Apart from the loop over the rows, which is the faster for having nothing else in it. */
  #readOdd(cell: unknown, at: number, amounts: Float64Array, firstRow: number, onOdd: OnOdd): void {
    if (isBlank(cell)) return;
    if (isErrorValue(cell)) {
      onOdd("error", at);
      return;
    }
    const amount = typeof cell === "string" ? this.#readText(cell, firstRow + at) : undefined;
    amounts[at] = amount ?? NaN;
    onOdd(amount === undefined ? "unreadable" : "readFromText", at);
  }

  /**
   * The amounts. A sign proven to begin decimals elsewhere in the column begins them everywhere; without proof "1.200" and
   * "1,200" are twelve hundred, as amounts of money have two decimals or none.
   */
  finish(): Float64Array {
    const amounts = this.#amounts.finish();
    const asDecimal = this.#waitingAsDecimal.finish();
    this.#waitingRow.finish().forEach((row, at) => {
      const sign = this.#waitingSign[at] ?? ".";
      if (this.#shown[sign] > 0 && this.#shown[sign === "." ? "," : "."] === 0) amounts[row] = asDecimal[at] ?? NaN;
    });
    return amounts;
  }

  /** The currencies that are written with the amounts, on the rows that have one. */
  signs(): CurrencySigns {
    return { rows: this.#signedRow.finish(), codes: this.#signCode.finish(), names: this.#signs };
  }

  #noteSign(row: number, currency: string): void {
    const known = this.#signs.indexOf(currency);
    this.#signedRow.push(row);
    this.#signCode.push(known < 0 ? this.#signs.push(currency) - 1 : known);
  }

  #readText(text: string, row: number): number | undefined {
    const read = readAmount(text);
    if (read.kind === "unreadable") return undefined;
    const currency = currencyOf(text);
    if (currency !== "") this.#noteSign(row, currency);
    if (read.kind === "twoWay") {
      this.#waitingRow.push(row);
      this.#waitingAsDecimal.push(read.decimal);
      this.#waitingSign.push(read.sign);
      return read.grouped;
    }
    if (read.shows) this.#shown[read.shows]++;
    return read.amount;
  }
}
