import type { Membership } from "../../crm/sheets/people";
import { shownName } from "../../crm/cells/shownName";
import { countTexts } from "../../crm/encode/textColumn";
import type { Steps } from "../../steps";
import type { Called } from "../index/listGroups";
import { createOwnIds } from "../own/ownId";
import { rowsKpi } from "../tally/rowsKpi";
import { COUNTS, inOrder } from "../tally/tallyRows";
import { builtInKpis } from "./builtInKpis";
import { furtherKpis } from "./furtherKpis";
import type { OtherKpi } from "./kpiDefinition";
import type { ActivityRows } from "./kpiFacts";

const FACE = { level: "input", unit: "count", better: "more" } as const;
/** The KPI table has three columns for each type: of a list where people wrote whatever they liked, only the most frequent. */
const MOST_TYPES = 8;

/**
 * The activities of each type done in a period, called as the list calls it; the most frequent type first. A step for each.
 *
 * @param own KPIs of people's own: a type that is called like one of them is no KPI beside it
 */
export function* activityTypesInSteps(
  { owner, type, day, done }: ActivityRows,
  called: Called,
  memberships: readonly Membership[],
  own: readonly Pick<OtherKpi, "id" | "name">[] = [],
): Steps<readonly OtherKpi[]> {
  const order = inOrder(day);
  const idOf = createOwnIds([...builtInKpis, ...furtherKpis, ...own].map(({ id }) => id));
  const names = new Set(own.map(({ name = "" }) => name.toLowerCase()));
  const types = [...countTexts(type)]
    .filter(([name, count]) => count > 0 && !names.has(shownName(name).toLowerCase()))
    .sort(([, one], [, other]) => other - one);
  const kpis: OtherKpi[] = [];
  for (const [text] of types.slice(0, MOST_TYPES)) {
    yield;
    const code = type.texts.indexOf(text);
    const marks = done.map((isDone, row) => (isDone === 1 && type.codes[row] === code ? COUNTS : 0));
    const name = shownName(text);
    const face = {
      ...FACE,
      id: idOf(`activities ${text}`),
      name,
      means: { key: "kpi:ofType", values: { type: name } },
    };
    kpis.push(rowsKpi(face, "count", { owner, days: day, order, marks }, called, memberships));
  }
  return kpis;
}
