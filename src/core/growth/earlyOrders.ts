import { quantile } from "simple-statistics";
import { firstPlausibleEvent } from "../crm/firstPlausibleEvent";
import { NO_DAY, WON, type Day, type SalesData } from "../crm/types";

/** The time at the beginning of the data in which orders of deals that were made before may be missing. */
export interface EarlyOrders {
  /** The day on which the first deal was made. */
  readonly from: Day;
  /** Days: nine in ten orders came no later after their deal was made. */
  readonly days: number;
}

const MOST = 0.9;

/**
 * An export of the deals made from a day on lacks the orders of those made before, so that its first months look poorer than they
 * were, and growth against them higher. Undefined where orders come on the day itself, and where nothing tells when deals were made.
 *
 * @example earlyOrders(data) // { from: 44927, days: 106 }: orders until mid April 2023 may be too few
 */
export function earlyOrders({ created, quoted, closed, status }: SalesData): EarlyOrders | undefined {
  const made = created.map((day, row) => (day === NO_DAY ? (quoted[row] ?? NO_DAY) : day));
  const from = firstPlausibleEvent([made]);
  const waits: number[] = [];
  made.forEach((day, row) => {
    const order = closed[row] ?? NO_DAY;
    if (status[row] === WON && day !== NO_DAY && order >= day) waits.push(order - day);
  });
  if (from === undefined || waits.length === 0) return undefined;
  const days = Math.ceil(quantile(waits, MOST));
  return days > 0 ? { from, days } : undefined;
}
