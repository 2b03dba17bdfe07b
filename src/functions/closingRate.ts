import { closingRate as compute } from "../core/funnel/closingRate";
import { answer } from "./answer";
import { readRange, readRanges } from "./readRange";

/**
 * Share of the decided deals that were won: won / (won + lost).
 *
 * @customfunction CLOSINGRATE
 * @helpurl https://localhost:3000/assets/help.html#closingrate
 * @param status The column with the status of each deal.
 * @param [criteria] Pairs as in COUNTIFS: a column of the same size, then the criterion.
 * @returns A share between 0 and 1.
 * @example =CLOSINGRATE(Deals[Status], Deals[Closed], ">=1-1-2026", Deals[Owner], "An*")
 */
export function closingRate(status: unknown[][], criteria?: unknown[][][]): Promise<number> {
  return answer(({ culture }) => compute(readRange(status), readRanges(criteria), culture));
}
