import { drawnMedian, type Pool } from "../statistics/drawnMedian";
import { isThin, lastThin, type Chance } from "./judge";

/**
 * The median cycles chance gives to an owner: of the cycles of all the team's orders so many are dealt out.
 *
 * @example cycleChance(createPool([12, 30, 45, 46, 80]), 2).tails(21)
 */
export function cycleChance(pool: Pool, drawn: number): Chance {
  const { shortest, longest } = possibleMedians(pool, drawn);
  const tails = (median: number) => drawnMedian(pool, drawn, median);
  const low = lastThin(pool.values, (days) => tails(days).atMost);
  const high = lastThin(pool.values.map((days) => -days).reverse(), (days) => tails(-days).atLeast);
  return {
    tails,
    low: isThin(tails(shortest).atMost) ? Math.max(low ?? shortest, shortest) : null,
    high: isThin(tails(longest).atLeast) ? Math.min(high === null ? longest : -high, longest) : null,
  };
}

/** The medians of the shortest and of the longest cycles there are. */
function possibleMedians({ values, upTo }: Pool, drawn: number) {
  const all = upTo.at(-1) ?? 0;
  const valueAt = (rank: number) => values[upTo.findIndex((count) => count >= rank)] ?? NaN;
  const [lower, upper] = [Math.ceil(drawn / 2), Math.floor(drawn / 2) + 1];
  const medianFrom = (first: number) => (valueAt(first + lower) + valueAt(first + upper)) / 2;
  return { shortest: medianFrom(0), longest: medianFrom(all - drawn) };
}
