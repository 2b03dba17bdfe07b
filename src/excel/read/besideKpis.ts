import type { Membership } from "../../core/crm/sheets/people";
import type { SalesData } from "../../core/crm/types";
import { activityKpisInSteps, leadKpis } from "../../core/kpi/catalogue/activityKpis";
import type { OtherKpi } from "../../core/kpi/catalogue/kpiDefinition";
import type { Called } from "../../core/kpi/index/listGroups";
import type { CountedKpi } from "../../core/kpi/own/countRows";
import { ownersOf } from "../../core/kpi/own/ownKpisOf";
import { membershipsOf } from "../../core/kpi/tally/membershipsOf";
import type { Steps } from "../../core/steps";
import type { ReadBeside } from "./readDeals";

/** The KPIs of the lists beside the deals: none of a list that is not there. */
export function* besideKpis(
  { activities, leads }: ReadBeside,
  called: Called,
  memberships: readonly Membership[],
  own: readonly Pick<OtherKpi, "id" | "name">[],
): Steps<readonly OtherKpi[]> {
  return [
    ...(activities ? yield* activityKpisInSteps(activities, called, memberships, own) : []),
    ...(leads ? leadKpis(leads, called, memberships) : []),
  ];
}

/** Whom those lists and counted rows speak of, "" for rows of nobody. */
export function ownersBeside({ activities, leads }: ReadBeside, counted: readonly CountedKpi[]): readonly string[] {
  return ownersOf([
    ...[activities, leads].flatMap((rows) => (rows ? [rows.owner] : [])),
    ...counted.map(({ rows }) => rows.owner),
  ]);
}

/** Who is in which team: by the list of people, else by the deals. */
export function teamsOf({ people }: ReadBeside, data: SalesData): readonly Membership[] {
  const { memberships = [] } = people ?? {};
  return memberships.length > 0 ? memberships : membershipsOf(data);
}
