import { normalise } from "../cells/normalise";
import { crmAliases, type CrmAliases } from "./crmAliases";
import type { RoleWithFields } from "./sheetField";
import type { SheetTable } from "./sheetTable";

/** Whether a header is there that only a sheet of that role has. */
export function hasTelltale(role: RoleWithFields, { keys }: SheetTable): boolean {
  const telltales = wordsOf("telltales").get(role);
  return keys.some((each) => each.ofRole(role).some((key) => telltales?.has(key)));
}

/** Whether the sheet's name says that role. @example isNamedAs("leads", "Leads") // true */
export function isNamedAs(role: RoleWithFields, sheetName: string): boolean {
  return wordsOf("sheetNames").get(role)?.has(normalise(sheetName)) ?? false;
}

type Words = ReadonlyMap<string, ReadonlySet<string>>;
const known = new Map<string, Words>();

function wordsOf(part: keyof Pick<CrmAliases, "telltales" | "sheetNames">): Words {
  const there = known.get(part);
  if (there) return there;
  const words = new Map<string, Set<string>>();
  for (const crm of crmAliases) {
    for (const [role, texts] of Object.entries(crm[part] ?? {})) {
      words.set(role, new Set([...(words.get(role) ?? []), ...texts.map(normalise)]));
    }
  }
  known.set(part, words);
  return words;
}
