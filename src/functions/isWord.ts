import { normalise } from "../core/crm/cells/normalise";
import { createWords } from "../locales/createWords";
import { resources } from "../locales/resources";

const known = new Map<string, ReadonlySet<string>>();

/**
 * Whether a text is what a key says in any of the product's languages: a workbook made in Dutch goes on answering for a
 * colleague who reads English.
 *
 * @example isWord("Alle perioden", "report:period.all") // true
 */
export function isWord(text: string, key: string): boolean {
  let words = known.get(key);
  if (words === undefined) {
    words = new Set(Object.keys(resources).map((language) => normalise(createWords(language)(key))));
    known.set(key, words);
  }
  return words.has(normalise(text));
}
