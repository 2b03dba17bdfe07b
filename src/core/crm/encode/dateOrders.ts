import type { DateColumnReader } from "./dateColumn";
import { isoText } from "../cells/day";
import type { Findings } from "../findings/findings";
import { resolveTwoWay, type FirstOfDate, type DateSeparator, type TwoWayDate } from "../cells/readDay";

type OrderOf = (separator: DateSeparator) => FirstOfDate;
const SEPARATORS: readonly DateSeparator[] = ["/", "-", "."];

/**
 * Decides for each date column of a sheet whether its texts put the day or the month first: by the column's own texts (one
 * with 13 or more in a place proves it), else by the other columns of the sheet, else the day first. With "/" nobody
 * can know then, and a finding says what was chosen.
 */
export function dateOrders<Columns extends readonly DateColumnReader[]>(
  columns: Columns,
  findings: Findings,
): { [Index in keyof Columns]: OrderOf } {
  return columns.map((column): OrderOf => {
    const orders = new Map(SEPARATORS.map((separator) => [separator, decide(column, separator, columns, findings)]));
    return (separator) => orders.get(separator) ?? "dayFirst";
  }) as { [Index in keyof Columns]: OrderOf };
}

function decide(
  column: DateColumnReader,
  separator: DateSeparator,
  all: readonly DateColumnReader[],
  findings: Findings,
): FirstOfDate {
  const own = proven([column], separator);
  const order = own ?? proven(all, separator) ?? "dayFirst";
  const isContested = Object.values(column.evidence[separator]).every((count) => count > 0);
  const isGuess = isContested || (separator === "/" && proven(all, separator) === undefined);
  if (isGuess) {
    const { count, example } = column.waitingRows(separator);
    if (example !== undefined) findings.note("ambiguousDates", count, shown(example, order));
  }
  return order;
}

/** How one of the texts is written and what it was taken for, for the sentence. */
function shown(date: TwoWayDate, order: FirstOfDate): { example: string; readAs: string } {
  const day = resolveTwoWay(date, order);
  const example = [date.first, date.second, date.year].join(date.separator);
  return { example, readAs: day === undefined ? "" : isoText(day) };
}

/** The order most texts prove, undefined where none does. */
function proven(columns: readonly DateColumnReader[], separator: DateSeparator): FirstOfDate | undefined {
  const count = (order: FirstOfDate) => columns.reduce((sum, column) => sum + column.evidence[separator][order], 0);
  const dayFirst = count("dayFirst");
  const monthFirst = count("monthFirst");
  if (dayFirst === 0 && monthFirst === 0) return undefined;
  return dayFirst >= monthFirst ? "dayFirst" : "monthFirst";
}
