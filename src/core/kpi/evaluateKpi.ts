import type { KpiIndex, WhoIndex } from "./index/buildIndex";
import { readPeriod } from "./catalogue/reading";
import type { Figure, Figures, KpiId, Period, Who } from "./types";

const NOTHING: Figure = { value: null, n: 0, leftOut: 0 };

/**
 * One KPI for one who and period. No data is null: a who the data do not have, or a period outside the time they cover.
 *
 * @example evaluateKpi(index, "closingRate", { kind: "all", name: "Team" }, period) // { value: 0.3266, n: 5584, leftOut: 0 }
 */
export function evaluateKpi(index: KpiIndex, kpi: KpiId, who: Who, period: Period): Figure {
  const found = index.whos.find((one) => one.who.kind === who.kind && one.who.name === who.name);
  return found === undefined ? NOTHING : (evaluateAll(index, found, period)[kpi] ?? NOTHING);
}

/**
 * Every KPI of the catalogue for one who and period. A deal whose status nobody could read may belong to any of those that come
 * of the deals: it is left out of all, and counted as such.
 */
export function evaluateAll(index: KpiIndex, { who, totals }: WhoIndex, period: Period): Figures {
  const reading = readPeriod(totals, period);
  const isCovered = covers(index, period);
  const figures: Record<KpiId, Figure> = {};
  for (const kpi of index.catalogue) {
    if ("figure" in kpi) {
      figures[kpi.id] = kpi.figure(who, period);
      continue;
    }
    const figure = isCovered ? kpi.compute(reading) : NOTHING;
    figures[kpi.id] = reading.unknown === 0 ? figure : { ...figure, leftOut: figure.leftOut + reading.unknown };
  }
  return figures as Figures;
}

function covers({ firstEvent, deals }: KpiIndex, { start, end }: Period): boolean {
  if (start === undefined) return deals > 0;
  return firstEvent !== undefined && start <= end && firstEvent <= end;
}
