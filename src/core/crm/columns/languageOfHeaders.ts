import { crmAliases } from "./crmAliases";
import { headerKeys } from "./headerKeys";
import { normalise } from "../cells/normalise";
import { rolesWithFields } from "./sheetField";

let keysOfLanguage: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * The language that knows most of a sheet's headers; undefined where none does, or where two know as many.
 *
 * @example languageOfHeaders(["Titel", "Sælger", "Beløb"]) // "da"
 */
export function languageOfHeaders(headers: readonly string[]): string | undefined {
  keysOfLanguage ??= listKeys();
  const keys = headers.map((header) => {
    const { ofRole } = headerKeys(header);
    return new Set(rolesWithFields.flatMap((role) => ofRole(role)));
  });
  const counts = Array.from(keysOfLanguage, ([language, known]) => {
    return { language, count: keys.filter((one) => [...one].some((key) => known.has(key))).length };
  }).sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  return first && first.count > (second?.count ?? 0) ? first.language : undefined;
}

function listKeys(): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const { languages } of crmAliases) {
    for (const [language, roles] of Object.entries(languages)) {
      const known = all.get(language) ?? new Set();
      for (const fields of Object.values(roles))
        for (const header of Object.values(fields).flat()) known.add(normalise(header));
      all.set(language, known);
    }
  }
  return all;
}
