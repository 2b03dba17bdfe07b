import { WON } from "../crm/types";
import type { Culture } from "../criteria/culture";
import { SalesboardError } from "../errors";
import { rangeDeals, type DealRanges } from "./rangeDeals";

/**
 * The average order value: the mean over the won deals that have a value.
 *
 * @throws SalesboardError "noData" where no won deal has a value
 * @example averageOrder({ status: [["Won"], ["Lost"]], value: [[100], [900]] }, english) // 100
 */
export function averageOrder(ranges: DealRanges, culture: Culture): number {
  const orders = rangeDeals(ranges, culture).deals.filter(
    ({ status, value }) => status === WON && !Number.isNaN(value),
  );
  if (orders.length === 0) throw new SalesboardError("noData", "functions:error.nothingWon");
  return orders.reduce((sum, { value }) => sum + value, 0) / orders.length;
}
