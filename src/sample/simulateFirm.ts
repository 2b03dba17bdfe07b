import { createRandom } from "./random";
import { setTargets, type Target } from "./setTargets";
import { simulateActivities, type Activity } from "./simulateActivities";
import { simulateLeads, type Lead } from "./simulateLeads";
import { SEED, simulateSales, type Sales } from "./simulateSales";

export interface Firm extends Sales {
  readonly leads: readonly Lead[];
  readonly activities: readonly Activity[];
  readonly targets: readonly Target[];
}

/** Three years of the firm, the same each time. Every part has its own chance, so that one can be changed by itself. */
export function simulateFirm(): Firm {
  const sales = simulateSales();
  return {
    ...sales,
    leads: simulateLeads(sales.deals, createRandom(SEED + 1)),
    activities: simulateActivities(sales.deals, createRandom(SEED + 2)),
    targets: setTargets(),
  };
}
