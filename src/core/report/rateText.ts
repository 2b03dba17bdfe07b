import { numberText } from "./textNumbers";

/**
 * A share inside a sentence, as an expression, in the digits of the cells around it (RATE_FORMAT): whoever holds the sentence against
 * the cell finds the same figure in both.
 *
 * @example rateText("B2") // shows 33.7%, or 33,7% in a Dutch Excel
 */
export function rateText(share: string): string {
  return `${numberText(`100*${share}`, 1)}&"%"`;
}
