import { NO_DAY, WON } from "../crm/types";
import type { Culture } from "../criteria/culture";
import { SalesboardError } from "../errors";
import { medianOfDays } from "../kpi/catalogue/medianOfDays";
import { rangeDeals, type DealRanges, type RangeDeal } from "./rangeDeals";

/**
 * The sales cycle: the median number of calendar days from created to won, over the won deals that have both dates in that order.
 *
 * @throws SalesboardError "noData" where there is no such deal
 * @example salesCycle({ status: [["Won"]], created: [[46000]], closed: [[46045]] }, english) // 45
 */
export function salesCycle(ranges: DealRanges, culture: Culture): number {
  const days = cyclesOf(rangeDeals(ranges, culture).deals);
  if (days.length === 0) throw new SalesboardError("noData", "functions:error.noCycle");
  return medianOfDays(days);
}

/** The cycles of the won deals. */
export function cyclesOf(deals: readonly RangeDeal[]): Int32Array {
  const won = deals.filter(({ status, created, closed }) => status === WON && created !== NO_DAY && closed >= created);
  return Int32Array.from(won, ({ created, closed }) => closed - created);
}
