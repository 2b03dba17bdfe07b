import { builtInKpis } from "../../kpi/catalogue/builtInKpis";
import type { AbsentKpi, KpiDefinition } from "../../kpi/catalogue/kpiDefinition";
import type { Period, Who } from "../../kpi/types";
import type { Language } from "../../words";
import { kpiText } from "../kpiText";
import { figureText } from "./figureText";
import type { FiguresSource } from "./summariseFigures";

export interface OtherSummary {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** "n = 41, 2 left out"; undefined where the value says as much itself, as it counts what it stands on. */
  readonly standsOn?: string;
}

/** A KPI that the data do not tell. */
export interface AbsentSummary {
  readonly id: string;
  readonly label: string;
  /** "the deals have no column for the customer" */
  readonly why: string;
}

/** The KPIs that the data do not tell, each with the reason. */
export function summariseAbsent(
  { absent, meta }: { readonly absent: readonly AbsentKpi[]; readonly meta: FiguresSource["meta"] },
  { words }: Language,
): readonly AbsentSummary[] {
  return absent.map((kpi) => ({
    id: kpi.id,
    label: kpiText(kpi, "label", meta, words),
    why: words(kpi.why.key, kpi.why.values),
  }));
}

/** The KPIs of other sheets and people's own, of one who and period, as texts. */
export function summariseOthers(
  source: FiguresSource & { readonly catalogue: readonly KpiDefinition[] },
  who: Who,
  period: Period,
  language: Language,
): readonly OtherSummary[] {
  const others = source.catalogue.filter(({ id }) => !builtInKpis.some((builtIn) => builtIn.id === id));
  return others.map((kpi) => {
    const { value, n, leftOut } = source.figure(kpi.id, who, period);
    const { words } = language;
    const isSaid = value === n && leftOut === 0;
    // How many there are is not known where all are left out: no 0.
    const how = leftOut > 0 ? (n === 0 ? "onlyLeftOut" : "leftOut") : n === 0 ? "noData" : "standsOn";
    return {
      id: kpi.id,
      label: kpiText(kpi, "label", source.meta, words),
      value: figureText(kpi, value, value ?? 0, language),
      ...(!isSaid && { standsOn: words(`ownKpis:pane.${how}`, { n, leftOut }) }),
    };
  });
}
