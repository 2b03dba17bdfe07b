import { textOf, type Rows } from "../cells/cells";
import { DAYS_TO_1904 } from "../cells/day";
import { readDay, withoutTime, type DateSeparator, type FirstOfDate } from "../cells/readDay";
import type { DealChoices } from "../choices";
import { DATES, type DealFields } from "../dealColumns";
import { DateColumnReader } from "../encode/dateColumn";
import { dateOrders, isOrderGuessed } from "../encode/dateOrders";
import { findSwapped, looksSwapped } from "../encode/swappedDates";
import { Findings } from "../findings/findings";
import { NO_DAY, type Day } from "../types";
import { sortVerdicts, type CellAt, type CellsToFix, type Verdict } from "./cellsToFix";
import type { LeftBecause } from "./fix";
import { timeBehind } from "./timeBehind";

/** 1 March 1900: Excel counts a 29th of February before it that no calendar has, and shows earlier days otherwise. */
const FIRST_DAY: Day = 61;
const NO_DAYS = new Int32Array(0);

interface TextDate extends CellAt {
  readonly text: string;
  /** Among the deals. */
  readonly row: number;
}

/** A date text, what it was read as, and whether it may be changed. */
interface ReadDate extends TextDate {
  readonly day: Day;
  /** Its order must be known from other texts. */
  readonly needsProof?: DateSeparator | undefined;
  /** It shows the order to other texts. */
  readonly proves?: DateSeparator | undefined;
  readonly left?: LeftBecause | undefined;
}

interface DateOptions extends Pick<DealChoices, "dateOrders"> {
  readonly date1904?: boolean;
  /** Columns that say when deals entered a stage: they stay, and tell with the others how dates are written. */
  readonly stageDates?: readonly number[];
}

interface DateTexts {
  readonly column: number;
  readonly order: FirstOfDate | undefined;
  readonly stays: boolean;
  readonly reader: DateColumnReader;
  readonly texts: TextDate[];
}

/** Dates that stand as text: each would be the day for which the reading takes it, and its time of day where it has one. */
export function datesToFix(
  columns: DealFields,
  { date1904 = false, dateOrders: chosen = {}, stageDates = [] }: DateOptions,
): CellsToFix {
  const textsOf = (column: number, order: FirstOfDate | undefined, stays: boolean): DateTexts => ({
    ...{ column, order, stays, reader: new DateColumnReader({ date1904 }), texts: [] },
  });
  const fields = [
    ...DATES.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [textsOf(column, chosen[field], false)];
    }),
    ...stageDates.map((column) => textsOf(column, undefined, true)),
  ];
  const readers = fields.map(({ reader }) => reader);
  let rowsRead = 0;

  /** Each column's date texts as they were read. */
  function readColumns(isFormula: (cell: CellAt) => boolean): readonly ReadColumn[] {
    const orders = dateOrders(
      readers,
      new Findings("", 0),
      fields.map(({ order }) => order),
    );
    const days = readers.map((reader, at) => reader.finish(orders[at] ?? (() => "dayFirst"), () => undefined));
    const swapped = findSwapped(readers.map(({ texts }, at) => ({ texts, days: days[at] ?? NO_DAYS })));
    return fields.map(({ reader, texts, order, stays }, at) => {
      const isGuess = (separator: DateSeparator) => isOrderGuessed(reader, separator, readers, order);
      const dates = texts.flatMap((date) => {
        const day = days[at]?.[date.row] ?? NO_DAY;
        if (day === NO_DAY) return [];
        const known = { isFormula: isFormula(date), isChosen: order !== undefined, isSwapped: swapped[at] === true };
        return [readOne(date, day, { ...known, isGuess })];
      });
      return { dates, stays, days: days[at] ?? NO_DAYS, texts: reader.texts };
    });
  }

  return {
    read(rows: Rows, sheetRows) {
      for (const { column, reader, texts } of fields) {
        reader.read(rows, column, (kind, at) => {
          const text = rows[at]?.[column];
          if (kind === "readFromText" && typeof text === "string")
            texts.push({ text, row: rowsRead + at, sheetRow: sheetRows[at] ?? 0, column });
        });
      }
      rowsRead += rows.length;
    },
    *cells() {
      for (const { texts, stays } of fields) if (!stays) yield* texts;
    },
    finish: (isFormula) => sortVerdicts(judge(readColumns(isFormula), date1904)),
  };
}

