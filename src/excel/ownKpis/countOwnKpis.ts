import type { SalesData } from "../../core/crm/types";
import type { CountedKpi, KnownColumns } from "../../core/kpi/own/countRows";
import type { ReadBeside, ReadDealsOptions } from "../read/readDeals";
import type { CountedList, OwnPlan } from "./planOwnKpis";

/** Who counts the rows of the lists while they are read. */
export function listenersOf({ lists }: OwnPlan): Pick<ReadDealsOptions, "onDeals" | "onRows"> {
  const { deals, activities, leads } = lists;
  return {
    ...(deals && { onDeals: deals.counter.read }),
    onRows: {
      ...(activities && { activities: activities.counter.read }),
      ...(leads && { leads: leads.counter.read }),
    },
  };
}

/** What was counted. Dates and owners are those that all other figures go by. */
export function countOwnKpis({ lists }: OwnPlan, data: SalesData, beside: ReadBeside): readonly CountedKpi[] {
  const { deals, activities, leads } = lists;
  const [acts, contacts] = [beside.activities, beside.leads];
  return [
    ...finish(deals, { created: data.created, closed: data.closed }, data.owner),
    ...finish(activities, acts && { date: acts.day, ...(!hasDate(activities) && { created: acts.day }) }, acts?.owner),
    ...finish(leads, contacts && { created: contacts.created, firstContact: contacts.firstContact }, contacts?.owner),
  ];
}

function hasDate(list: CountedList | undefined): boolean {
  return list !== undefined && "date" in list.source.recognised.columns;
}

/** @param days the dates that were read, by the field of their column */
function finish(
  list: CountedList | undefined,
  days: Readonly<Record<string, Int32Array>> = {},
  owner?: SalesData["owner"],
): readonly CountedKpi[] {
  if (!list) return [];
  const columns: Readonly<Partial<Record<string, number>>> = list.source.recognised.columns;
  const known = Object.entries(days).flatMap(([field, read]) => {
    const column = columns[field];
    return column === undefined ? [] : [[column, read] as const];
  });
  const { owner: ownerAt } = columns;
  const read: KnownColumns = {
    days: new Map(known),
    ...(owner && ownerAt !== undefined && { owner: { column: ownerAt, read: owner } }),
  };
  return list.counter.finish(read);
}
