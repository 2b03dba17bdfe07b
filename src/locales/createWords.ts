import type { Words } from "../core/words";
import { createLanguage } from "./createLanguage";

/** The words alone, for callers that format no numbers. @example createWords("nl")("kpi:everybody") */
export function createWords(tag: string): Words {
  return createLanguage(tag).words;
}
