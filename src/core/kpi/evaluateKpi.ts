import type { KpiIndex, WhoIndex } from "./index/buildIndex";
import { kpiCatalogue } from "./catalogue/builtInKpis";
import { readPeriod } from "./catalogue/reading";
import type { Figure, KpiId, Period, Who } from "./types";

const NOTHING: Figure = { value: null, n: 0, leftOut: 0 };

/**
 * One KPI for one who and period. No data is null: a who the data do not have, or a period outside the time they cover.
 *
 * @example evaluateKpi(index, "closingRate", { kind: "all", name: "Team" }, period) // { value: 0.3266, n: 5584, leftOut: 0 }
 */
export function evaluateKpi(index: KpiIndex, kpi: KpiId, who: Who, period: Period): Figure {
  const found = index.whos.find((one) => one.who.kind === who.kind && one.who.name === who.name);
  return found === undefined ? NOTHING : evaluateAll(index, found, period)[kpi];
}

/**
 * Every KPI of the catalogue for one who and period. A deal whose status nobody could read may belong to any of them: it is
 * left out of all, and counted as such.
 */
export function evaluateAll(index: KpiIndex, { totals }: WhoIndex, period: Period): Record<KpiId, Figure> {
  const reading = readPeriod(totals, period);
  const isCovered = covers(index, period);
  const figures: Partial<Record<KpiId, Figure>> = {};
  for (const { id, compute } of kpiCatalogue) {
    const figure = isCovered ? compute(reading) : NOTHING;
    figures[id] = reading.unknown === 0 ? figure : { ...figure, leftOut: figure.leftOut + reading.unknown };
  }
  return figures as Record<KpiId, Figure>;
}

function covers({ firstEvent, deals }: KpiIndex, { start, end }: Period): boolean {
  if (start === undefined) return deals > 0;
  return firstEvent !== undefined && start <= end && firstEvent <= end;
}
