import type { LanguageCode } from "./resources";
import { translationsOf } from "./translations";

/** By language and namespace. */
export type AddedWords = Readonly<Record<LanguageCode, Readonly<Record<string, object>>>>;

/**
 * Adds the words of a part of the build that is loaded later, and comes with them: from then on every language has them.
 *
 * @example addWords({ en: { team: enTeam }, nl: { team: nlTeam } })
 */
export function addWords(words: AddedWords): void {
  for (const code of Object.keys(words) as LanguageCode[]) {
    for (const [namespace, added] of Object.entries(words[code])) {
      translationsOf(code).addResourceBundle(code, namespace, added);
    }
  }
}
