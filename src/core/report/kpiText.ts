import { shownName } from "../crm/cells/shownName";
import type { BuiltInKpi } from "../kpi/catalogue/builtInKpis";
import type { KpiDefinition } from "../kpi/catalogue/kpiDefinition";
import type { KpiId } from "../kpi/types";
import type { Words } from "../words";
import type { ReportMeta } from "./reportMeta";

/** The KPIs whose words speak of quotes, and of opportunities where every opportunity counts. */
const QUOTE_KPIS: readonly KpiId[] = [
  "openQuotes",
  "openValue",
  "closingRate",
  "salesCycle",
  "velocity",
  "newQuotes",
] satisfies readonly BuiltInKpi[];

/**
 * What a KPI is called in this workbook: revenue is the margin where the user measures that, and quotes are opportunities where
 * every opportunity counts. What people named themselves is called as they named it.
 *
 * @example kpiText({ id: "revenue" }, "label", { measure: "margin", quoteStep }, words) // "Margin"
 */
export function kpiText(
  { id, name, of }: Pick<KpiDefinition, "id" | "name" | "of">,
  form: "label" | "short",
  meta: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): string {
  const called = name ?? words(`kpi:${wordsOf(id, meta)}.${form}`);
  return of === undefined || form === "short" ? called : `${called}: ${shownName(of)}`;
}

/** What a KPI means in this workbook, in one sentence; of what people named themselves and did not explain there is none. */
export function kpiMeaning(
  { id, name, means }: Pick<KpiDefinition, "id" | "name" | "means">,
  meta: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): string {
  if (means !== undefined) return words(means.key, means.values);
  return name === undefined ? words(`kpi:${wordsOf(id, meta)}.definition`) : "";
}

function wordsOf(id: KpiId, { measure, quoteStep }: Pick<ReportMeta, "measure" | "quoteStep">): string {
  if (id === "revenue") return measure;
  return quoteStep.step === "all" && QUOTE_KPIS.includes(id) ? `opportunities.${id}` : id;
}

/** All words a KPI may be called by: those for quotes, and those where every opportunity counts. */
export function kpiWordKeys(id: KpiId): readonly string[] {
  return [id, ...(QUOTE_KPIS.includes(id) ? [`opportunities.${id}`] : [])].map((one) => `kpi:${one}`);
}
