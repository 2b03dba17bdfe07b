import { countUpTo } from "../countUpTo";
import type { Day } from "../crm/types";
import { WAITING, type Cohort } from "./collectCohorts";

/** Quotes of which some were won on a day, counted in days since each was made. */
export interface OrderDay {
  readonly day: number;
  readonly orders: number;
  /** Quotes that had come so far and were not won before. */
  readonly atRisk: number;
}

export interface OrdersByDay {
  /** The quotes. */
  readonly n: number;
  /**
   * The longest that any quote was looked at, until its order or until the as-of date: nothing can be said beyond. Of quotes that are all
   * won nothing is left to be known.
   */
  readonly lastDay: number;
  /** Goes through the days with orders, rising. */
  each(visit: (day: OrderDay) => void): void;
}

/** Which quotes count, and how far their orders are gone through: all of them without it. */
export interface Wanted {
  readonly start?: Day | undefined;
  readonly end?: Day;
  readonly furthest?: number;
}

/**
 * After how many days quotes were won, and how many were still waiting for it then: what 1 - Kaplan-Meier is made of. Open and lost
 * quotes wait until the as-of date, and longer where that is on the day of an order.
 *
 * @example ordersByDay(cohort).each(({ day, orders, atRisk }) => …) // day 12: 2 of 40
 */
export function ordersByDay({ made, days, asOf }: Cohort, { start, end = asOf, furthest }: Wanted = {}): OrdersByDay {
  const [first, last] = [start === undefined ? 0 : countUpTo(made, start - 1), countUpTo(made, end)];
  const n = last - first;
  // No quote can be older than the first, nor be won after the as-of date.
  const most = Math.min(furthest ?? Infinity, asOf - (made[first] ?? asOf));
  const [won, gone] = [new Int32Array(most + 1), new Int32Array(most + 1)];
  let longest = -1;
  let areWaiting = false;
  for (let at = first; at < last; at++) {
    const until = days[at] ?? WAITING;
    areWaiting ||= until === WAITING;
    const looked = until === WAITING ? asOf - (made[at] ?? 0) : until;
    if (looked > longest) longest = looked;
    if (looked > most) continue;
    const counts = until === WAITING ? gone : won;
    counts[looked] = (counts[looked] ?? 0) + 1;
  }
  return {
    n,
    lastDay: areWaiting ? longest : Infinity,
    each: (visit) => {
      let atRisk = n;
      for (let day = 0; day <= most; day++) {
        const orders = won[day] ?? 0;
        if (orders > 0) visit({ day, orders, atRisk });
        atRisk -= orders + (gone[day] ?? 0);
      }
    },
  };
}
