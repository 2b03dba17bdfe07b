import { normalise } from "../cells/normalise";
import { crmAliases, ownLists } from "./crmAliases";
import { rolesWithFields, type RoleWithFields, type SheetField } from "./sheetField";

/** One field that a header may stand for. */
export interface Alias {
  readonly field: SheetField;
  /** Which CRM's, in which language: a number of its own. */
  readonly set: number;
  /** Its place among the headers of that field: 0 is the surest. */
  readonly rank: number;
  readonly isOwnList: boolean;
}

export type Lookup = ReadonlyMap<string, readonly Alias[]>;

let lookups: Readonly<Record<RoleWithFields, Lookup>> | undefined;

/** The fields that each header may stand for in a sheet of that role, by the header's key. Built once, when first asked for. */
export function aliasLookup(role: RoleWithFields): Lookup {
  lookups ??= buildLookups();
  return lookups[role];
}

function buildLookups(): Readonly<Record<RoleWithFields, Lookup>> {
  const built = Object.fromEntries(rolesWithFields.map((role) => [role, new Map<string, Alias[]>()]));
  for (const [set, { crm, roles }] of listSets().entries()) {
    for (const [role, fields] of Object.entries(roles)) {
      for (const [field, headers] of Object.entries(fields)) {
        for (const [rank, header] of headers.entries()) {
          const alias = { field: field as SheetField, set, rank, isOwnList: crm === ownLists };
          put(built[role], normalise(header), alias);
        }
      }
    }
  }
  return built as unknown as Readonly<Record<RoleWithFields, Lookup>>;
}

/** The headers of each CRM in each language; a set's place is its number. */
function listSets() {
  return crmAliases.flatMap((crm) =>
    Object.entries(crm.languages).map(([language, roles]) => ({ crm, language, roles })),
  );
}

let meaningless: ReadonlyMap<string, readonly number[]> | undefined;

/** The sets in which a header stands for no field, though it does elsewhere. @example setsWithoutMeaning("expected revenue") // that of Salesforce in English, … */
export function setsWithoutMeaning(key: string): readonly number[] {
  if (meaningless === undefined) {
    const found = new Map<string, number[]>();
    for (const [set, { crm, language }] of listSets().entries()) {
      for (const header of crm.meaningless?.[language] ?? []) {
        found.set(normalise(header), [...(found.get(normalise(header)) ?? []), set]);
      }
    }
    meaningless = found;
  }
  return meaningless.get(key) ?? [];
}

function put(lookup: Map<string, Alias[]> | undefined, key: string, alias: Alias): void {
  const there = lookup?.get(key);
  if (there) there.push(alias);
  else lookup?.set(key, [alias]);
}

let allKeys: ReadonlySet<string> | undefined;

/** Whether any kind of sheet has such a header. @example isKnownHeader("deal id") // true */
export function isKnownHeader(key: string): boolean {
  allKeys ??= new Set(rolesWithFields.flatMap((role) => [...aliasLookup(role).keys()]));
  return allKeys.has(key);
}