interface ReadColumn {
  readonly dates: readonly ReadDate[];
  readonly stays: boolean;
  readonly days: Int32Array;
  /** How many cells held a date as text, and how many of those can only be read one way. */
  readonly texts: { readonly all: number; readonly proven: number };
}

/**
 * What becomes of the texts. Where some of a column must stay and the others, once dates, would make it look as though Excel had turned
 * them round, all of it stays; and what shows that its dates are to be read so stays with it.
 */
function judge(columns: readonly ReadColumn[], date1904: boolean): readonly Verdict[] {
  const whole = new Set(columns.filter(({ stays }) => stays));
  for (;;) {
    const open = new Set(columns.flatMap((column) => separatorsNeeded(column, whole.has(column))));
    const verdicts = columns.map((column) =>
      column.dates.map((date) => verdict(date, open, whole.has(column), date1904)),
    );
    const odd = columns.filter((column, at) => !whole.has(column) && wouldLookSwapped(column, verdicts[at] ?? []));
    if (odd.length === 0) return verdicts.filter((_, at) => columns[at]?.stays === false).flat();
    for (const column of odd) whole.add(column);
  }
}

/** The separators of dates that stay and read two ways: what shows them their order must stay as well. */
function separatorsNeeded({ dates }: ReadColumn, staysWhole: boolean): readonly DateSeparator[] {
  return dates.flatMap(({ left, needsProof }) => ((left ?? staysWhole) && needsProof ? [needsProof] : []));
}

function wouldLookSwapped({ dates, days, texts }: ReadColumn, verdicts: readonly Verdict[]): boolean {
  const fixed = dates.filter((_, at) => verdicts[at] !== undefined && !("left" in verdicts[at]));
  if (fixed.length === 0 || looksSwapped({ days, texts })) return false;
  const proven = fixed.filter(({ proves }) => proves !== undefined).length;
  return looksSwapped({ days, texts: { all: texts.all - fixed.length, proven: texts.proven - proven } });
}

function readOne(
  date: TextDate,
  day: Day,
  known: {
    readonly isFormula: boolean;
    readonly isChosen: boolean;
    /** The texts show that Excel has turned round the other dates of their column. */
    readonly isSwapped: boolean;
    readonly isGuess: (separator: DateSeparator) => boolean;
  },
): ReadDate {
  const text = textOf(date.text);
  const read = readDay(withoutTime(text));
  const separator = read.kind === "twoWay" ? read.date.separator : undefined;
  const isGuess = separator !== undefined && known.isGuess(separator);
  const isExact = day >= FIRST_DAY && timeBehind(text) !== undefined;
  return {
    ...date,
    day,
    needsProof: known.isChosen ? undefined : separator,
    proves: read.kind === "day" ? read.separator : undefined,
    left: known.isFormula
      ? "formula"
      : known.isSwapped
        ? "swapped"
        : isGuess
          ? "order"
          : isExact
            ? undefined
            : "inexact",
  };
}

/**
 * @param open separators with which dates stay that read two ways: what shows them their order must stay as well
 * @param staysWhole the whole column stays
 */
function verdict(
  { sheetRow, column, text, day, left, proves }: ReadDate,
  open: ReadonlySet<DateSeparator>,
  staysWhole: boolean,
  date1904: boolean,
): Verdict {
  const isProof = proves !== undefined && open.has(proves);
  const why = left ?? (isProof ? "proof" : staysWhole ? "together" : undefined);
  if (why !== undefined) return { sheetRow, column, left: why };
  const { part, shows } = timeBehind(textOf(text)) ?? { part: 0 };
  const serial = day - (date1904 ? DAYS_TO_1904 : 0);
  // Below 1 there is no day in a workbook that counts from 1904.
  if (serial < 1) return { sheetRow, column, left: "inexact" };
  return {
    sheetRow,
    column,
    before: text,
    after: serial + part,
    ...(shows !== undefined && { shows: { time: shows } }),
  };
}
