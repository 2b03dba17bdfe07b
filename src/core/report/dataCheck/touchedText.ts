import { touchOtherwise } from "../../kpi/trust/touchesOtherwise";
import { touchedKpis } from "../../kpi/trust/touchedKpis";
import type { DealGroup } from "../../crm/findings/marks";
import { builtInKpis, type BuiltInKpi } from "../../kpi/catalogue/builtInKpis";
import type { Words } from "../../words";
import { kpiText } from "../kpiText";
import type { ReportMeta } from "../reportMeta";

/** With more figures than this, all are meant. */
const NAMED = builtInKpis.length - 1;

/**
 * What a finding does to the figures, in words.
 *
 * @example touchedText("wonWithoutValue", groups, meta, words) // "Left out (3): Average order, Revenue."
 */
export function touchedText(
  kind: string,
  groups: readonly DealGroup[],
  meta: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): string {
  const touched = touchedKpis(kind, groups);
  if (touched.length === 0) return words(`check:effect.${touchOtherwise(kind) ?? "none"}`);
  const nameOf = (kpi: BuiltInKpi) => kpiText({ id: kpi }, "short", meta, words);
  return touched
    .map(({ effect, deals, kpis }) => {
      const names = kpis.length > NAMED ? words("check:allFigures") : kpis.map(nameOf).join(", ");
      return words(`check:effect.${effect}`, { count: deals, kpis: names });
    })
    .join(" ");
}
