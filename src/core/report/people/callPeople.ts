import type { Who } from "../../kpi/types";
import type { Words } from "../../words";

/** What people are called where names are hidden, by the names the data give them, in the order in which they then stand. */
export type CalledPeople = ReadonlyMap<string, string>;

export interface People {
  /** Everybody there is, as the KPI table has them. */
  readonly whos: readonly Who[];
  /** Those who have no name of their own in the data. */
  readonly noOwner?: Who | undefined;
  /** Teams are called after their managers: their names are hidden as well. */
  readonly areTeamsManagers?: boolean;
}

/**
 * Calls people Person 1, Person 2 and so on. They stand in an order that tells nothing, as by the alphabet anybody would know who is
 * the first; it is the same on all sheets, and stays so as long as nobody comes or goes. A number that a name of the data has
 * already is passed over.
 *
 * @example callPeople({ whos: index.whos.map(({ who }) => who) }, words).get("Femke de Wit") // "Person 4"
 */
export function callPeople({ whos, noOwner, areTeamsManagers = false }: People, words: Words): CalledPeople {
  const isNamed = ({ kind, name }: Who) => kind === "owner" && name !== noOwner?.name;
  const owners = whos.filter(isNamed);
  const teams = areTeamsManagers ? whos.filter(({ kind }) => kind === "team") : whos.filter(isTeamOf(owners));
  const hidden = new Set([...owners, ...teams].map(({ name }) => name));
  const taken = new Set(whos.filter(({ name }) => !hidden.has(name)).map(({ name }) => name.toLowerCase()));
  return new Map([...numbered(teams, "share:team", taken, words), ...numbered(owners, "share:person", taken, words)]);
}

/** A team that is called as a person is. */
function isTeamOf(owners: readonly Who[]): (who: Who) => boolean {
  // Of two that are called the same, the list of all has the second one numbered: "Ann (2)".
  const names = new Set(owners.map(({ name }) => name.replace(/ \(\d+\)$/, "").toLowerCase()));
  return ({ kind, name }) => kind === "team" && names.has(name.toLowerCase());
}

function numbered(
  whos: readonly Who[],
  key: string,
  taken: ReadonlySet<string>,
  words: Words,
): readonly (readonly [string, string])[] {
  const free = (function* () {
    for (let number = 1; ; number++) {
      const name = words(key, { number });
      if (!taken.has(name.toLowerCase())) yield name;
    }
  })();
  return whos
    .toSorted((one, other) => mix(one.name) - mix(other.name))
    .map(({ name }) => [name, free.next().value] as const);
}

/** A number that a name always gives, and that tells nothing of it (FNV-1a). */
function mix(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
