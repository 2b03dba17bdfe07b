import type { AbsentKpi } from "../kpi/catalogue/kpiDefinition";
import type { Words } from "../words";
import { kpiText } from "./kpiText";
import type { ReportMeta } from "./reportMeta";

/**
 * The KPIs that the data do not tell, each with the reason, as one sentence; "" where they tell all.
 *
 * @example absentText(index.absent, meta, words) // "Not there, as the data do not tell it: Margin (the deals have …)."
 */
export function absentText(
  absent: readonly AbsentKpi[],
  meta: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): string {
  if (absent.length === 0) return "";
  const byWhy = new Map<string, string[]>();
  for (const kpi of absent) {
    const why = words(kpi.why.key, kpi.why.values);
    byWhy.set(why, [...(byWhy.get(why) ?? []), kpiText(kpi, "label", meta, words)]);
  }
  const kpis = [...byWhy].map(([why, labels]) => words("kpi:absent.one", { label: labels.join(", "), why })).join("; ");
  return words("kpi:absent.of", { kpis });
}
