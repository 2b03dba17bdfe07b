import type { Offered, OfferedStatus, Offers } from "./choices";
import type { DealFields, RawDeals } from "./dealColumns";
import { countTexts } from "./encode/textColumn";
import { OPEN, UNKNOWN, type TextColumn } from "./types";

/**
 * What people can choose about the deals that were read, and what was taken where they chose nothing. The words that tell the
 * status are those of the status column; where there is none and no flags either, the stages tell it.
 *
 * @param pipelines of the whole list, with the deals of pipelines that were not chosen
 */
export function offerChoices(
  deals: RawDeals,
  fields: DealFields,
  pipelines: ReadonlyMap<string, number>,
  currencies: ReadonlyMap<string, number>,
): Omit<Offers, "areCrownsAsked"> {
  const { ofWord, ofStage, isChosen } = deals.statusReading;
  const hasFlags = fields.isWon !== undefined || fields.isClosed !== undefined;
  const words = fields.status === undefined && !hasFlags ? deals.stage : deals.statusWord;
  const undecided = countUndecided(words, deals.status);
  const offered = (word: Offered): OfferedStatus => {
    const status = fields.status === undefined ? (ofStage(word.name) ?? OPEN) : ofWord(word.name);
    return { ...word, status, isChosen: isChosen(word.name), undecided: undecided.get(word.name) ?? 0 };
  };
  return {
    statusWords: mostFrequent(countTexts(words)).map(offered),
    pipelines: mostFrequent(pipelines),
    currencies: mostFrequent(currencies),
    dateOrders: deals.dateOrders,
  };
}

/** By word, on how many rows nobody knows the status. */
function countUndecided({ codes, texts }: TextColumn, statuses: Uint8Array): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < statuses.length; row++) {
    const word = statuses[row] === UNKNOWN ? texts[codes[row] ?? -1] : undefined;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function mostFrequent(counts: ReadonlyMap<string, number>): Offered[] {
  const offered = Array.from(counts, ([name, rows]) => ({ name, rows })).filter(({ rows }) => rows > 0);
  return offered.sort((a, b) => b.rows - a.rows);
}
