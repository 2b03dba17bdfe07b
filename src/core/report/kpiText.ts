import type { KpiId } from "../kpi/types";
import type { Words } from "../words";
import type { ReportMeta } from "./reportMeta";

/** The KPIs whose words speak of quotes, and of opportunities where every opportunity counts. */
export const QUOTE_KPIS: readonly KpiId[] = [
  "openQuotes",
  "openValue",
  "closingRate",
  "salesCycle",
  "velocity",
  "newQuotes",
];

/**
 * What a KPI is called, or what it means, in this workbook: revenue is the margin where the user measures that, and quotes are
 * opportunities where every opportunity counts.
 *
 * @example kpiText("revenue", "label", { measure: "margin", quoteStep }, words) // "Margin"
 */
export function kpiText(
  id: KpiId,
  form: "label" | "short" | "definition",
  { measure, quoteStep }: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): string {
  if (id === "revenue") return words(`kpi:${measure}.${form}`);
  return words(`kpi:${quoteStep.step === "all" && QUOTE_KPIS.includes(id) ? "opportunities." : ""}${id}.${form}`);
}
