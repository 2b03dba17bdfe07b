import { createInstance, type i18n, type Resource } from "i18next";
import { resources, type LanguageCode } from "./resources";

const made = new Map<LanguageCode, i18n>();

/** What finds the words of a language; asking it for a key that does not exist is an error. */
export function translationsOf(code: LanguageCode): i18n {
  let translations = made.get(code);
  if (translations === undefined) {
    translations = createTranslations(code);
    made.set(code, translations);
  }
  return translations;
}

function createTranslations(code: LanguageCode): i18n {
  const translations = createInstance();
  // Synchronous: the words are in the bundle, none is fetched.
  void translations.init({
    lng: code,
    fallbackLng: false,
    resources: { [code]: resources[code] } as unknown as Resource,
    ns: Object.keys(resources[code]),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`No words for "${key}" in "${code}".`);
    },
  });
  return translations;
}
