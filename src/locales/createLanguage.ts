import type { Language } from "../core/words";
import { resources, type LanguageCode } from "./resources";
import { translationsOf } from "./translations";

/**
 * The language for a reader's BCP 47 tag: the words of the language we have (English where we lack it), and the tag itself
 * for numbers and dates. Asking for a key that does not exist is an error: a missing sentence must not reach a reader.
 *
 * @example createLanguage("nl-BE").words("kpi:closingRate.label") // "Scoringspercentage"
 */
export function createLanguage(tag: string): Language {
  const code = languageCode(tag);
  return {
    locale: Intl.getCanonicalLocales(tag)[0] ?? code,
    words: (key, values) => translationsOf(code).t(key, { ...values }),
  };
}

/** The language whose words are shown to a reader of this tag. */
export function languageCode(tag: string): LanguageCode {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  return primary in resources ? (primary as LanguageCode) : "en";
}
