/**
 * Gives the sentence that goes with a key, in the reader's language. Core never holds a sentence itself: whoever calls it
 * passes the words in. A key that no locale knows is an error, never an empty text.
 *
 * @example words("report:tile.previous", { period: "2026-Q2" }) // "previous: 2026-Q2"
 */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The reader's language: a BCP 47 tag for Intl, and the words. */
export interface Language {
  readonly locale: string;
  readonly words: Words;
}
