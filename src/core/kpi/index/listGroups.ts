import { normalise } from "../../crm/cells/normalise";
import { shownName } from "../../crm/cells/shownName";
import type { SalesData, TextColumn } from "../../crm/types";
import type { Grouping } from "./factsByGroup";
import type { Who, WhoNames } from "../types";

/** Who those are of whom rows speak, by the names the rows give them; capitals do not matter. */
export interface Called {
  readonly everybody: Who;
  /** Those who have no name of their own in the data, if there are rows of theirs. */
  readonly noOwner: Who | undefined;
  readonly team: (name: string) => Who | undefined;
  readonly owner: (name: string) => Who | undefined;
}

/**
 * Who there is, and which row belongs to whom: everybody, the teams, the owners, each sorted the same in every locale; deals
 * without an owner come last. No two have one name (Excel's look-ups could not tell them apart): the later one is numbered.
 *
 * @param others owners that other sheets name, "" for rows of nobody: who has no deals is listed all the same
 */
export function listGroups(
  data: SalesData,
  names: WhoNames,
  mask: Uint8Array | undefined,
  others: readonly string[] = [],
): { readonly whos: readonly Who[]; readonly groupings: readonly Grouping[]; readonly called: Called } {
  const teams = groupBy(data.team, mask);
  const owners = groupBy(withTexts(data.owner, others), mask, others);
  const hasNoOwner = owners.hasBlank || others.includes("");
  const ownerNames = hasNoOwner ? [...owners.names, names.noOwner] : owners.names;
  const unique = uniqueNames();
  const named = (kind: Who["kind"]) => (name: string) => ({ kind, name: unique(name) });
  const everybody = named("all")(names.everybody);
  const ofTeams = teams.names.map(named("team"));
  const ofOwners = ownerNames.map(named("owner"));
  return {
    whos: [everybody, ...ofTeams, ...ofOwners],
    called: {
      everybody,
      noOwner: hasNoOwner ? ofOwners.at(-1) : undefined,
      team: whoOf(teams.names, ofTeams),
      owner: whoOf(owners.names, ofOwners),
    },
    groupings: [
      { groups: 1 },
      { groups: teams.names.length, by: { ...teams.by, ofBlanks: -1 } },
      { groups: ownerNames.length, by: { ...owners.by, ofBlanks: owners.names.length } },
    ],
  };
}

function whoOf(names: readonly string[], whos: readonly Who[]): (name: string) => Who | undefined {
  const byName = new Map(names.map((name, at) => [name.toLowerCase(), whos[at]]));
  return (name) => byName.get(name.toLowerCase());
}

/** The column with texts that none of its rows has. */
function withTexts({ codes, texts }: TextColumn, others: readonly string[]): TextColumn {
  const known = new Set(texts.map((text) => text.toLowerCase()));
  return { codes, texts: [...texts, ...others.filter((text) => text !== "" && !known.has(text.toLowerCase()))] };
}

/** @param wanted texts that count as used whatever the rows say */
function groupBy({ codes, texts }: TextColumn, mask: Uint8Array | undefined, wanted: readonly string[] = []) {
  const isWanted = new Set(wanted.map((text) => text.toLowerCase()));
  const isUsed = Uint8Array.from(texts, (text) => Number(isWanted.has(text.toLowerCase())));
  const hasBlank = markUsed(isUsed, codes, mask);
  const used = texts.map((name, code) => ({ name, code })).filter(({ code }) => isUsed[code] === 1);
  used.sort((a, b) => compare(normalise(a.name), normalise(b.name)) || compare(a.name, b.name));
  const ofCode = new Int32Array(texts.length).fill(-1);
  used.forEach(({ code }, group) => {
    ofCode[code] = group;
  });
  return { names: used.map(({ name }) => name), hasBlank, by: { codes, ofCode } };
}

/** Marks the codes that rows have. @returns whether any row has none */
function markUsed(isUsed: Uint8Array, codes: Int32Array, mask: Uint8Array | undefined): boolean {
  let hasBlank = false;
  for (let row = 0; row < codes.length; row++) {
    if (mask !== undefined && mask[row] !== 1) continue;
    const code = codes[row] ?? -1;
    if (code < 0) hasBlank = true;
    else isUsed[code] = 1;
  }
  return hasBlank;
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
