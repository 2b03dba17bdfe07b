import { isBlank, isErrorValue, textOf, type Rows } from "../cells/cells";
import { DAYS_TO_1904, LAST_DAY } from "../cells/day";
import { growingInt32, type Growing } from "./growing";
import {
  readDay,
  resolveTwoWay,
  serialDay,
  withoutTime,
  type FirstOfDate,
  type DateSeparator,
  type TwoWayDate,
} from "../cells/readDay";
import { NO_DAY } from "../types";

/** What a cell of a date or amount column was that held no plain number, for the findings. */
export type OddCell = "readFromText" | "error" | "unreadable";

/** Told of such a cell, with its place among the rows. */
export type OnOdd = (kind: OddCell, at: number) => void;

/** Serials below are days in both date systems, and no dates written as yyyymmdd. */
const LAST_PLAIN_SERIAL = LAST_DAY - DAYS_TO_1904;

/**
 * A date column as it is read. Texts that read two ways (3/4/2026) are kept once each and wait for the whole column: rows
 * hold their number below zero until `finish`.
 */
export class DateColumnReader {
  readonly #days: Growing<Int32Array>;
  readonly #waiting: TwoWayDate[] = [];
  /** Every text met, with what it was encoded as. */
  readonly #encoded = new Map<string, number>();
  readonly #proving = new Set<string>();
  readonly #date1904: boolean;
  readonly evidence: Record<DateSeparator, Record<FirstOfDate, number>> = {
    "/": { dayFirst: 0, monthFirst: 0 },
    "-": { dayFirst: 0, monthFirst: 0 },
    ".": { dayFirst: 0, monthFirst: 0 },
  };

  /** Cells that held a date as text; those that can only be read one way, and one of them as it is written. */
  readonly texts: { all: number; proven: number; example: string } = { all: 0, proven: 0, example: "" };

  /** Separators of which nobody knows whether the day or the month comes first. */
  readonly guessed = new Set<DateSeparator>();

  /** @param rows how many may come */
  constructor({ date1904 = false, rows }: { readonly date1904?: boolean; readonly rows?: number } = {}) {
    this.#date1904 = date1904;
    this.#days = growingInt32(rows);
  }

  /**
   * Adds this column's cells of some rows; where there is no column, they are blank.
   *
   * @param onOdd told of each cell that is neither blank nor a date, with its place among the rows
   */
  read(rows: Rows, column: number | undefined, onOdd: OnOdd): void {
    const days = this.#days.extend(rows.length);
    if (column === undefined) {
      days.fill(NO_DAY);
      return;
    }
    const shift = this.#date1904 ? DAYS_TO_1904 : 0;
    for (let at = 0; at < rows.length; at++) {
      const cell = rows[at]?.[column];
      // The column cuts the time off.
      if (typeof cell === "number" && cell >= 1 && cell < LAST_PLAIN_SERIAL) days[at] = cell + shift;
      else if (cell === "") days[at] = NO_DAY;
      else days[at] = this.#readOdd(cell, at, onOdd);
    }
  }

  /** Apart from the loop over the rows, which is the faster for having nothing else in it. */
  #readOdd(cell: unknown, at: number, onOdd: OnOdd): number {
    // Excel shows an empty date that was calculated as 0.
    if (cell === 0 || isBlank(cell)) return NO_DAY;
    if (typeof cell === "number") {
      const day = serialDay(cell, this.#date1904);
      if (day === undefined) onOdd("unreadable", at);
      return day ?? NO_DAY;
    }
    if (isErrorValue(cell)) {
      onOdd("error", at);
      return NO_DAY;
    }
    // Cut before it is kept, or a column of times would be kept text by text.
    const text = withoutTime(textOf(cell));
    const encoded = this.#encodeText(text);
    if (encoded !== NO_DAY) this.texts.all++;
    if (this.#proving.has(text)) {
      this.texts.proven++;
      this.texts.example ||= text;
    }
    onOdd(encoded === NO_DAY ? "unreadable" : "readFromText", at);
    return encoded;
  }

  /**
   * The days of the column, each text resolved.
   *
   * @param orderOf how a separator's dates are written, as decided from the whole sheet
   * @param onUnreadable told of each row whose date the calendar does not have in that order
   * @param onGuess told of each row whose date reads two ways, where nobody knows which is right
   */
  finish(
    orderOf: (separator: DateSeparator) => FirstOfDate,
    onUnreadable: (row: number) => void,
    onGuess?: (row: number) => void,
  ): Int32Array {
    const days = this.#days.finish();
    if (this.#waiting.length === 0) return days;
    const resolved = this.#waiting.map((date) => resolveTwoWay(date, orderOf(date.separator)) ?? NO_DAY);
    days.forEach((day, row) => {
      if (day >= 0 || day === NO_DAY) return;
      days[row] = resolved[-day - 1] ?? NO_DAY;
      const separator = this.#waiting[-day - 1]?.separator;
      if (days[row] === NO_DAY) onUnreadable(row);
      else if (onGuess && separator !== undefined && this.guessed.has(separator)) onGuess(row);
    });
    return days;
  }

  /** How many rows wait with a date of this separator, and one of those dates. */
  waitingRows(separator: DateSeparator): { count: number; example: TwoWayDate | undefined } {
    if (this.#waiting.length === 0) return { count: 0, example: undefined };
    const days = this.#days.finish();
    let count = 0;
    let example: TwoWayDate | undefined;
    for (const day of days) {
      if (day >= 0 || day === NO_DAY) continue;
      const date = this.#waiting[-day - 1];
      if (date?.separator !== separator) continue;
      count++;
      example ??= date;
    }
    return { count, example };
  }

  #encodeText(text: string): number {
    const known = this.#encoded.get(text);
    if (known !== undefined) return known;
    const read = readDay(text, this.#date1904);
    let encoded = NO_DAY;
    if (read.kind === "day") {
      encoded = read.day;
      if (read.shows && read.separator) {
        this.evidence[read.separator][read.shows]++;
        this.#proving.add(text);
      }
    } else if (read.kind === "twoWay") {
      encoded = -this.#waiting.push(read.date);
    }
    this.#encoded.set(text, encoded);
    return encoded;
  }
}
