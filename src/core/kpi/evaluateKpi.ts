import type { KpiIndex, WhoIndex } from "./buildIndex";
import { kpiCatalogue } from "./catalogue";
import { readPeriod } from "./reading";
import { findSnapshot } from "./snapshots/findSnapshot";
import { layOver } from "./snapshots/layOver";
import type { Figure, KpiId, Period, Who } from "./types";

const NOTHING: Figure = { value: null, n: 0, leftOut: 0 };

/** Of orders alone nobody knows which quotes were made, are open or were lost. */
const ABOUT_QUOTES: ReadonlySet<KpiId> = new Set<KpiId>([
  ...(["openQuotes", "openValue", "closingRate", "salesCycle", "velocity", "newQuotes"] as const),
]);

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
export function evaluateAll(index: KpiIndex, { who, totals }: WhoIndex, period: Period): Record<KpiId, Figure> {
  const reading = layOver(readPeriod(totals, period), findSnapshot(index.snapshots, who, period));
  const isCovered = covers(index, period);
  const areOrders = index.data.quoteStep.because === "ordersOnly";
  const figures: Partial<Record<KpiId, Figure>> = {};
  for (const { id, compute } of kpiCatalogue) {
    const figure = isCovered && !(areOrders && ABOUT_QUOTES.has(id)) ? compute(reading) : NOTHING;
    figures[id] = reading.unknown === 0 ? figure : { ...figure, leftOut: figure.leftOut + reading.unknown };
  }
  return figures as Record<KpiId, Figure>;
}

function covers({ firstEvent, deals }: KpiIndex, { start, end }: Period): boolean {
  if (start === undefined) return deals > 0;
  return firstEvent !== undefined && start <= end && firstEvent <= end;
}
