import { drawnMeans } from "../statistics/drawnMean";
import type { Steps } from "../steps";
import { ALPHA, isThin, type Chance } from "./judge";

/**
 * The average orders chance gives to an owner: of the values of all the team's orders so many are dealt out.
 *
 * @param values in rising order
 */
export function* orderChance(values: Float64Array, drawn: number, shuffles: number): Steps<Chance> {
  const means = yield* drawnMeans(values, drawn, shuffles);
  const smallest = meanOf(values.subarray(0, drawn));
  const largest = meanOf(values.subarray(values.length - drawn));
  return {
    tails: (seen) => means.tails(seen),
    low: isThin(means.tails(smallest).atMost) ? means.quantile(ALPHA / 2) : null,
    high: isThin(means.tails(largest).atLeast) ? means.quantile(1 - ALPHA / 2) : null,
  };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
