import { tidy } from "../cells/normalise";
import { currencyOf } from "../cells/readAmount";

/**
 * A currency as it is compared, its code where that can be told: "€", "Euro" and "eur" are one.
 *
 * @example currencyCode("US$") // "USD"
 */
export function currencyCode(text: string): string {
  return currencyOf(text) || tidy(text).toUpperCase();
}
