import { aliasLookup, setsWithoutMeaning, type Alias, type Lookup } from "./aliasLookup";
import { containedAliases } from "./containedAlias";
import type { SheetTable } from "./sheetTable";
import type { RoleWithFields, SheetField } from "./sheetField";

/** A column that may hold a field, by its header. */
export interface Candidate {
  readonly field: SheetField;
  readonly column: number;
  readonly key: string;
  /** The header is an alias, rather than that it contains one. */
  readonly isExact: boolean;
  /** The same header is one of other fields, too. */
  readonly isShared: boolean;
  /** The lower the first number that differs, the surer. */
  readonly order: readonly number[];
}

/** So many headers of one CRM tell that CRM; fewer are chance. */
const FEWEST_OF_CRM = 3;

/** All columns that may hold a field of that role, by their headers; whether the values fit is another question. */
export function findCandidates(role: RoleWithFields, table: SheetTable): readonly Candidate[] {
  const lookup = aliasLookup(role);
  const found = table.keys.map((keys, column) =>
    table.isStageDate(column) ? [] : exactMatches(keys.ofRole(role), lookup),
  );
  const without = table.keys.map((keys) => keys.ofRole(role).flatMap(setsWithoutMeaning));
  const crm = likeliestSet(found, without);
  return found.flatMap((matches, column) => {
    if (without[column]?.includes(crm) === true) return [];
    const isExact = matches.length > 0;
    const all =
      isExact || table.isStageDate(column) ? matches : containedMatches(table.keys[column]?.ofRole(role), lookup);
    return candidatesOf(all, column, isExact, crm);
  });
}

interface Match {
  readonly alias: Alias;
  readonly key: string;
  readonly keyRank: number;
}

function exactMatches(keys: readonly string[], lookup: Lookup): readonly Match[] {
  return keys.flatMap((key, keyRank) => (lookup.get(key) ?? []).map((alias) => ({ alias, key, keyRank })));
}

function containedMatches(keys: readonly string[] | undefined, lookup: Lookup): readonly Match[] {
  for (const [keyRank, key] of (keys ?? []).entries()) {
    const found = containedAliases(key, lookup);
    if (found.length > 0) return found.map((alias) => ({ alias, key, keyRank }));
  }
  return [];
}

/** The CRM and language that knows most of the headers, -1 where none knows enough. Of two, the CRM goes before people's own lists. */
function likeliestSet(found: readonly (readonly Match[])[], without: readonly (readonly number[])[]): number {
  const headers = new Map<number, number>();
  for (const [column, matches] of found.entries()) {
    const sets = [...matches.map(({ alias }) => alias.set), ...(without[column] ?? [])];
    for (const set of new Set(sets)) headers.set(set, (headers.get(set) ?? 0) + 1);
  }
  const counts = [...headers].sort(([a], [b]) => a - b);
  const none = [-1, FEWEST_OF_CRM - 1] as const;
  return counts.reduce<readonly [set: number, size: number]>(
    (one, other) => (other[1] > one[1] ? other : one),
    none,
  )[0];
}

/** For each field the surest of the matches of one column. */
function candidatesOf(matches: readonly Match[], column: number, isExact: boolean, crm: number): readonly Candidate[] {
  const best = new Map<SheetField, Candidate>();
  const sets = new Map<number, Set<SheetField>>();
  for (const { alias } of matches) {
    const isCrm = alias.set === crm ? 0 : 1;
    sets.set(isCrm, (sets.get(isCrm) ?? new Set()).add(alias.field));
  }
  for (const { alias, key, keyRank } of matches) {
    const isOther = alias.set === crm ? 0 : 1;
    const order = [isExact ? 0 : 1, isOther, alias.rank, keyRank];
    const isShared = (sets.get(isOther)?.size ?? 0) > 1;
    const known = best.get(alias.field);
    if (known === undefined || compareOrders(order, known.order) < 0) {
      best.set(alias.field, { field: alias.field, column, key, isExact, isShared, order });
    }
  }
  return [...best.values()];
}

/** @example compareOrders([0, 1], [0, 2]) // -1 */
export function compareOrders(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : Math.sign((one[at] ?? 0) - (other[at] ?? 0));
}
