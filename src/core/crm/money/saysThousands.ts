/** "k€", "TEUR", "t.kr.", "M€": a letter for the thousands or millions with the currency beside it. */
const WITH_CURRENCY =
  /(?<![\p{L}\p{N}])(?:[ktm] ?(?:€|\$|£|eur|usd|gbp|dkk|chf)|t\.? ?kr|[€$£] ?[km])(?![\p{L}\p{N}])/iu;
const WORDS =
  /(?<![\p{L}\p{N}])(?:thousands?|millions?|duizend(?:en)?|miljoen(?:en)?|tausend|mio|mln|milliers?|tusind(?:er)?)(?![\p{L}\p{N}])/iu;
/** "x 1.000", "x € 1.000", "'000", "(000s)". */
const NUMBERS = /(?<!\p{L})[x×] ?(?:[€$£] ?)?1[., ]?000(?!\d)|['’]000|\(000s?\)/iu;

/**
 * Whether a header says that its amounts are in thousands or millions.
 *
 * @example saysThousands("Omzet (x € 1.000)") // true
 * @example saysThousands("Value (EUR)") // false
 */
export function saysThousands(header: string): boolean {
  return [WITH_CURRENCY, WORDS, NUMBERS].some((sign) => sign.test(header.replace(/\s+/gu, " ")));
}
