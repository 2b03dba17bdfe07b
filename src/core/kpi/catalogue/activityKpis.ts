import type { Membership } from "../../crm/sheets/people";
import type { TextColumn } from "../../crm/types";
import { shownName } from "../../crm/cells/shownName";
import { countTexts } from "../../crm/encode/textColumn";
import type { Steps } from "../../steps";
import type { Called } from "../index/listGroups";
import { createOwnIds } from "../own/ownId";
import { rowsKpi } from "../tally/rowsKpi";
import { COUNTS, inOrder } from "../tally/tallyRows";
import { builtInKpis } from "./builtInKpis";
import type { OtherKpi } from "./kpiDefinition";

/** Dated acts of owners, row by row. */
export interface ActivityRows {
  readonly owner: TextColumn;
  readonly type: TextColumn;
  readonly day: Int32Array;
  /** 1 for those that were done; planned ones count in no KPI. */
  readonly done: Uint8Array;
}

/** Contacts before they are a deal, row by row. */
export interface LeadRows {
  readonly owner: TextColumn;
  readonly created: Int32Array;
}

const FACE = { level: "input", unit: "count", better: "more" } as const;
/** The KPI table has three columns for each type: of a list where people wrote whatever they liked, only the most frequent. */
const MOST_TYPES = 8;

/**
 * The activities done in a period, all together and of each type that the list has, called as the list calls it; the most frequent
 * type first. A step for each.
 *
 * @param own KPIs of people's own: a type that is called like one of them is no KPI beside it
 */
export function* activityKpisInSteps(
  { owner, type, day, done }: ActivityRows,
  called: Called,
  memberships: readonly Membership[],
  own: readonly Pick<OtherKpi, "id" | "name">[] = [],
): Steps<readonly OtherKpi[]> {
  const order = inOrder(day);
  const countOf = (face: Pick<OtherKpi, "id" | "name">, marks: Uint8Array) =>
    rowsKpi({ ...FACE, ...face }, "count", { owner, days: day, order, marks }, called, memberships);
  const all = { id: "activities" };
  const idOf = createOwnIds([...builtInKpis, all, ...own].map(({ id }) => id));
  const names = new Set(own.map(({ name = "" }) => name.toLowerCase()));
  const types = [...countTexts(type)]
    .filter(([name, count]) => count > 0 && !names.has(shownName(name).toLowerCase()))
    .sort(([, one], [, other]) => other - one);
  const kpis = [
    countOf(
      all,
      done.map((isDone) => (isDone === 1 ? COUNTS : 0)),
    ),
  ];
  for (const [name] of types.slice(0, MOST_TYPES)) {
    yield;
    const code = type.texts.indexOf(name);
    const marks = done.map((isDone, row) => (isDone === 1 && type.codes[row] === code ? COUNTS : 0));
    kpis.push(countOf({ id: idOf(`activities ${name}`), name: shownName(name) }, marks));
  }
  return kpis;
}

/** The leads that came in a period. */
export function leadKpis(
  { owner, created }: LeadRows,
  called: Called,
  memberships: readonly Membership[],
): readonly OtherKpi[] {
  const rows = { owner, days: created, order: inOrder(created), marks: new Uint8Array(created.length).fill(COUNTS) };
  return [rowsKpi({ ...FACE, id: "newLeads" }, "count", rows, called, memberships)];
}
