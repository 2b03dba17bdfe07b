import { normalise } from "../cells/normalise";
import { crmAliases } from "./crmAliases";
import type { RoleWithFields } from "./sheetField";

/** A header as it is compared. */
export interface HeaderKeys {
  /** The surest first: as it stands, without the object before it, its words apart ("employeeID"), without what is in brackets. */
  readonly ofRole: (role: RoleWithFields) => readonly string[];
}

const OBJECT = /^(\p{L}[\p{L}'’]*) - (?=\S)/u;
/** Brackets at the beginning are no unit: "(Do Not Modify) Opportunity". */
const BRACKETS = /(?<=\S)\s*\([^)]*\)/g;

/**
 * What a header is looked up by. What stands before " - " names whose column it is and does not count, unless it is another
 * thing's than the row's: "Organization - Name" is not the name of a deal.
 *
 * @example headerKeys("Deal - Value (EUR)").ofRole("deals") // ["deal value eur", "value eur", "value"]
 */
export function headerKeys(header: string): HeaderKeys {
  const object = OBJECT.exec(header);
  if (object === null) {
    const keys = keysOf([header]);
    return { ofRole: () => keys };
  }
  const kept = keysOf([header]);
  const bare = keysOf([header, header.slice(object[0].length)]);
  const owner = roleOfObject().get(normalise(object[1] ?? ""));
  return { ofRole: (role) => (owner === undefined || owner === role || isOfDeals(owner, role) ? bare : kept) };
}

/** A history is one of deals. */
const isOfDeals = (owner: string, role: RoleWithFields) => owner === "deals" && role === "stageHistory";

function keysOf(texts: readonly string[]): readonly string[] {
  const last = texts.at(-1) ?? "";
  const apart = last.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const all = [...texts, apart, last.replace(BRACKETS, " ")];
  return [...new Set([...new Set(all)].map(normalise))].filter((key) => key !== "");
}

let objects: ReadonlyMap<string, string> | undefined;

function roleOfObject(): ReadonlyMap<string, string> {
  objects ??= new Map(
    crmAliases.flatMap((crm) =>
      Object.entries(crm.objects ?? {}).flatMap(([role, names]) =>
        names.map((name): [string, string] => [normalise(name), role]),
      ),
    ),
  );
  return objects;
}
