import { normalise } from "../../crm/cells/normalise";
import { shownName } from "../../crm/cells/shownName";
import type { SalesData, TextColumn } from "../../crm/types";
import type { Grouping } from "./factsByGroup";
import type { Who, WhoNames } from "../types";

/**
 * Who there is, and which row belongs to whom: everybody, the teams, the owners, each sorted the same in every locale; deals
 * without an owner come last. No two have one name (Excel's look-ups could not tell them apart): the later one is numbered.
 */
export function listGroups(
  data: SalesData,
  names: WhoNames,
  mask: Uint8Array | undefined,
): { readonly whos: readonly Who[]; readonly groupings: readonly Grouping[] } {
  const teams = groupBy(data.team, mask);
  const owners = groupBy(data.owner, mask);
  const ownerNames = owners.hasBlank ? [...owners.names, names.noOwner] : owners.names;
  const unique = uniqueNames();
  const named = (kind: Who["kind"]) => (name: string) => ({ kind, name: unique(name) });
  return {
    whos: [
      ...[names.everybody].map(named("all")),
      ...teams.names.map(named("team")),
      ...ownerNames.map(named("owner")),
    ],
    groupings: [
      { groups: 1 },
      { groups: teams.names.length, by: { ...teams.by, ofBlanks: -1 } },
      { groups: ownerNames.length, by: { ...owners.by, ofBlanks: owners.names.length } },
    ],
  };
}

function groupBy({ codes, texts }: TextColumn, mask: Uint8Array | undefined) {
  const isUsed = new Uint8Array(texts.length);
  let hasBlank = false;
  for (let row = 0; row < codes.length; row++) {
    if (mask !== undefined && mask[row] !== 1) continue;
    const code = codes[row] ?? -1;
    if (code < 0) hasBlank = true;
    else isUsed[code] = 1;
  }
  const used = texts.map((name, code) => ({ name, code })).filter(({ code }) => isUsed[code] === 1);
  used.sort((a, b) => compare(normalise(a.name), normalise(b.name)) || compare(a.name, b.name));
  const ofCode = new Int32Array(texts.length).fill(-1);
  used.forEach(({ code }, group) => {
    ofCode[code] = group;
  });
  return { names: used.map(({ name }) => name), hasBlank, by: { codes, ofCode } };
}

function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const shown = shownName(name);
    let unique = shown;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${shown} (${String(number)})`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
