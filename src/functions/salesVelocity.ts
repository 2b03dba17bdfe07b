import { salesVelocity as compute } from "../core/ranges/salesVelocity";
import { answer } from "./answer";
import { readCell } from "./readCell";
import { readRange, readRanges } from "./readRange";

/**
 * Sales velocity, an index: open deals x closing percentage x average order / mean cycle, in money a day.
 *
 * @customfunction SALESVELOCITY
 * @helpurl https://localhost:3000/assets/help.html#salesvelocity
 * @param status The column with the status of each deal.
 * @param value The column with the value of each deal.
 * @param created The column with the day each deal was made; of quotes, the quote date.
 * @param closed The column with the day each deal was won or lost.
 * @param [asOf] The day; without it the latest day in the ranges.
 * @param [criteria] Pairs as in COUNTIFS: a column of the same size, then the criterion.
 * @returns Money a day.
 * @example =SALESVELOCITY(Deals[Status], Deals[Value], Deals[Created], Deals[Closed])
 */
export function salesVelocity(
  status: unknown[][],
  value: unknown[][],
  created: unknown[][],
  closed: unknown[][],
  asOf?: unknown,
  criteria?: unknown[][][],
): Promise<number> {
  return answer(({ culture }) =>
    compute(
      {
        status: readRange(status),
        value: readRange(value),
        created: readRange(created),
        closed: readRange(closed),
        asOf: readCell(asOf),
        criteria: readRanges(criteria),
      },
      culture,
    ),
  );
}
