import { normalise } from "../core/crm/normalise";
import { kpiCatalogue } from "../core/kpi/catalogue";
import type { KpiId } from "../core/kpi/types";
import { isWord } from "./isWord";

/**
 * The KPI a text names: its id, or its label (long or short) in any of the product's languages. Undefined where nothing is
 * called that.
 *
 * @param measure what the user chose to measure: with margin, the KPI revenue is called margin
 * @example findKpi("Scoringspercentage", "revenue") // "closingRate"
 */
export function findKpi(text: string, measure: "revenue" | "margin"): KpiId | undefined {
  const isCalled = (id: string) =>
    normalise(id) === normalise(text) || isWord(text, `kpi:${id}.label`) || isWord(text, `kpi:${id}.short`);
  const found = kpiCatalogue.find(({ id }) => isCalled(id))?.id;
  return found ?? (measure === "margin" && isCalled("margin") ? "revenue" : undefined);
}
