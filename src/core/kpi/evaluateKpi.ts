import type { Day } from "../crm/types";
import type { KpiDefinition } from "./catalogue/kpiDefinition";
import { readPeriod, type Reading } from "./catalogue/reading";
import { ABOUT_QUOTES, SUMS_OF_ORDERS } from "./catalogue/whyEmpty";
import type { KpiIndex, WhoIndex } from "./index/buildIndex";
import { findSnapshot } from "./snapshots/findSnapshot";
import { layOver } from "./snapshots/layOver";
import type { Figure, Figures, KpiId, KpiRow, Period, Who } from "./types";

const NOTHING: Figure = { value: null, n: 0, leftOut: 0 };

/**
 * One KPI for one who and period. No data is null: a who or a KPI the data do not have, or a period outside the time they cover.
 *
 * @example evaluateKpi(index, "closingRate", { kind: "all", name: "Team" }, period) // { value: 0.3266, n: 5584, leftOut: 0 }
 */
export function evaluateKpi(index: KpiIndex, id: KpiId, who: Who, period: Period): Figure {
  const found = index.whos.find((one) => one.who.kind === who.kind && one.who.name === who.name);
  const kpi = index.catalogue.find((one) => one.id === id);
  return found && kpi ? figureOf(kpi, askAbout(index, found, period)) : NOTHING;
}

/**
 * A row of the KPI table: every KPI of the catalogue for one who and period. A deal whose status nobody could read may belong to any of
 * those that come of the deals: it is left out of all, and counted as such.
 */
export function evaluateAll(index: KpiIndex, ofWho: WhoIndex, period: Period): KpiRow {
  const asked = askAbout(index, ofWho, period);
  const figures: Record<KpiId, Figure> = {};
  for (const kpi of index.catalogue) figures[kpi.id] = figureOf(kpi, asked);
  const { reading, openAsOf } = asked;
  const cycle = figures["salesCycle"]?.value === null ? undefined : (reading.cycle.spread ?? undefined);
  return { who: ofWho.who, period, figures: figures as Figures, openAsOf, cycle };
}

/** What is asked of a KPI, and what the index tells about it. */
interface Asked {
  readonly who: Who;
  readonly period: Period;
  readonly reading: Reading;
  /** The day of the snapshot that the open quotes are of. */
  readonly openAsOf: Day | undefined;
  readonly isCovered: boolean;
  readonly areOrders: boolean;
  /** Orders fall into no period, as none has a day. */
  readonly areUndated: boolean;
}

function askAbout(index: KpiIndex, { who, totals }: WhoIndex, period: Period): Asked {
  const snapshot = findSnapshot(index.snapshots, who, period);
  return {
    who,
    period,
    reading: layOver(readPeriod(totals, period), snapshot),
    openAsOf: snapshot?.asOf,
    isCovered: covers(index, period),
    areOrders: index.data.quoteStep.because === "ordersOnly",
    areUndated: index.areOrdersUndated && period.start !== undefined,
  };
}

function figureOf(kpi: KpiDefinition, asked: Asked): Figure {
  const { who, period, reading, isCovered, areOrders, areUndated } = asked;
  if ("figure" in kpi) return kpi.figure(who, period);
  const told = isCovered && !(areOrders && ABOUT_QUOTES.has(kpi.id)) ? kpi.compute(reading) : NOTHING;
  const figure = areUndated && SUMS_OF_ORDERS.has(kpi.id) ? { ...told, value: null } : told;
  return reading.unknown === 0 ? figure : { ...figure, leftOut: figure.leftOut + reading.unknown };
}

function covers({ firstEvent, deals }: KpiIndex, { start, end }: Period): boolean {
  if (start === undefined) return deals > 0;
  return firstEvent !== undefined && start <= end && firstEvent <= end;
}
