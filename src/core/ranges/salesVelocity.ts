import { LOST, NO_DAY, WON } from "../crm/types";
import type { Culture } from "../criteria/culture";
import { SalesboardError } from "../errors";
import { isOpenOn } from "./openQuotes";
import { rangeDeals, type DealRanges } from "./rangeDeals";
import { cyclesOf } from "./salesCycle";

/**
 * Sales velocity, an index in money a day: open quotes x closing rate x average order / mean cycle, over the deals closed by the as-of date; where
 * none is asked for, those whose close date is missing count as well, as they do in the closing percentage and the average order of all.
 *
 * @throws SalesboardError "noData" where one of the four figures has no data, or the mean cycle is 0 days
 * @example salesVelocity({ status, value, created, closed }, english)
 */
export function salesVelocity(ranges: DealRanges, culture: Culture): number {
  const { deals, asOf, isOfAll } = rangeDeals(ranges, culture);
  if (asOf === undefined) throw new SalesboardError("noData", "functions:error.noDates");
  const closed = deals.filter((deal) => (deal.closed === NO_DAY ? isOfAll : deal.closed <= asOf));
  const won = closed.filter(({ status }) => status === WON);
  const lost = closed.filter(({ status }) => status === LOST);
  const orders = won.filter(({ value }) => !Number.isNaN(value));
  const cycles = cyclesOf(won);
  const days = cycles.reduce((sum, cycle) => sum + cycle, 0);
  if (orders.length === 0 || days === 0) throw new SalesboardError("noData", "functions:error.noVelocity");
  const open = deals.filter((deal) => isOpenOn(deal, asOf)).length;
  const rate = won.length / (won.length + lost.length);
  const order = orders.reduce((sum, { value }) => sum + value, 0) / orders.length;
  return (open * rate * order) / (days / cycles.length);
}
