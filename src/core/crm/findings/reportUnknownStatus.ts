import { shownName } from "../cells/shownName";
import { UNKNOWN, type SalesData } from "../types";
import type { Findings } from "./findings";
import type { ReportInput } from "./reportDeals";

const WORDS_SHOWN = 5;
/** No word of a cell is empty. */
const NOTHING = "";
const DASH = "–";

/** Quotes the words nobody knows, and on how many deals each stands, the most frequent first. */
export function reportUnknownStatus(
  { status, stage }: SalesData,
  findings: Findings,
  { statusWord }: Pick<ReportInput, "statusWord">,
): void {
  if (findings.count("unknownStatus") === 0) return;
  const counts = new Map<string, number>();
  for (let row = 0; row < status.length; row++) {
    if (status[row] !== UNKNOWN) continue;
    const word = statusWord.texts[statusWord.codes[row] ?? -1] ?? stage.texts[stage.codes[row] ?? -1] ?? NOTHING;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const words = sorted.slice(0, WORDS_SHOWN).map(([word, count]) => `${quotedWord(word)} (${String(count)})`);
  findings.note("unknownStatus", 0, { words: words.join(", ") + (sorted.length > WORDS_SHOWN ? ", …" : "") });
}

/** The first of the words, for a sentence; a dash where there are none. */
export function quoteWords(words: readonly string[]): string {
  const shown = words.slice(0, WORDS_SHOWN).map((word) => `"${shownName(word)}"`);
  return shown.join(", ") || DASH;
}

function quotedWord(word: string): string {
  return word === NOTHING ? DASH : `"${shownName(word)}"`;
}
