import type { DealFields, RawDeals } from "./dealColumns";
import { valueColumn } from "./money/withEstimates";

export type Measure = "revenue" | "margin";

/** The measure of each deal, and where it is read from. */
export interface MeasureColumn {
  /** NaN where it is missing. */
  readonly value: Float64Array;
  /** The column in which a deal's amount is missing. */
  readonly missingAt: (row: number, status: number) => number | undefined;
  /** Whether a negative amount is a mistake: a deal may well be sold at a loss. */
  readonly isNeverNegative: boolean;
}

/** Whether the sheet tells the margin: by its own column, or by the cost beside the value. */
export function hasMargin({ margin, value, cost }: DealFields): boolean {
  return margin !== undefined || (value !== undefined && cost !== undefined);
}

/** The measure of the deals: the revenue, the margin, or where there is no margin column the revenue less the cost. */
export function readMeasure(measure: Measure, fields: DealFields, amounts: RawDeals["amounts"]): MeasureColumn {
  if (measure === "revenue") {
    return { value: amounts.value, missingAt: (_, status) => valueColumn(fields, status), isNeverNegative: true };
  }
  if (fields.margin !== undefined) {
    return { value: amounts.margin, missingAt: () => fields.margin, isNeverNegative: false };
  }
  return {
    value: amounts.value.map((value, row) => value - (amounts.cost[row] ?? NaN)),
    missingAt: (row, status) => (Number.isNaN(amounts.value[row]) ? valueColumn(fields, status) : fields.cost),
    isNeverNegative: false,
  };
}
