import type { KpiRow, Who } from "../../kpi/types";
import { offeredWhos } from "../offers";
import type { CalledPeople } from "./callPeople";

/**
 * The rows of the KPI table with people called otherwise, and in the order of what they are called, as that of their names would tell who is
 * who. All sheets that read the table follow.
 *
 * @example hideInRows(rows, callPeople(people, words))
 */
export function hideInRows(rows: readonly KpiRow[], called: CalledPeople): readonly KpiRow[] {
  const rowsOf = new Map<string, KpiRow[]>();
  for (const row of rows) {
    const own = rowsOf.get(row.who.name);
    if (own) own.push(row);
    else rowsOf.set(row.who.name, [row]);
  }
  return hideInWhos(offeredWhos(rows), called).flatMap(({ who, name }) =>
    (rowsOf.get(name) ?? []).map((row) => ({ ...row, who })),
  );
}

export interface HiddenWho {
  readonly who: Who;
  /** As the data have it. */
  readonly name: string;
}

/** Everybody as they are called, with the names behind them: everybody, the teams, the people, each in an order that tells nothing. */
export function hideInWhos(whos: readonly Who[], called: CalledPeople): readonly HiddenWho[] {
  const order = [...called.keys()];
  const place = ({ name }: Who) => order.indexOf(name);
  return KINDS.flatMap((kind) => {
    const ofKind = whos.filter((who) => who.kind === kind);
    const hidden = ofKind.filter((who) => called.has(who.name)).sort((one, other) => place(one) - place(other));
    const shown = ofKind.filter((who) => !called.has(who.name));
    return [...hidden, ...shown];
  }).map((who) => ({ who: { ...who, name: called.get(who.name) ?? who.name }, name: who.name }));
}

const KINDS = ["all", "team", "owner"] as const;
