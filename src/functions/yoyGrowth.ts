import { growthTable } from "../core/ranges/growthTable";
import { answer } from "./answer";
import { readCell } from "./readCell";
import { readOptionalRange, readRange } from "./readRange";

/**
 * Each month against the same month of last year; spills a row for each month.
 *
 * @customfunction YOYGROWTH
 * @helpurl https://localhost:3000/assets/help.html#yoygrowth
 * @param dates The column with the day of each order.
 * @param values The column with what each order brought.
 * @param [asOf] The last day that counts; without it the latest of the dates.
 * @param [holidays] Days on which nobody works.
 * @returns A head, then month, value, last year, growth, growth per working day.
 * @example =YOYGROWTH(Orders[Date], Orders[Value], DATE(2026, 6, 30), Holidays[Day])
 */
export function yoyGrowth(
  dates: unknown[][],
  values: unknown[][],
  asOf?: unknown,
  holidays?: unknown[][],
): Promise<unknown[][]> {
  return answer(({ culture, words }) =>
    growthTable(
      {
        dates: readRange(dates),
        values: readRange(values),
        asOf: readCell(asOf),
        holidays: readOptionalRange(holidays),
      },
      culture,
      words,
    ),
  );
}
