import { drawnMeans, type DescribedNumbers } from "../statistics/drawnMean";
import type { Steps } from "../steps";
import { ALPHA, isThin, type Chance } from "./judge";

/**
 * The average orders chance gives to an owner: of the values of all the team's orders so many are dealt out.
 */
export function* orderChance(pool: DescribedNumbers, drawn: number, shuffles: number): Steps<Chance> {
  const means = yield* drawnMeans(pool, drawn, shuffles);
  const { numbers: values } = pool;
  const smallest = meanOf(values.subarray(0, drawn));
  const largest = meanOf(values.subarray(values.length - drawn));
  return {
    tails: (seen) => means.tails(seen),
    low: isThin(means.tails(smallest).atMost) ? means.quantile(ALPHA / 2) : null,
    high: isThin(means.tails(largest).atLeast) ? means.quantile(1 - ALPHA / 2) : null,
  };
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum / values.length;
}
