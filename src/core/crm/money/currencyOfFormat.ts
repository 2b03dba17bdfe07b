import { currencyOf } from "../cells/readAmount";

/** Currencies by the country in a number format, for signs that several of them share: Excel writes its language's number. */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  ...{ 406: "DKK", 438: "DKK", 414: "NOK", 814: "NOK", "41D": "SEK", "81D": "SEK", "40F": "ISK" },
  ...{ 409: "USD", 1009: "CAD", C0C: "CAD", C09: "AUD", 1409: "NZD", 809: "GBP", 1809: "EUR" },
  ...{ 807: "CHF", "100C": "CHF", 810: "CHF", 415: "PLN", 405: "CZK", "40E": "HUF", 411: "JPY", 804: "CNY" },
};
/** Signs of one currency alone, whatever country stands behind them. */
const OF_SIGN: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP" };
const BRACKETS = /\[\$([^\]-]*)(?:-([0-9A-F]+))?\]/i;
const CODE = /^[A-Z]{3}$/;

/**
 * The currency that a number format shows; "" where it shows none, and "kr" where nothing tells whose crowns.
 *
 * @example currencyOfFormat("[$kr-406] #,##0") // "DKK"
 * @example currencyOfFormat('#,##0 "kr."') // "kr"
 */
export function currencyOfFormat(format: string): string {
  const [positive = ""] = format.split(";");
  const bracket = BRACKETS.exec(positive);
  if (bracket === null) return currencyOf(positive.replace(/\[[^\]]*\]/g, "").replace(/["\\_*]/g, " "));
  const [sign, country = ""] = [(bracket[1] ?? "").trim(), bracket[2] ?? ""];
  // A language alone ("[$-409]") is how dates are written.
  if (sign === "") return "";
  if (CODE.test(sign)) return sign;
  return OF_SIGN[sign] ?? OF_COUNTRY[country.toUpperCase()] ?? currencyOf(sign);
}
