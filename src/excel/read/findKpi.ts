import { normalise } from "../../core/crm/cells/normalise";
import type { KpiDefinition } from "../../core/kpi/catalogue/kpiDefinition";
import { kpiWordKeys } from "../../core/report/kpiText";
import type { ConnectedFigures } from "./connectedFigures";
import { isWord } from "../../locales/isWord";

/**
 * The KPI a text names: its id, the name people gave it, or its label (long or short) in any of the product's languages, for
 * quotes or for all opportunities. Undefined where nothing is called that. With margin as the measure, revenue is called margin.
 *
 * @example findKpi("Scoringspercentage", figures)?.id // "closingRate"
 */
export function findKpi<Kpi extends Pick<KpiDefinition, "id" | "name">>(
  text: string,
  { catalogue, measure }: { readonly catalogue: readonly Kpi[]; readonly measure: ConnectedFigures["measure"] },
): Kpi | undefined {
  const isCalled = (key: string) => isWord(text, `${key}.label`) || isWord(text, `${key}.short`);
  const isNamed = ({ id, name }: Kpi) => (name === undefined ? kpiWordKeys(id).some(isCalled) : sameName(name, text));
  return (
    catalogue.find((kpi) => normalise(kpi.id) === normalise(text) || isNamed(kpi)) ??
    (measure === "margin" && isCalled("kpi:margin") ? catalogue.find(({ id }) => id === "revenue") : undefined)
  );
}

/** A name may be all signs ("100 %+"), of which `normalise` leaves little. */
function sameName(name: string, text: string): boolean {
  return (
    name.toLowerCase() === text.trim().toLowerCase() || (normalise(text) !== "" && normalise(name) === normalise(text))
  );
}
