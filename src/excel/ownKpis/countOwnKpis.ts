import type { SalesData } from "../../core/crm/types";
import type { CountedKpi, KnownColumns } from "../../core/kpi/own/countRows";
import type { Work } from "../work";
import type { OwnPlan } from "./planOwnKpis";
import { readOwnRows } from "./readOwnRows";

/** Reads the lists beside the deals in which people's own KPIs are counted; the deals are counted while they are read. */
export async function readOwnLists(context: Excel.RequestContext, { lists }: OwnPlan, work: Work): Promise<void> {
  for (const list of [lists.activities, lists.leads]) {
    if (list) await readOwnRows(context, list.source, list.counter, work);
  }
}

/** What was counted. Of the deals, dates and owners are those that all other figures go by. */
export function countOwnKpis({ lists }: OwnPlan, data: SalesData): readonly CountedKpi[] {
  const { deals, activities, leads } = lists;
  return [
    ...(deals?.counter.finish(knownOf(deals.source.recognised.columns, data)) ?? []),
    ...(activities?.counter.finish() ?? []),
    ...(leads?.counter.finish() ?? []),
  ];
}

function knownOf(
  { created, closed, owner }: { readonly created?: number; readonly closed?: number; readonly owner?: number },
  data: SalesData,
): KnownColumns {
  const days = [
    [created, data.created],
    [closed, data.closed],
  ] as const;
  return {
    days: new Map(days.flatMap(([column, read]) => (column === undefined ? [] : [[column, read] as const]))),
    ...(owner !== undefined && { owner: { column: owner, read: data.owner } }),
  };
}
