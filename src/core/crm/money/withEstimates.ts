import type { CurrencySigns } from "../encode/amountColumn";
import type { DealFields, RawDeals } from "../dealColumns";
import type { Findings } from "../findings/findings";
import { WON } from "../types";

/** Deals with the value that counts for each. */
export interface Estimated {
  readonly deals: RawDeals;
  /** Whether a row has an estimate that was not taken, as other orders have an actual value; undefined where there is none. */
  readonly uncounted?: (row: number) => boolean;
}

/**
 * The value of each deal where the sheet has both: of an order what it brought in, of every other deal what it is or was estimated at,
 * or what stands as its value where there is no estimate. An estimate counts for no order, and an order that has nothing else is found; but
 * where not one order has an actual value, nobody keeps it: then the estimates are all there is, which is found as well.
 */
export function withEstimates(deals: RawDeals, fields: DealFields, findings: Findings): Estimated {
  if (fields.value === undefined || fields.estimatedValue === undefined) return { deals };
  const { status, amounts, currencySigns, sheetRow } = deals;
  const { value: actual, estimatedValue: estimates } = amounts;
  const isEstimated = (row: number) => !Number.isNaN(estimates[row]);
  const hasActual = actual.some((amount, row) => status[row] === WON && !Number.isNaN(amount));
  const takes = (row: number) => isEstimated(row) && (status[row] !== WON || !hasActual);
  const value = actual.map((amount, row) => (takes(row) ? (estimates[row] ?? NaN) : amount));
  if (!hasActual) {
    status.forEach((one, row) => {
      if (one !== WON || !isEstimated(row)) return;
      findings.add("estimateCounted", sheetRow[row] ?? 0, fields.estimatedValue);
      findings.mark("wonAtEstimate", row);
    });
  }
  const signs = joined(currencySigns.value, currencySigns.estimatedValue, takes);
  return {
    deals: { ...deals, amounts: { ...amounts, value }, currencySigns: { ...currencySigns, value: signs } },
    uncounted: isEstimated,
  };
}

/** The column that a deal's value is looked for in first. @example valueColumn({ value: 3, estimatedValue: 4 }, WON) // 3 */
export function valueColumn(
  { value, estimatedValue }: Pick<DealFields, "value" | "estimatedValue">,
  status: number,
): number | undefined {
  return status === WON ? value : (estimatedValue ?? value);
}

/** The currencies written with the amounts that were taken. */
function joined(actual: CurrencySigns, estimates: CurrencySigns, takes: (row: number) => boolean): CurrencySigns {
  const names = [...new Set([...actual.names, ...estimates.names])];
  const signs = [
    ...signsOf(actual, names).filter(([row]) => !takes(row)),
    ...signsOf(estimates, names).filter(([row]) => takes(row)),
  ].sort(([one], [other]) => one - other);
  return { rows: Int32Array.from(signs, ([row]) => row), codes: Int32Array.from(signs, ([, code]) => code), names };
}

function signsOf({ rows, codes, names }: CurrencySigns, all: readonly string[]): (readonly [number, number])[] {
  return Array.from(rows, (row, at) => [row, all.indexOf(names[codes[at] ?? -1] ?? "")] as const);
}
