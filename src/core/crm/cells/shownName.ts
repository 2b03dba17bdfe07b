/** Excel finds no text longer than 255 characters, and a name is looked up with a period behind it and signs before its wildcards. */
const LONGEST = 100;

/** Control characters, halves of characters, and two code points that are none: no file of Excel holds them. */
const UNHOLDABLE =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\0-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A name from the CRM as it can be shown, looked up and saved: what Excel cannot hold is shown as �, and what is too long to be
 * looked up ends in an ellipsis.
 *
 * @example shownName("Ann\u0000") // "Ann\uFFFD"
 */
export function shownName(name: string): string {
  const clean = name.replace(UNHOLDABLE, "\uFFFD");
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
