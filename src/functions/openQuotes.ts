import { openQuotes as compute } from "../core/ranges/openQuotes";
import { answer } from "./answer";
import { readCell } from "./readCell";
import { readRange, readRanges } from "./readRange";

/**
 * How many deals were open on a day.
 *
 * @customfunction OPENQUOTES
 * @helpurl https://localhost:3000/assets/help.html#openquotes
 * @param status The column with the status of each deal.
 * @param created The column with the day each deal was made; of quotes, the quote date.
 * @param closed The column with the day each deal was won or lost.
 * @param [asOf] The day; without it the latest day in the ranges.
 * @param [criteria] Pairs as in COUNTIFS: a column of the same size, then the criterion.
 * @returns A number of deals.
 * @example =OPENQUOTES(Deals[Status], Deals[Created], Deals[Closed], DATE(2026, 6, 30))
 */
export function openQuotes(
  status: unknown[][],
  created: unknown[][],
  closed: unknown[][],
  asOf?: unknown,
  criteria?: unknown[][][],
): Promise<number> {
  return answer(({ culture }) =>
    compute(
      {
        status: readRange(status),
        created: readRange(created),
        closed: readRange(closed),
        asOf: readCell(asOf),
        criteria: readRanges(criteria),
      },
      culture,
    ),
  );
}
