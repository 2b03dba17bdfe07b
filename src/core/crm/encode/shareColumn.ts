import { isBlank, isErrorValue, textOf, type Rows } from "../cells/cells";
import { readAmount } from "../cells/readAmount";
import type { OnOdd } from "./dateColumn";
import { growingFloat64, growingInt32 } from "./growing";

/** How many hundredths a whole has. */
const PERCENT = 100;

/** A share as read from one cell; NaN where it says none. `isPercent` where a percent sign is written behind it. */
export interface ReadShare {
  readonly share: number;
  readonly isPercent: boolean;
}

/** @example readShare("35 %") // { share: 35, isPercent: true } */
export function readShare(cell: unknown): ReadShare {
  if (typeof cell === "number") return { share: cell, isPercent: false };
  const text = textOf(cell);
  const isPercent = text.endsWith("%");
  const read = readAmount(isPercent ? text.slice(0, -1) : text);
  // "0,125" and "12.500": a share has no thousands.
  const share = read.kind === "amount" ? read.amount : read.kind === "twoWay" ? read.decimal : NaN;
  return { share, isPercent };
}

/**
 * Whether the numbers of a column of shares that have no percent sign are hundredths: one above 1 proves it, as no share is larger
 * than the whole. With none above 1 they are parts of one, as Excel's own percentages are.
 */
export function areHundredths(largest: number): boolean {
  return largest > 1;
}

/** A column of shares as it is read: "35 %", 0.35 or 35, the last two told apart by the whole column. */
export class ShareColumnReader {
  readonly #shares = growingFloat64();
  readonly #percentRows = growingInt32();
  #largest = 0;

  /** Adds this column's cells of some rows. @param onOdd told of each cell that is neither blank nor a share */
  read(rows: Rows, column: number, onOdd: OnOdd): void {
    const firstRow = this.#shares.length;
    const shares = this.#shares.extend(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const cell = rows[at]?.[column];
      shares[at] = NaN;
      if (isBlank(cell)) continue;
      const { share, isPercent } = isErrorValue(cell) ? NONE : readShare(cell);
      if (!Number.isFinite(share)) onOdd(isErrorValue(cell) ? "error" : "unreadable", at);
      else shares[at] = share;
      if (isPercent) this.#percentRows.push(firstRow + at);
      else if (share > this.#largest) this.#largest = share;
    }
  }

  /** The shares as parts of one, NaN where there is none; undefined where the numbers are too large: then they are amounts. */
  finish(): Float64Array | undefined {
    if (this.#largest > PERCENT) return undefined;
    const shares = this.#shares.finish();
    const percentRows = this.#percentRows.finish();
    if (areHundredths(this.#largest)) return shares.map((share) => share / PERCENT);
    for (const row of percentRows) shares[row] = (shares[row] ?? NaN) / PERCENT;
    return shares;
  }
}

const NONE: ReadShare = { share: NaN, isPercent: false };
