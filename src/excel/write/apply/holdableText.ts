/** What a cell holds, in characters, and room for the apostrophe that says it is a text. */
const LONGEST = 32_766;

/** What no file of Excel can hold: control characters, halves of characters, and two code points that are none. */
const UNHOLDABLE =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as a cell can hold it: what Excel's files have no place for is shown as �, and what is too long ends in an ellipsis.
 *
 * @example holdableText("A\u0000B") // "A\uFFFDB"
 */
export function holdableText(text: string): string {
  const clean = text.replace(UNHOLDABLE, "\uFFFD");
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 2).replace(/[\ud800-\udbff]$/, "")}…`;
}
