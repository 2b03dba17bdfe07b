import { chooseBlemishes, type Blemish } from "./chooseBlemishes";
import { createRandom } from "./random";
import { simulateDeals, type Deal } from "./simulateDeals";

/** Chosen among a few: a firm that grows and whose quotes are won one time in three. */
export const SEED = 2298;

export interface Sales {
  readonly deals: readonly Deal[];
  readonly blemishes: ReadonlyMap<string, Blemish>;
}

/** Three years of the firm's deals, the same each time. */
export function simulateSales(): Sales {
  const deals = simulateDeals(createRandom(SEED));
  return { deals, blemishes: chooseBlemishes(deals) };
}
