import { NO_DAY, OPEN, type Day } from "../crm/types";
import type { Culture } from "../criteria/culture";
import { SalesboardError } from "../errors";
import { rangeDeals, type DealRanges, type RangeDeal } from "./rangeDeals";

/**
 * How many deals were open at the end of the as-of date: created by then, and open still or closed later. Closed deals without a close date
 * are left out, as are deals without a created date.
 *
 * @throws SalesboardError "noData" where no deal has a date
 * @example openQuotes({ status: [["Open"], ["Won"]], created: [[46000], [46001]], closed: [[""], [46045]], asOf: 46010 }, english) // 2
 */
export function openQuotes(ranges: DealRanges, culture: Culture): number {
  const { deals, asOf } = rangeDeals(ranges, culture);
  if (asOf === undefined) throw new SalesboardError("noData", "functions:error.noDates");
  return deals.filter((deal) => isOpenOn(deal, asOf)).length;
}

/** Whether a deal was open at the end of a day. */
export function isOpenOn({ status, created, closed }: RangeDeal, day: Day): boolean {
  return created !== NO_DAY && created <= day && (status === OPEN || closed > day);
}
