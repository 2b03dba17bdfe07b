import { isBlank, isErrorValue } from "./cells";
import type { CellKind } from "./dateColumn";
import { growingFloat64, growingInt32 } from "./growing";
import { currencyOf, readAmount, type DecimalSign } from "./readAmount";

/** An amount column as it is read. Texts that read two ways ("1.200") wait for the whole column; NaN is no amount. */
export class AmountColumnReader {
  readonly #amounts = growingFloat64();
  readonly #waitingRow = growingInt32();
  readonly #waitingAsDecimal = growingFloat64();
  readonly #waitingSign: DecimalSign[] = [];
  readonly #shown: Record<DecimalSign, number> = { ".": 0, ",": 0 };
  /** The currencies written with the amounts, and on how many rows. */
  readonly currencies = new Map<string, number>();

  push(cell: unknown): CellKind {
    if (typeof cell === "number") {
      return Number.isFinite(cell) ? this.#add(cell, "read") : this.#add(NaN, "unreadable");
    }
    if (isBlank(cell)) return this.#add(NaN, "blank");
    if (isErrorValue(cell)) return this.#add(NaN, "error");
    return typeof cell === "string" ? this.#pushText(cell) : this.#add(NaN, "unreadable");
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

  #pushText(text: string): CellKind {
    const read = readAmount(text);
    if (read.kind === "unreadable") return this.#add(NaN, "unreadable");
    const currency = currencyOf(text);
    if (currency !== "") this.currencies.set(currency, (this.currencies.get(currency) ?? 0) + 1);
    if (read.kind === "twoWay") {
      this.#waitingRow.push(this.#amounts.length);
      this.#waitingAsDecimal.push(read.decimal);
      this.#waitingSign.push(read.sign);
      return this.#add(read.grouped, "readFromText");
    }
    if (read.shows) this.#shown[read.shows]++;
    return this.#add(read.amount, "readFromText");
  }

  #add(amount: number, kind: CellKind): CellKind {
    this.#amounts.push(amount);
    return kind;
  }
}
