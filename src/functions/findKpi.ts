import { normalise } from "../core/crm/cells/normalise";
import { kpiCatalogue } from "../core/kpi/catalogue/builtInKpis";
import type { KpiId } from "../core/kpi/types";
import { QUOTE_KPIS } from "../core/report/kpiText";
import { isWord } from "./isWord";

/**
 * The KPI a text names: its id, or its label (long or short) in any of the product's languages, for quotes or for all
 * opportunities. Undefined where nothing is called that.
 *
 * @param measure what the user chose to measure: with margin, the KPI revenue is called margin
 * @example findKpi("Scoringspercentage", "revenue") // "closingRate"
 */
export function findKpi(text: string, measure: "revenue" | "margin"): KpiId | undefined {
  const isCalled = (key: string) => isWord(text, `kpi:${key}.label`) || isWord(text, `kpi:${key}.short`);
  const found = kpiCatalogue.find(
    ({ id }) =>
      normalise(id) === normalise(text) || isCalled(id) || (QUOTE_KPIS.includes(id) && isCalled(`opportunities.${id}`)),
  );
  return found?.id ?? (measure === "margin" && isCalled("margin") ? "revenue" : undefined);
}
