import type { KpiId } from "../../kpi/types";
import type { Touched } from "../../kpi/trust/touchedKpis";
import { kpiCatalogue } from "../../kpi/catalogue";
import type { Words } from "../../words";
import { kpiText } from "../kpiText";
import type { ReportMeta } from "../reportMeta";

/** So many characters take the names of all figures when they are named one by one. */
const NAMED = kpiCatalogue.length - 1;

/**
 * What a finding does to the figures, in words.
 *
 * @example touchedText(touched, meta, words) // "Left out (3): Average order, Revenue."
 */
export function touchedText(
  touched: readonly Touched[],
  meta: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): string {
  if (touched.length === 0) return words("check:effect.none");
  const nameOf = (kpi: KpiId) => kpiText(kpi, "short", meta, words);
  return touched
    .map(({ effect, deals, kpis }) => {
      const names = kpis.length > NAMED ? words("check:allFigures") : kpis.map(nameOf).join(", ");
      return words(`check:effect.${effect}`, { count: deals, kpis: names });
    })
    .join(" ");
}
