import { firstPlausibleEvent } from "../../crm/firstPlausibleEvent";
import { UNKNOWN, type Day, type SalesData } from "../../crm/types";
import { runSteps, type Steps } from "../../steps";
import { buildDayTotals } from "./buildDayTotals";
import { dayAxis } from "./dayAxis";
import { KIND, rowsBefore, type DayTotals, type Kind } from "./dayTotals";
import { createGroupSorter } from "./factsByGroup";
import { builtInKpis } from "../catalogue/builtInKpis";
import type { AbsentKpi, KpiDefinition } from "../catalogue/kpiDefinition";
import { listGroups, type Called } from "./listGroups";
import { markRows } from "./markRows";
import type { SnapshotIndex } from "../snapshots/types";
import type { Who, WhoNames } from "../types";

/** The totals of one who. */
export interface WhoIndex {
  readonly who: Who;
  readonly totals: DayTotals;
}

/** What the KPIs read: no figure looks at single deals. */
export interface KpiIndex {
  /** Everybody, then the teams, then the owners. */
  readonly whos: readonly WhoIndex[];
  /** The first day on which anything happened, dates far before all others apart; undefined where nothing is dated. */
  readonly firstEvent: Day | undefined;
  /** There are orders, and none has a close date: how many fall into a period is not known, which is not none. */
  readonly areOrdersUndated: boolean;
  /** The same of all quotes that were won or lost. */
  readonly areClosedUndated: boolean;
  /** The deals that count: neither masked out nor of unknown status. */
  readonly deals: number;
  readonly data: SalesData;
  /** What was open at earlier exports; without it the past is reconstructed from the deals as they are now. */
  readonly snapshots?: SnapshotIndex;
  /** All KPIs there are. Those of the deals come first; `addKpis` adds those of other sheets, and people's own. */
  readonly catalogue: readonly KpiDefinition[];
  /** Those that the data do not tell, each with the reason. */
  readonly absent: readonly AbsentKpi[];
  /** Who those are of whom rows speak. */
  readonly called: Called;
}

/**
 * Builds the index the KPIs read: per owner, per team and for all, running totals by day.
 *
 * @param mask 1 for each row that counts; without it all do
 * @param others owners that other sheets name, "" for rows of nobody: who has no deals is listed all the same
 * @example buildIndex(data, { everybody: words("kpi:everybody"), noOwner: words("kpi:noOwner") })
 */
export function buildIndex(data: SalesData, names: WhoNames, mask?: Uint8Array, others?: readonly string[]): KpiIndex {
  return runSteps(buildIndexInSteps(data, names, mask, others));
}

/** Builds the index as `buildIndex` does, in steps of which none looks at each deal more than a few times. */
export function* buildIndexInSteps(
  data: SalesData,
  names: WhoNames,
  mask?: Uint8Array,
  others?: readonly string[],
): Steps<KpiIndex> {
  const { whos, groupings, called } = listGroups(data, names, mask, others);
  yield;
  const marks = markRows(data, mask);
  yield;
  const { days, starts, ends } = dayAxis(data);
  const factsByGroup = createGroupSorter({ marks, starts, ends, amounts: data.value });
  yield;
  const counts = rowsThatCount(data.status, mask);
  const firstEvent = firstPlausibleEvent([data.created, data.quoted, data.closed], counts);
  const totals: DayTotals[] = [];
  for (const grouping of groupings) {
    yield;
    for (const facts of factsByGroup(grouping)) {
      yield;
      totals.push(buildDayTotals(facts, days));
    }
  }
  return {
    whos: totals.flatMap((ofWho, at) => withWho(whos[at], ofWho)),
    firstEvent,
    areOrdersUndated: areUndated(totals[0], [KIND.won], [KIND.wonUndated]),
    areClosedUndated: areUndated(totals[0], [KIND.won, KIND.lost], [KIND.wonUndated, KIND.lostUndated]),
    deals: countOnes(counts),
    data,
    catalogue: builtInKpis,
    absent: [],
    called,
  };
}

/** Whether there are rows without the day, and none with it. */
function areUndated(everybody: DayTotals | undefined, dated: readonly Kind[], undated: readonly Kind[]): boolean {
  if (everybody === undefined) return false;
  const isAny = (kind: Kind) => rowsBefore(everybody, kind, everybody.days.length) > 0;
  return undated.some(isAny) && !dated.some(isAny);
}

function withWho(who: Who | undefined, totals: DayTotals): WhoIndex[] {
  return who === undefined ? [] : [{ who, totals }];
}

/** 1 for each row that counts. */
function rowsThatCount(status: Uint8Array, mask: Uint8Array | undefined): Uint8Array {
  const counts = new Uint8Array(status.length);
  for (let row = 0; row < counts.length; row++) counts[row] = status[row] === UNKNOWN ? 0 : 1;
  if (mask) for (let row = 0; row < counts.length; row++) if (mask[row] !== 1) counts[row] = 0;
  return counts;
}

function countOnes(marks: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < marks.length; row++) count += marks[row] ?? 0;
  return count;
}

/** The same index with more KPIs, which all surfaces then show, and more of which they say that the data do not tell them. */
export function addKpis(index: KpiIndex, kpis: readonly KpiDefinition[], absent: readonly AbsentKpi[] = []): KpiIndex {
  return { ...index, catalogue: [...index.catalogue, ...kpis], absent: [...index.absent, ...absent] };
}
