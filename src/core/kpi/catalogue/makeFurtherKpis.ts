import type { Steps } from "../../steps";
import type { AbsentKpi, OtherKpi } from "./kpiDefinition";
import { furtherKpis } from "./furtherKpis";
import type { KpiFacts } from "./kpiFacts";

/** KPIs as the data tell them, and those they do not tell. */
export interface FurtherKpis {
  readonly kpis: readonly OtherKpi[];
  readonly absent: readonly AbsentKpi[];
}

/** Makes of each KPI of the list what the data give. A step for each. */
export function* makeFurtherKpis(facts: KpiFacts): Steps<FurtherKpis> {
  const kpis: OtherKpi[] = [];
  const absent: AbsentKpi[] = [];
  for (const { make, ...face } of furtherKpis) {
    const made = make(facts);
    if (made === undefined) continue;
    if ("why" in made) absent.push({ ...face, why: made.why });
    else kpis.push({ ...face, ...made });
    yield;
  }
  return { kpis, absent };
}
