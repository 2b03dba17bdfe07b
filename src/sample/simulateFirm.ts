import { chooseBlemishes, type Blemish } from "./chooseBlemishes";
import { createRandom } from "./random";
import { setTargets, type Target } from "./setTargets";
import { simulateActivities, type Activity } from "./simulateActivities";
import { simulateDeals, type Deal } from "./simulateDeals";
import { simulateLeads, type Lead } from "./simulateLeads";

/** Chosen among a few: a firm that grows and whose quotes are won one time in three. */
const SEED = 2298;

export interface Firm {
  readonly deals: readonly Deal[];
  readonly blemishes: ReadonlyMap<string, Blemish>;
  readonly leads: readonly Lead[];
  readonly activities: readonly Activity[];
  readonly targets: readonly Target[];
}

/** Three years of the firm, the same each time. Every part has its own chance, so that one can be changed by itself. */
export function simulateFirm(): Firm {
  const deals = simulateDeals(createRandom(SEED));
  return {
    deals,
    blemishes: chooseBlemishes(deals),
    leads: simulateLeads(deals, createRandom(SEED + 1)),
    activities: simulateActivities(deals, createRandom(SEED + 2)),
    targets: setTargets(),
  };
}
