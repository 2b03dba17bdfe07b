import type { DealChoices, OfferedDateOrder } from "../choices";
import type { Rows } from "../cells/cells";
import type { Findings } from "../findings/findings";
import type { Mark } from "../findings/marks";
import type { DealField } from "../types";
import { DateColumnReader, type OnOdd } from "./dateColumn";
import { findSwapped, isEarly } from "./swappedDates";
import { dateOrders, offeredDateOrder } from "./dateOrders";

/** What is noted of a deal one of whose dates may have been read the wrong way round. */
const GUESSED: Readonly<Partial<Record<DealField, Mark>>> = {
  ...{ created: "createdIsGuess", quoted: "quotedIsGuess", closed: "closedIsGuess" },
  ...{ wonDate: "closedIsGuess", lostDate: "closedIsGuess" },
};

/** A column of dates; one that says when deals entered a stage is no field. */
export interface DateColumn {
  readonly column: number;
  readonly field?: DealField;
}

const NO_DAYS = new Int32Array(0);

interface DateOptions extends Pick<DealChoices, "dateOrders"> {
  readonly date1904?: boolean;
  readonly rows?: number;
}

/** All date columns of one sheet, as they tell each other in which order their texts are written. */
export class DateColumns {
  readonly #columns: readonly DateColumn[];
  readonly #readers: readonly DateColumnReader[];
  readonly #chosen: ReturnType<typeof chosenOrders>;

  constructor(columns: readonly DateColumn[], options: DateOptions) {
    this.#columns = columns;
    this.#readers = columns.map(() => new DateColumnReader(options));
    this.#chosen = chosenOrders(columns, options.dateOrders);
  }

  /** @param noteIn gives for a column what is told of each cell that is neither blank nor a date */
  read(rows: Rows, noteIn: (column: number) => OnOdd): void {
    this.#readers.forEach((reader, at) => {
      const column = this.#columns[at]?.column ?? 0;
      reader.read(rows, column, noteIn(column));
    });
  }

  /** What there is to choose about their order. Before `finish`, after which all is decided. */
  offer(): OfferedDateOrder[] {
    return this.#columns.flatMap(({ field }, at) => {
      const [reader] = this.#readers.slice(at, at + 1);
      if (field === undefined || reader === undefined) return [];
      const offered = offeredDateOrder(reader, this.#readers, this.#chosen[at]);
      return offered === undefined ? [] : [{ field, ...offered }];
    });
  }

  /** The days of each column, in the order in which the columns were given. */
  finish(sheetRow: Int32Array, findings: Findings): Int32Array[] {
    const orders = dateOrders(this.#readers, findings, this.#chosen);
    const days = this.#readers.map((reader, at) => {
      const { column, field } = this.#columns[at] ?? {};
      const mark = field && GUESSED[field];
      return reader.finish(
        orders[at] ?? (() => "dayFirst"),
        (row) => findings.add("textDate", sheetRow[row] ?? 0, column),
        mark && ((row) => findings.mark(mark, row)),
      );
    });
    this.#noteSwapped(days, sheetRow, findings);
    return days;
  }

  #noteSwapped(days: readonly Int32Array[], sheetRow: Int32Array, findings: Findings): void {
    const swapped = findSwapped(this.#readers.map(({ texts }, at) => ({ texts, days: days[at] ?? NO_DAYS })));
    swapped.forEach((isSwapped, at) => {
      const [reader, { column, field }] = [this.#readers[at], this.#columns[at] ?? {}];
      if (!isSwapped || reader === undefined) return;
      const mark = field && GUESSED[field];
      findings.note("swappedDates", 0, { example: reader.texts.example });
      days[at]?.forEach((day, row) => {
        if (!isEarly(day)) return;
        findings.add("swappedDates", sheetRow[row] ?? 0, column);
        if (mark) findings.mark(mark, row);
      });
    });
  }
}

function chosenOrders(columns: readonly DateColumn[], chosen: DealChoices["dateOrders"] = {}) {
  return columns.map(({ field }) => (field === undefined ? undefined : chosen[field]));
}
