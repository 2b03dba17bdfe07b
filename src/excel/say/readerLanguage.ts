import type { Language } from "../../core/words";
import { createLanguage } from "../../locales/createLanguage";

let known: { readonly tag: string; readonly language: Language } | undefined;

/** The language Excel speaks to this reader. */
export function readerLanguage(): Language {
  const tag = Office.context.displayLanguage;
  if (known?.tag !== tag) known = { tag, language: createLanguage(tag) };
  return known.language;
}
