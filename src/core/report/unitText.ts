import type { Words } from "../words";
import type { ReportMeta } from "./reportMeta";

/** A longer text in a currency column names no currency, and a text in a formula may have 255 characters. */
const LONGEST_CURRENCY = 10;

/** What the money on a sheet is. @example "revenue in EUR" */
export function unitText(meta: Pick<ReportMeta, "measure" | "currency">, words: Words): string {
  const measure = words(`report:measure.${meta.measure}`);
  const currency = currencyText(meta);
  return currency === undefined
    ? words("report:measure.ownCurrency", { measure })
    : words("report:measure.in", { measure, currency });
}

/** The currency, where the data name one. */
export function currencyText({ currency = "" }: Pick<ReportMeta, "currency">): string | undefined {
  return currency !== "" && currency.length <= LONGEST_CURRENCY ? currency : undefined;
}
