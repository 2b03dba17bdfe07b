import { textOf, type Rows } from "../cells/cells";
import { DAYS_TO_1904 } from "../cells/day";
import { readDay, withoutTime, type DateSeparator } from "../cells/readDay";
import type { DealChoices } from "../choices";
import { DATES, type DealFields } from "../dealColumns";
import { DateColumnReader } from "../encode/dateColumn";
import { dateOrders, isOrderGuessed } from "../encode/dateOrders";
import { Findings } from "../findings/findings";
import { NO_DAY, type Day } from "../types";
import { sortVerdicts, type CellAt, type CellsToFix, type Verdict } from "./cellsToFix";
import type { LeftBecause } from "./fix";
import { timeBehind } from "./timeBehind";

/** 1 March 1900: Excel counts a 29th of February before it that no calendar has, and shows earlier days otherwise. */
const FIRST_DAY: Day = 61;

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

/** Dates that stand as text: each would be the day for which the reading takes it, and its time of day where it has one. */
export function datesToFix(
  columns: DealFields,
  { date1904 = false, dateOrders: chosen = {} }: { readonly date1904?: boolean } & Pick<DealChoices, "dateOrders">,
): CellsToFix {
  const fields = DATES.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    return [{ column, order: chosen[field], reader: new DateColumnReader({ date1904 }), texts: [] as TextDate[] }];
  });
  const readers = fields.map(({ reader }) => reader);
  let rowsRead = 0;

  function* readDates(isFormula: (cell: CellAt) => boolean): Generator<ReadDate> {
    const orders = dateOrders(
      readers,
      new Findings("", 0),
      fields.map(({ order }) => order),
    );
    for (const [at, { reader, texts, order }] of fields.entries()) {
      const days = reader.finish(orders[at] ?? (() => "dayFirst"), () => undefined);
      const isGuess = (separator: DateSeparator) => isOrderGuessed(reader, separator, readers, order);
      for (const date of texts) {
        const day = days[date.row] ?? NO_DAY;
        if (day !== NO_DAY)
          yield readOne(date, day, { isFormula: isFormula(date), isGuess, isChosen: order !== undefined });
      }
    }
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
      for (const { texts } of fields) yield* texts;
    },
    finish(isFormula) {
      const dates = [...readDates(isFormula)];
      const open = new Set(dates.flatMap(({ left, needsProof }) => (left && needsProof ? [needsProof] : [])));
      return sortVerdicts(dates.map((date) => verdict(date, open, date1904)));
    },
  };
}

function readOne(
  date: TextDate,
  day: Day,
  known: {
    readonly isFormula: boolean;
    readonly isChosen: boolean;
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
    left: known.isFormula ? "formula" : isGuess ? "order" : isExact ? undefined : "inexact",
  };
}

/** @param open separators with which dates stay that read two ways: what shows them their order must stay as well */
function verdict(
  { sheetRow, column, text, day, left, proves }: ReadDate,
  open: ReadonlySet<DateSeparator>,
  date1904: boolean,
): Verdict {
  const why = left ?? (proves !== undefined && open.has(proves) ? "proof" : undefined);
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
