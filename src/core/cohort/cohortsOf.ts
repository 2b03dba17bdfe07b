import type { Day } from "../crm/types";
import type { KpiIndex } from "../kpi/index/buildIndex";
import type { Who } from "../kpi/types";
import { cohortsBy, collectQuotes, type Cohort } from "./collectCohorts";

/** The quotes of everybody, each team and each owner, and the days in which nine of ten orders came. */
export interface Cohorts {
  readonly of: (who: Who) => Cohort | undefined;
  readonly mostDays: number | undefined;
}

/** The quotes of each who, made ready when somebody asks for them. */
export function cohortsOf({ data, called }: Pick<KpiIndex, "data" | "called">, asOf: Day): Cohorts {
  const quotes = collectQuotes(data, asOf);
  const of = new Map<string, Cohort>([[called.everybody.name, quotes]]);
  const put = (who: Who | undefined, cohort: Cohort | undefined) => {
    if (who && cohort) of.set(who.name, cohort);
  };
  const teams = cohortsBy(quotes, data.team);
  data.team.texts.forEach((name, code) => put(called.team(name), teams[code]));
  const owners = cohortsBy(quotes, data.owner);
  data.owner.texts.forEach((name, code) => put(called.owner(name), owners[code]));
  put(called.noOwner, owners.at(-1));
  return { of: ({ name }) => of.get(name), mostDays: quotes.mostDays };
}
