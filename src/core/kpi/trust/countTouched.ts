import { MARKED, MARKS, type DealGroup } from "../../crm/findings/marks";
import type { BuiltInKpi } from "../catalogue/builtInKpis";
import { belongs } from "./belongs";
import { effectsOfWhole, PARTS_OF_VELOCITY, type Effect } from "./effects";
import { effectOfMarks } from "./scoreKpis";

/** How many deals of a figure a kind of finding touches, by what it does to them. */
export function countTouched(kind: string, kpi: BuiltInKpi, groups: readonly DealGroup[]): ReadonlyMap<Effect, number> {
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
function effectOnAll(kind: string, kpi: BuiltInKpi, group: DealGroup): Effect | undefined {
  const effects = new Map(Object.entries(effectsOfWhole)).get(kind);
  if (kpi !== "velocity") return effects?.[kpi];
  return PARTS_OF_VELOCITY.filter((part) => belongs(part, group)).flatMap((part) => effects?.[part] ?? [])[0];
}
