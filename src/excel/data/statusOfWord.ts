import { normalise } from "../../core/crm/cells/normalise";
import type { DealChoices, OfferedStatus, StatusName } from "../../core/crm/choices";
import { readStatus } from "../../core/crm/status/readStatus";
import { LOST, OPEN, WON, type Status } from "../../core/crm/types";

const NAMES: Readonly<Partial<Record<Status, StatusName>>> = { [OPEN]: "open", [WON]: "won", [LOST]: "lost" };

type Statuses = DealChoices["statuses"];

/**
 * What a status word stands for by these choices; undefined where nobody knows.
 *
 * @example statusOfWord({ name: "Won", rows: 5, status: WON, isChosen: false }, {}) // "won"
 */
export function statusOfWord({ name, status, isChosen }: OfferedStatus, statuses: Statuses): StatusName | undefined {
  // The choice it was read by may have been taken back since.
  return statuses?.[normalise(name)] ?? NAMES[isChosen ? readStatus(name) : status];
}

/** The choices with another one for a word; with undefined, without one for it. */
export function withStatus(statuses: Statuses = {}, name: string, status: StatusName | undefined): Statuses {
  const key = normalise(name);
  const others = Object.entries(statuses).filter(([other]) => other !== key);
  const all = status === undefined ? others : [...others, [key, status] as const];
  // In one order, so that the same choices are the same whichever was made first.
  return all.length === 0 ? undefined : Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}
