import type { DealChoices } from "../choices";
import type { CurrencySigns } from "../encode/amountColumn";
import type { TextColumn } from "../types";
import { currencyCode } from "./currencyCode";
import type { Currencies } from "./findCurrencies";

/** In which currency the figures are, and what an amount in another one is worth in it. */
export interface Conversion {
  /** Undefined where nothing tells the currency of the sheet. */
  readonly currency: string | undefined;
  /** What amounts in a currency are multiplied with; NaN where nobody knows their worth: they are no amounts then. */
  factorOf(currency: string): number;
  /** The same of amounts that show none. */
  readonly ofPlain: number;
}

/**
 * Decides in which currency the figures are: in the chosen one, where the data have it or a rate leads to it; else in the most
 * frequent. Amounts in several currencies are never added up: one without a rate into the chosen currency is left out. Amounts that
 * show no currency are in that of their column, else in the most frequent one; where only a few signs stand among them, they are what the figures are in. Where nothing at all tells a currency, it is the chosen one.
 */
export function chooseCurrency(
  { counts, main, plain, isNamed }: Currencies,
  { currency: asked, rates = {} }: Pick<DealChoices, "currency" | "rates">,
): Conversion {
  const chosen = asked === undefined ? undefined : currencyCode(asked);
  const rateOf = new Map(
    Object.entries(rates)
      .filter(([, rate]) => Number.isFinite(rate) && rate > 0)
      .map(([name, rate]) => [currencyCode(name), rate]),
  );
  const isReached = chosen !== undefined && [...counts.keys()].some((name) => name === chosen || rateOf.has(name));
  const target = isReached ? chosen : main;
  const factorOf = (name: string): number =>
    name === target || target === undefined ? 1 : ((isReached ? rateOf.get(name) : undefined) ?? NaN);
  return {
    currency: isNamed || isReached ? target : counts.size === 0 ? chosen : undefined,
    factorOf: (name) => factorOf(currencyCode(name)),
    ofPlain: isNamed && plain !== undefined ? factorOf(plain) : 1,
  };
}

/**
 * The amounts of a column in the currency of the figures, NaN for those whose worth nobody knows. The same array where there is
 * nothing to convert.
 */
export function inOneCurrency(
  amounts: Float64Array,
  currency: TextColumn,
  signs: CurrencySigns,
  { factorOf, ofPlain }: Conversion,
): Float64Array {
  const isByColumn = currency.texts.length > 0;
  const factors = Float64Array.from(isByColumn ? currency.texts : signs.names, factorOf);
  if (ofPlain === 1 && factors.every((factor) => factor === 1)) return amounts;
  if (isByColumn) return amounts.map((amount, row) => amount * (factors[currency.codes[row] ?? -1] ?? ofPlain));
  const converted = amounts.map((amount) => amount * ofPlain);
  signs.rows.forEach((row, at) => {
    converted[row] = (amounts[row] ?? NaN) * (factors[signs.codes[at] ?? -1] ?? NaN);
  });
  return converted;
}
