import type { DealChoices, OfferedDateOrder, OfferedStatus, Offers } from "../../core/crm/choices";
import { statusOfWord } from "./statusOfWord";

/** Something about the deals that changes their figures and that only people can know. */
export type Question =
  /** `rows` are the deals that count in no figure. */
  | { readonly about: "status"; readonly words: readonly OfferedStatus[]; readonly rows: number }
  | { readonly about: "dates"; readonly columns: readonly OfferedDateOrder[]; readonly rows: number }
  | { readonly about: "currencies" | "pipelines"; readonly names: readonly string[] };

/** From this share of the deals on it matters that nobody knows their status. */
const MANY = 0.01;

/**
 * What is still to be answered about the deals that were read, what changes most figures first.
 *
 * @example openQuestions(connection.offers, options).map(({ about }) => about) // ["status", "currencies"]
 */
export function openQuestions(offers: Offers, choices: DealChoices): readonly Question[] {
  const { statusWords, currencies, areCrownsAsked, pipelines } = offers;
  // Where the stage decides for all deals with a word, nothing depends on the answer.
  const words = unknownWords(statusWords, choices).filter((word) => sumUndecided([word]) > 0);
  const rows = sumUndecided(words);
  const columns = offers.dateOrders.filter(
    ({ field, isGuess }) => isGuess && choices.dateOrders?.[field] === undefined,
  );
  const isStatusOpen = rows > 0 && rows >= MANY * sumOfRows(statusWords);
  const areCurrenciesOpen = (currencies.length > 1 || areCrownsAsked) && choices.currency === undefined;
  const arePipelinesOpen = pipelines.length > 1 && choices.pipeline === undefined;
  return [
    ...(isStatusOpen ? [{ about: "status" as const, words, rows }] : []),
    ...(columns.length > 0 ? [{ about: "dates" as const, columns, rows: sumOfRows(columns) }] : []),
    ...(areCurrenciesOpen ? [{ about: "currencies" as const, names: currencies.map(({ name }) => name) }] : []),
    ...(arePipelinesOpen ? [{ about: "pipelines" as const, names: pipelines.map(({ name }) => name) }] : []),
  ];
}

/** The words of which nobody knows what they stand for. */
export function unknownWords(
  words: readonly OfferedStatus[],
  { statuses }: Pick<DealChoices, "statuses">,
): readonly OfferedStatus[] {
  return words.filter((word) => statusOfWord(word, statuses) === undefined);
}

/** How many deals count in no figure, as nobody knows what these words stand for and nothing else tells. */
export function sumUndecided(words: readonly OfferedStatus[]): number {
  // Of a word that was read by a choice nobody knows what else would have told.
  return words.reduce((sum, { isChosen, rows, undecided }) => sum + (isChosen ? rows : undecided), 0);
}

export function sumOfRows(all: readonly { readonly rows: number }[]): number {
  return all.reduce((sum, { rows }) => sum + rows, 0);
}
