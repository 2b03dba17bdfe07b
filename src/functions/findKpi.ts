import { normalise } from "../core/crm/normalise";
import { kpiCatalogue } from "../core/kpi/catalogue";
import type { KpiId } from "../core/kpi/types";
import { createWords } from "../locales/createWords";
import { resources } from "../locales/resources";

let byName: ReadonlyMap<string, KpiId> | undefined;

/**
 * The KPI a text names: its id, or its label (long or short) in any of the product's languages, so that a workbook made in Dutch goes on
 * answering for a colleague who reads English. Undefined where nothing is called that.
 *
 * @example findKpi("Scoringspercentage") // "closingRate"
 */
export function findKpi(text: string): KpiId | undefined {
  byName ??= namesOfKpis();
  return byName.get(normalise(text));
}

function namesOfKpis(): ReadonlyMap<string, KpiId> {
  const languages = Object.keys(resources).map(createWords);
  return new Map(
    kpiCatalogue.flatMap(({ id }) =>
      [id, ...languages.flatMap((words) => [words(`kpi:${id}.label`), words(`kpi:${id}.short`)])].map(
        (name): [string, KpiId] => [normalise(name), id],
      ),
    ),
  );
}
