import type { Target } from "../../crm/sheets/targets";
import type { AnyKpi } from "../catalogue/kpiDefinition";
import { findWho } from "../findWho";
import { periodId, periodOf, shift, type CalendarPeriod } from "../periods/calendarPeriod";
import type { KpiId, Period, Who } from "../types";

/** What somebody is to reach of a KPI in a period. */
export interface PeriodTarget {
  readonly who: Who;
  readonly period: Period;
  readonly kpi: KpiId;
  readonly value: number;
  /** The period still runs, and its target is for all of it. */
  readonly isSoFar: boolean;
}

export interface TargetsRead {
  readonly targets: readonly PeriodTarget[];
  /** Rows of the sheet that say nothing: of nobody and of no KPI that is known, or an amount without a period. */
  readonly notUsed: readonly number[];
}

/** What targets may be for. */
export interface TargetFacts {
  readonly whos: readonly Who[];
  readonly periods: readonly Period[];
  readonly kpis: readonly AnyKpi[];
  readonly fiscalYearStart: number;
  /** The KPI that a text names. */
  readonly findKpi: (name: string) => Pick<AnyKpi, "id"> | undefined;
}

/** Of these there is no more in a longer period. */
const STANDING: ReadonlySet<KpiId> = new Set(["openQuotes", "openValue", "averageOrder"]);
/** What a sheet of targets means that names no KPI. */
const UNNAMED = "revenue";

/**
 * The targets of the periods that are listed. One that was set stands; that of a quarter or a year for which none was set is that of all
 * its months or quarters together, where each has one and the KPI adds up. A target without a period holds for each, but for a KPI that
 * adds up: nobody knows then how long it is for. A percentage may be written as 0.35 or as 35. Where everybody together has none, those of all teams or people come to one.
 *
 * @example targetsOf(targets, facts).targets[0] // { who, period: third quarter, kpi: "revenue", value: 900000, isSoFar: false }
 */
export function targetsOf(targets: readonly Target[], facts: TargetFacts): TargetsRead {
  const set = new Map<string, Map<string, number>>();
  const notUsed = new Set<number>();
  const [whoOf, kpiOf] = [new Map<string, Who>(), new Map<string, AnyKpi>()];
  for (const { who: name = "", kpi: called = UNNAMED, period = ALWAYS, value, sheetRow } of targets) {
    const who = findWho(facts.whos, name);
    const found = facts.findKpi(called);
    const kpi = facts.kpis.find(({ id }) => id === found?.id);
    if (who === undefined || kpi === undefined || (period === ALWAYS && addsUp(kpi))) {
      notUsed.add(sheetRow);
      continue;
    }
    const key = `${who.name}|${kpi.id}`;
    whoOf.set(key, who);
    kpiOf.set(key, kpi);
    set.set(key, (set.get(key) ?? new Map<string, number>()).set(period, inUnit(value, kpi)));
  }
  const listed = facts.periods.filter(({ kind }) => kind !== "part");
  const found = [...set].flatMap(([key, values]) => {
    const [who, kpi] = [whoOf.get(key), kpiOf.get(key)];
    if (who === undefined || kpi === undefined) return [];
    return listed.flatMap((period): PeriodTarget[] => {
      const value = valueOf(values, period, kpi, facts.fiscalYearStart);
      const isSoFar = period.isRunning === true && addsUp(kpi);
      return value === undefined ? [] : [{ who, period, kpi: kpi.id, value, isSoFar }];
    });
  });
  return { targets: [...found, ...together(found, facts)], notUsed: [...notUsed] };
}

/** What everybody is to reach where nobody said it: the targets of all teams together, else of all people who have any. */
function together(found: readonly PeriodTarget[], { whos, kpis }: TargetFacts): readonly PeriodTarget[] {
  const everybody = whos.find(({ kind }) => kind === "all");
  const teams = whos.filter(({ kind }) => kind === "team");
  if (everybody === undefined) return [];
  return kpis.filter(addsUp).flatMap(({ id }) => {
    const ofKpi = found.filter(({ kpi }) => kpi === id);
    if (ofKpi.some(({ who }) => who.kind === "all")) return [];
    const people = [...new Set(ofKpi.filter(({ who }) => who.kind === "owner").map(({ who }) => who))];
    const periods = [...new Set(ofKpi.map(({ period }) => period))];
    return periods.flatMap((period): PeriodTarget[] => {
      const inPeriod = new Map(ofKpi.filter((one) => one.period === period).map((one) => [one.who, one]));
      const all = [teams, people].find((some) => some.length > 0 && some.every((who) => inPeriod.has(who)));
      const [first] = inPeriod.values();
      if (all === undefined || first === undefined) return [];
      const value = all.reduce((sum, who) => sum + (inPeriod.get(who)?.value ?? 0), 0);
      return [{ ...first, who: everybody, value }];
    });
  });
}

const ALWAYS = "";

/** A share is a part of one and is often written in hundredths: 35 for 35 %. Growth may be more than a whole, but not ten times. */
function inUnit(value: number, { id, unit }: AnyKpi): number {
  const most = id === "growth" ? 10 : 1;
  return unit === "share" && value > most ? value / 100 : value;
}

/** Whether the figure of a longer period is that of its parts together. */
function addsUp({ id, unit }: AnyKpi): boolean {
  return (unit === "count" || unit === "money") && !STANDING.has(id);
}

function valueOf(
  values: ReadonlyMap<string, number>,
  { id, kind, end }: Period,
  kpi: AnyKpi,
  fiscalYearStart: number,
): number | undefined {
  const own = values.get(id) ?? values.get(ALWAYS);
  if (own !== undefined || !addsUp(kpi) || (kind !== "year" && kind !== "quarter")) return own;
  const period = periodOf(kind, end, fiscalYearStart);
  const ways = [partsOf(period, "quarter"), partsOf(period, "month")].map((parts) =>
    parts.map((part) => values.get(periodId(part, fiscalYearStart))),
  );
  const whole = ways.find((way) => way.length > 1 && way.every((value) => value !== undefined));
  return whole?.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** The quarters or the months of a year, the months of a quarter; a quarter is the only one of itself. */
function partsOf({ firstMonth, months }: CalendarPeriod, kind: "quarter" | "month"): readonly CalendarPeriod[] {
  const first: CalendarPeriod = kind === "quarter" ? { kind, firstMonth, months: 3 } : { kind, firstMonth, months: 1 };
  return Array.from({ length: months / first.months }, (_, at) => shift(first, at));
}
