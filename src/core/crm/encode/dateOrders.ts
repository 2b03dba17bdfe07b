import type { OfferedDateOrder } from "../choices";
import type { DateColumnReader } from "./dateColumn";
import { isoText } from "../cells/day";
import type { Findings } from "../findings/findings";
import { resolveTwoWay, type FirstOfDate, type DateSeparator, type TwoWayDate } from "../cells/readDay";

type OrderOf = (separator: DateSeparator) => FirstOfDate;
const SEPARATORS: readonly DateSeparator[] = ["/", "-", "."];

/** What people chose for each of the columns; undefined where they chose nothing. */
type ChosenOrders = readonly (FirstOfDate | undefined)[];

/**
 * Decides for each date column of a sheet whether its texts put the day or the month first: by choice, else by the column's own
 * texts (one with 13 or more in a place proves it; of several the most decide), else by the other columns of the sheet, else the
 * day first. With "/" nobody can know then, and a finding says what was taken.
 */
export function dateOrders<Columns extends readonly DateColumnReader[]>(
  columns: Columns,
  findings: Findings,
  chosen: ChosenOrders = [],
): { [Index in keyof Columns]: OrderOf } {
  return columns.map((column, at): OrderOf => {
    const orders = new Map(SEPARATORS.map((separator) => [separator, decide(column, separator, columns, chosen[at])]));
    for (const [separator, { order, isGuess }] of orders) {
      const { count, example } = isGuess ? column.waitingRows(separator) : NONE_WAITING;
      if (example === undefined) continue;
      findings.note("ambiguousDates", count, shown(example, order));
      column.guessed.add(separator);
    }
    return (separator) => orders.get(separator)?.order ?? "dayFirst";
  }) as { [Index in keyof Columns]: OrderOf };
}

const NONE_WAITING: ReturnType<DateColumnReader["waitingRows"]> = { count: 0, example: undefined };

/**
 * What there is to choose about a date column, told by the separator with the most dates that read two ways; undefined where
 * none does. Before the column's reader is finished: then all is decided.
 */
export function offeredDateOrder(
  column: DateColumnReader,
  all: readonly DateColumnReader[],
  chosen: FirstOfDate | undefined,
): Omit<OfferedDateOrder, "field"> | undefined {
  const waiting = SEPARATORS.map((separator) => ({ separator, ...column.waitingRows(separator) }));
  const rows = waiting.reduce((sum, { count }) => sum + count, 0);
  const [most] = waiting.sort((a, b) => b.count - a.count);
  if (most?.example === undefined) return undefined;
  return { example: written(most.example), rows, ...decide(column, most.separator, all, chosen) };
}

/** Whether nothing tells in which order a column writes its dates with this separator; see `dateOrders`. */
export function isOrderGuessed(
  column: DateColumnReader,
  separator: DateSeparator,
  all: readonly DateColumnReader[],
  chosen: FirstOfDate | undefined,
): boolean {
  return decide(column, separator, all, chosen).isGuess;
}

function decide(
  column: DateColumnReader,
  separator: DateSeparator,
  all: readonly DateColumnReader[],
  chosen: FirstOfDate | undefined,
): { readonly order: FirstOfDate; readonly isGuess: boolean } {
  if (chosen !== undefined) return { order: chosen, isGuess: false };
  const order = proven([column], separator) ?? proven(all, separator);
  const isContested = Object.values(column.evidence[separator]).every((count) => count > 0);
  return { order: order ?? "dayFirst", isGuess: isContested || (separator === "/" && order === undefined) };
}

/** How one of the texts is written and what it was taken for, for the sentence. */
function shown(date: TwoWayDate, order: FirstOfDate): { example: string; readAs: string } {
  const day = resolveTwoWay(date, order);
  return { example: written(date), readAs: day === undefined ? "" : isoText(day) };
}

function written({ first, second, year, separator }: TwoWayDate): string {
  return [first, second, year].join(separator);
}

/** The order most texts prove, undefined where none does. */
function proven(columns: readonly DateColumnReader[], separator: DateSeparator): FirstOfDate | undefined {
  const count = (order: FirstOfDate) => columns.reduce((sum, column) => sum + column.evidence[separator][order], 0);
  const dayFirst = count("dayFirst");
  const monthFirst = count("monthFirst");
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? "dayFirst" : "monthFirst";
}
