import type { Membership } from "../../core/crm/sheets/people";
import type { SalesData } from "../../core/crm/types";
import { activityTypesInSteps } from "../../core/kpi/catalogue/activityTypes";
import type { OtherKpi } from "../../core/kpi/catalogue/kpiDefinition";
import type { KpiFacts } from "../../core/kpi/catalogue/kpiFacts";
import { makeFurtherKpis, type FurtherKpis } from "../../core/kpi/catalogue/makeFurtherKpis";
import type { CountedKpi } from "../../core/kpi/own/countRows";
import { ownersOf } from "../../core/kpi/own/ownKpisOf";
import { membershipsOf } from "../../core/kpi/tally/membershipsOf";
import type { Steps } from "../../core/steps";
import type { ReadBeside } from "./readDeals";

/** The KPIs that are there where the data tell them, with one for each type of activity. */
export function* besideKpis(facts: KpiFacts, own: readonly Pick<OtherKpi, "id" | "name">[]): Steps<FurtherKpis> {
  const { kpis, absent } = yield* makeFurtherKpis(facts);
  const { activities, index, memberships } = facts;
  const types = activities ? yield* activityTypesInSteps(activities, index.called, memberships, own) : [];
  // The types stand behind all activities.
  const after = kpis.findIndex(({ id }) => id === "activities") + 1;
  return { kpis: [...kpis.slice(0, after), ...types, ...kpis.slice(after)], absent };
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
