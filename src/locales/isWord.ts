import { normalise } from "../core/crm/cells/normalise";
import { createWords } from "./createWords";
import { resources } from "./resources";

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
    words = new Set(Object.keys(resources).map((language) => compared(createWords(language)(key))));
    known.set(key, words);
  }
  return words.has(compared(text));
}

/** Of a text that is all signs ("%") nothing would be left. */
function compared(text: string): string {
  return normalise(text) || text.trim();
}
