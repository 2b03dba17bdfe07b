import { useSyncExternalStore } from "react";
import type { Language } from "../../core/words";
import { onLanguage, readerLanguage } from "../../excel/say/readerLanguage";

/** The reader's language; what is on the pane follows when another is chosen. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, readerLanguage);
}
