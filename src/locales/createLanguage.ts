import { createInstance, type Resource } from "i18next";
import type { Language } from "../core/words";
import { resources, type LanguageCode } from "./resources";

/**
 * The language for a reader's BCP 47 tag: the words of the language we have (English where we lack it), and the tag itself
 * for numbers and dates. Asking for a key that does not exist is an error: a missing sentence must not reach a reader.
 *
 * @example createLanguage("nl-BE").words("kpi:closingRate.label") // "Scoringspercentage"
 */
export function createLanguage(tag: string): Language {
  const code = languageCode(tag);
  const i18n = createInstance();
  // Synchronous: all words are in the bundle, none is fetched.
  void i18n.init({
    lng: code,
    fallbackLng: false,
    resources: resources as unknown as Resource,
    ns: Object.keys(resources[code]),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`No words for "${key}" in "${code}".`);
    },
  });
  return {
    locale: Intl.getCanonicalLocales(tag)[0] ?? code,
    words: (key, values) => i18n.t(key, { ...values }),
  };
}

/** The language whose words are shown to a reader of this tag. */
export function languageCode(tag: string): LanguageCode {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  return primary in resources ? (primary as LanguageCode) : "en";
}
