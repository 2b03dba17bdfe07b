import { normalise } from "../crm/normalise";
import { shownName } from "../crm/shownName";
import type { SalesData, TextColumn } from "../crm/types";
import type { Grouping } from "./rowsOfGroups";
import type { Who, WhoNames } from "./types";

/**
 * Who there is, and which row belongs to whom: everybody, the teams, the owners, each sorted the same in every locale; deals
 * without an owner come last. No two have one name (Excel's look-ups could not tell them apart): the later one is numbered.
 */
export function listGroups(
  data: SalesData,
  names: WhoNames,
  isThere: (row: number) => boolean,
): { readonly whos: readonly Who[]; readonly groupings: readonly Grouping[] } {
  const teams = groupBy(data.team, data.rows, isThere);
  const owners = groupBy(data.owner, data.rows, isThere);
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
      { groups: 1, groupOf: new Int32Array(data.rows) },
      { groups: teams.names.length, groupOf: teams.groupOf(-1) },
      { groups: ownerNames.length, groupOf: owners.groupOf(owners.names.length) },
    ],
  };
}

function groupBy({ codes, texts }: TextColumn, rows: number, isThere: (row: number) => boolean) {
  const isUsed = new Uint8Array(texts.length);
  let hasBlank = false;
  for (let row = 0; row < rows; row++) {
    if (!isThere(row)) continue;
    const code = codes[row] ?? -1;
    if (code < 0) hasBlank = true;
    else isUsed[code] = 1;
  }
  const used = texts.map((name, code) => ({ name, code })).filter(({ code }) => isUsed[code] === 1);
  used.sort((a, b) => compare(normalise(a.name), normalise(b.name)) || compare(a.name, b.name));
  const groupOfCode = new Int32Array(texts.length).fill(-1);
  used.forEach(({ code }, group) => {
    groupOfCode[code] = group;
  });
  return {
    names: used.map(({ name }) => name),
    hasBlank,
    groupOf(ofBlanks: number): Int32Array {
      const groups = new Int32Array(rows);
      for (let row = 0; row < rows; row++) {
        const code = codes[row] ?? -1;
        groups[row] = code < 0 ? ofBlanks : (groupOfCode[code] ?? -1);
      }
      return groups;
    },
  };
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
