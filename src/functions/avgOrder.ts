import { averageOrder } from "../core/ranges/averageOrder";
import { answer } from "./answer";
import { readRange, readRanges } from "./readRange";

/**
 * The mean value of the won deals.
 *
 * @customfunction AVGORDER
 * @helpurl https://localhost:3000/assets/help.html#avgorder
 * @param status The column with the status of each deal.
 * @param value The column with the value of each deal.
 * @param [criteria] Pairs as in COUNTIFS: a column of the same size, then the criterion.
 * @returns An amount.
 * @example =AVGORDER(Deals[Status], Deals[Value], Deals[Owner], "An*")
 */
export function avgOrder(status: unknown[][], value: unknown[][], criteria?: unknown[][][]): Promise<number> {
  return answer(({ culture }) =>
    averageOrder({ status: readRange(status), value: readRange(value), criteria: readRanges(criteria) }, culture),
  );
}
