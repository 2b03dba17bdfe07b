import type { Words } from "../words";
import type { ReportMeta } from "./reportMeta";

/** A longer text in a currency column names no currency, and a text in a formula may have 255 characters. */
const LONGEST_CURRENCY = 10;

/** What the money on a sheet is. @example "revenue in EUR" */
export function unitText({ measure, currency = "" }: Pick<ReportMeta, "measure" | "currency">, words: Words): string {
  const named = words(`report:measure.${measure}`);
  const isShown = currency !== "" && currency.length <= LONGEST_CURRENCY;
  return isShown
    ? words("report:measure.in", { measure: named, currency })
    : words("report:measure.ownCurrency", { measure: named });
}
