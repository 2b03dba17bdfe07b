import { drawnMedian, type Pool } from "../statistics/drawnMedian";
import { lastThin, type Chance } from "./judge";

/**
 * The median cycles chance gives to an owner: of the cycles of all the team's orders so many are dealt out.
 *
 * @example cycleChance(createPool([12, 30, 45, 46, 80]), 2).tails(21)
 */
export function cycleChance(pool: Pool, drawn: number): Chance {
  const high = lastThin(pool.values.map((days) => -days).reverse(), (days) => drawnMedian(pool, drawn, -days).atLeast);
  return {
    tails: (median) => drawnMedian(pool, drawn, median),
    low: lastThin(pool.values, (days) => drawnMedian(pool, drawn, days).atMost),
    high: high === null ? null : -high,
  };
}
