import { salesCycle as compute } from "../core/ranges/salesCycle";
import { answer } from "./answer";
import { readRange, readRanges } from "./readRange";

/**
 * The median number of days from created to won.
 *
 * @customfunction SALESCYCLE
 * @helpurl https://localhost:3000/assets/help.html#salescycle
 * @param status The column with the status of each deal.
 * @param created The column with the day each deal was made; of quotes, the quote date.
 * @param closed The column with the day each deal was won or lost.
 * @param [criteria] Pairs as in COUNTIFS: a column of the same size, then the criterion.
 * @returns A number of days.
 * @example =SALESCYCLE(Deals[Status], Deals[Created], Deals[Closed])
 */
export function salesCycle(
  status: unknown[][],
  created: unknown[][],
  closed: unknown[][],
  criteria?: unknown[][][],
): Promise<number> {
  return answer(({ culture }) =>
    compute(
      {
        status: readRange(status),
        created: readRange(created),
        closed: readRange(closed),
        criteria: readRanges(criteria),
      },
      culture,
    ),
  );
}
