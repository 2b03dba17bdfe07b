import { CROWN } from "./crowns";

/** Which sign begins the decimals. */
export type DecimalSign = "." | ",";

/** An amount as read from one text. `shows` is there when the text proves which sign begins the decimals in its column. */
export type ReadAmount =
  | { readonly kind: "amount"; readonly amount: number; readonly shows?: DecimalSign }
  /** "1.200": twelve hundred, or one and two tenths. */
  | { readonly kind: "twoWay"; readonly sign: DecimalSign; readonly grouped: number; readonly decimal: number }
  | { readonly kind: "unreadable" };

const UNREADABLE: ReadAmount = { kind: "unreadable" };
/** A sign, or a code or "kr" that is no part of a longer word; what stands before it is kept. */
const CURRENCY =
  /(?:(?<!\p{L})(?:US|CA|AU?|NZ))?\$(?:(?:US|CA|AU|NZ)(?!\p{L}))?|£(?:GB(?!\p{L}))?|[€¥]|(^|\P{L})(?:EUR|EURO|USD|GBP|DKK|SEK|NOK|CHF|PLN|CZK|CAD|AUD|JPY|kr\.?)(?!\p{L})/iu;
const DIGITS = /^\d+$/;
const GROUPED = { ".": /^\d{1,3}(?:\.\d{3})+$/, ",": /^\d{1,3}(?:,\d{3})+$/ };

/**
 * Reads an amount as people and exports write it: "€ 2.900,00", "1,200.50", "1 234,56", "(1,200)", "1'200.50 CHF". Never a
 * guess: "12k" or "about 1000" is unreadable.
 *
 * @example readAmount("€ 2.900,00") // { kind: "amount", amount: 2900, shows: "," }
 */
export function readAmount(text: string): ReadAmount {
  const { digits, negative } = withoutDress(text);
  const read = readDigits(digits);
  if (!negative) return read;
  if (read.kind === "amount") return { ...read, amount: -read.amount };
  return read.kind === "twoWay" ? { ...read, grouped: -read.grouped, decimal: -read.decimal } : read;
}

/** The currency an amount is written with, "" where it shows none, and "kr" for crowns. @example currencyOf("€ 12,50") // "EUR" */
export function currencyOf(text: string): string {
  const found = (CURRENCY.exec(text)?.[0] ?? "").replace(/[^\p{L}€$£¥]/gu, "").toUpperCase();
  return CURRENCY_SIGNS[found] ?? found;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  ...{ "€": "EUR", EURO: "EUR", "£": "GBP", "£GB": "GBP", "¥": "JPY", $: "USD", US$: "USD", $US: "USD" },
  KR: CROWN,
  ...{ CA$: "CAD", $CA: "CAD", A$: "AUD", AU$: "AUD", $AU: "AUD", NZ$: "NZD", $NZ: "NZD" },
};

/** Takes off currency, blanks, sign and grouping apostrophes. */
function withoutDress(text: string): { digits: string; negative: boolean } {
  let digits = text
    .replace(CURRENCY, "$1")
    .replace(/[\s\u00a0\u202f\u2009'’]/g, "")
    // Whole amounts are written "1.200,-" in Dutch and "1200.--" in Swiss German.
    .replace(/(\d[.,])[-–]{1,2}$/, "$100");
  let negative = false;
  const inBrackets = /^\((.*)\)$/.exec(digits);
  if (inBrackets) [digits, negative] = [inBrackets[1] ?? "", true];
  const signed = /^[-−](.*)$|^(.*)[-−]$/.exec(digits);
  if (signed) [digits, negative] = [signed[1] ?? signed[2] ?? "", !negative];
  return { digits: digits.replace(/^\+/, "").replace(/[.,]$/, ""), negative };
}

function readDigits(digits: string): ReadAmount {
  if (DIGITS.test(digits)) return { kind: "amount", amount: Number(digits) };
  const lastDot = digits.lastIndexOf(".");
  const lastComma = digits.lastIndexOf(",");
  const sign: DecimalSign = lastDot > lastComma ? "." : ",";
  const other: DecimalSign = sign === "." ? "," : ".";
  const at = Math.max(lastDot, lastComma);
  if (at < 0 || !/\d/.test(digits)) return UNREADABLE;
  const whole = digits.slice(0, at);
  const decimals = digits.slice(at + 1);
  if (whole.includes(sign)) return GROUPED[sign].test(digits) ? grouped(digits, sign) : UNREADABLE;
  if (!/^\d*$/.test(decimals)) return UNREADABLE;
  const value = Number(`${whole.replaceAll(other, "")}.${decimals}`);
  if (whole.includes(other)) {
    return GROUPED[other].test(whole) ? { kind: "amount", amount: value, shows: sign } : UNREADABLE;
  }
  if (!/^\d*$/.test(whole)) return UNREADABLE;
  const readsTwoWays = GROUPED[sign].test(digits) && !whole.startsWith("0");
  if (readsTwoWays) return { kind: "twoWay", sign, grouped: Number(whole + decimals), decimal: value };
  return { kind: "amount", amount: value, shows: sign };
}

function grouped(digits: string, sign: DecimalSign): ReadAmount {
  return { kind: "amount", amount: Number(digits.replaceAll(sign, "")), shows: sign === "." ? "," : "." };
}
