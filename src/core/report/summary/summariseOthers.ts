import { builtInKpis } from "../../kpi/catalogue/builtInKpis";
import type { KpiDefinition } from "../../kpi/catalogue/kpiDefinition";
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
    const how = leftOut > 0 ? "leftOut" : n === 0 ? "noData" : "standsOn";
    return {
      id: kpi.id,
      label: kpiText(kpi, "label", source.meta, words),
      value: figureText(kpi, value, value ?? 0, language),
      ...(!isSaid && { standsOn: words(`ownKpis:pane.${how}`, { n, leftOut }) }),
    };
  });
}
