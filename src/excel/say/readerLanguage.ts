import type { Language } from "../../core/words";
import { createLanguage, languageCode } from "../../locales/createLanguage";
import { resources } from "../../locales/resources";

let known: { readonly tag: string; readonly language: Language } | undefined;
/** The language the reader has chosen for this workbook. */
let chosen: string | undefined;

type Listener = () => void;
const listeners = new Set<Listener>();

/** The language Salesboard speaks to this reader: the one chosen, or else the one Excel speaks. */
export function readerLanguage(): Language {
  const tag = tagOf(Office.context.displayLanguage);
  if (known?.tag !== tag) known = { tag, language: createLanguage(tag) };
  return known.language;
}

/** From now on speaks this language ("en", "nl"), or Excel's own, also where the workbook asks for one that nobody here speaks. */
export function speak(code: string | undefined): void {
  const before = readerLanguage();
  chosen = Object.keys(resources).find((known) => known === code);
  if (readerLanguage() !== before) for (const listener of listeners) listener();
}

/** Hears when another language is spoken. Returns what stops the listening. */
export function onLanguage(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who reads Dutch in Belgium and chooses Dutch keeps the dates and numbers of Belgium. */
function tagOf(displayLanguage: string): string {
  return chosen === undefined || languageCode(displayLanguage) === chosen ? displayLanguage : chosen;
}
