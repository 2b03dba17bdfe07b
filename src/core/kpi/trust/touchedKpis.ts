import type { DealGroup } from "../../crm/findings/marks";
import { builtInKpis, type BuiltInKpi } from "../catalogue/builtInKpis";
import { countTouched } from "./countTouched";
import { EFFECTS, type Effect } from "./effects";

/** Figures to which a finding does the same, with the same number of deals. */
export interface Touched {
  readonly effect: Effect;
  readonly deals: number;
  readonly kpis: readonly BuiltInKpi[];
}

/**
 * What a kind of finding does to the figures, the strongest first; empty where it touches none.
 *
 * @example touchedKpis("wonWithoutValue", groups) // [{ effect: "leftOut", deals: 3, kpis: ["averageOrder", "velocity", "revenue"] }]
 */
export function touchedKpis(kind: string, groups: readonly DealGroup[]): Touched[] {
  const touched: { effect: Effect; deals: number; kpis: BuiltInKpi[] }[] = [];
  for (const { id } of builtInKpis) {
    for (const [effect, deals] of countTouched(kind, id, groups)) {
      const same = touched.find((one) => one.effect === effect && one.deals === deals);
      if (same) same.kpis.push(id);
      else touched.push({ effect, deals, kpis: [id] });
    }
  }
  return touched.sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || b.deals - a.deals);
}
