import { tidy } from "../cells/normalise";

/** Signs that nobody sees: control characters that are no blanks, soft hyphens, blanks without width. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff]/g;
/** These join letters or turn their direction: within a word they have a meaning, around it they have none. */
const AT_ENDS = /^[\s\u200c-\u200f\u202a-\u202e\u2066-\u2069]+|[\s\u200c-\u200f\u202a-\u202e\u2066-\u2069]+$/g;

/**
 * A text as the reading keeps it, without blanks around it and with single blanks inside, and without signs that nobody sees.
 *
 * @example trimmed("\u00a0Ann  Smith\u200b ") // "Ann Smith"
 */
export function trimmed(text: string): string {
  return tidy(text.replace(UNSEEN, "").replaceAll("\u0085", " ").replace(AT_ENDS, ""));
}
