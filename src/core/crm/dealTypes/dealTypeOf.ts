import { normalise } from "../cells/normalise";
import words from "./words.json";

/** What kind of order a deal is: the first of a customer, more for one, the same again, or none of these. */
export const DEAL_TYPES = ["new", "upsell", "renewal", "other"] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** English, Dutch, German, Danish, French. What is said first goes before: "Existing customer - renewal" is a renewal. */
const ORDER = ["other", "renewal", "upsell", "new"] as const satisfies readonly (keyof typeof words)[];
const KNOWN = ORDER.map((type) => ({ type, words: words[type].map((word) => ` ${normalise(word)} `) }));
const RUN_TOGETHER = KNOWN.map(({ type, words: known }) => ({
  type,
  words: known.map((word) => word.replaceAll(" ", "")),
}));

/**
 * What a word of the column for the type of deal stands for, by choice or by what is known of words; undefined where nobody knows.
 *
 * @param chosen what people say the words stand for, by the word as `normalise` leaves it
 * @example dealTypeOf("Existing Customer - Upgrade") // "upsell"
 */
export function dealTypeOf(word: string, chosen: Readonly<Record<string, DealType>> = {}): DealType | undefined {
  const plain = normalise(word);
  return (
    chosen[plain] ??
    KNOWN.find(({ words: known }) => known.some((one) => ` ${plain} `.includes(one)))?.type ??
    // HubSpot runs its own values together: "newbusiness", "existingbusiness".
    RUN_TOGETHER.find(({ words: known }) => known.some((one) => one.length > 4 && plain.startsWith(one)))?.type
  );
}
