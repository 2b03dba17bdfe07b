import { MARKED, MARKS, type DealGroup } from "../../crm/findings/marks";
import { kpiCatalogue } from "../catalogue";
import type { KpiId } from "../types";
import { belongs } from "./belongs";
import { EFFECTS, effectsOfWhole, PARTS_OF_VELOCITY, type Effect } from "./effects";
import { effectOfMarks } from "./scoreKpis";

/** Figures to which a finding does the same, with the same number of deals. */
export interface Touched {
  readonly effect: Effect;
  readonly deals: number;
  readonly kpis: readonly KpiId[];
}

/**
 * What a kind of finding does to the figures, the strongest first; empty where it touches none.
 *
 * @example touchedKpis("wonWithoutValue", groups) // [{ effect: "leftOut", deals: 3, kpis: ["averageOrder", "velocity", "revenue"] }]
 */
export function touchedKpis(kind: string, groups: readonly DealGroup[]): Touched[] {
  const touched: { effect: Effect; deals: number; kpis: KpiId[] }[] = [];
  for (const { id } of kpiCatalogue) {
    for (const [effect, deals] of countsOf(kind, id, groups)) {
      const same = touched.find((one) => one.effect === effect && one.deals === deals);
      if (same) same.kpis.push(id);
      else touched.push({ effect, deals, kpis: [id] });
    }
  }
  return touched.sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) || b.deals - a.deals);
}

function countsOf(kind: string, kpi: KpiId, groups: readonly DealGroup[]): ReadonlyMap<Effect, number> {
  const marks = MARKS.filter((mark) => (MARKED[mark] as readonly string[]).includes(kind));
  const counts = new Map<Effect, number>();
  for (const group of groups) {
    if (!belongs(kpi, group)) continue;
    const effect = effectOfMarks(kpi, group, marks) ?? effectOnAll(kind, kpi, group);
    if (effect) counts.set(effect, (counts.get(effect) ?? 0) + group.deals);
  }
  return counts;
}

/** What a finding about the whole list does to these deals. */
function effectOnAll(kind: string, kpi: KpiId, group: DealGroup): Effect | undefined {
  const effects = new Map(Object.entries(effectsOfWhole)).get(kind);
  if (kpi !== "velocity") return effects?.[kpi];
  return PARTS_OF_VELOCITY.filter((part) => belongs(part, group)).flatMap((part) => effects?.[part] ?? [])[0];
}
