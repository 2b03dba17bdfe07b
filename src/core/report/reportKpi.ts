import type { KpiDefinition } from "../kpi/catalogue/kpiDefinition";
import type { KpiId, KpiRow } from "../kpi/types";
import type { Words } from "../words";
import { COUNT_FORMAT, daysFormat, moneyFormat, POINTS_FORMAT, RATE_FORMAT } from "./numberFormats";

/** What a sheet needs to know of a KPI: how it is written, and which way is good. */
export type ReportKpi = Pick<KpiDefinition, "id" | "name" | "of" | "means" | "level" | "unit" | "better">;

/** The largest amount of a KPI, anybody's in any period: it decides the scale its amounts are shown on. */
export function largestFigure(rows: readonly KpiRow[], id: KpiId): number {
  return rows.reduce((largest, row) => Math.max(largest, Math.abs(row.figures[id]?.value ?? 0)), 0);
}

/** How a KPI's figures are shown. */
export function kpiNumberFormat(kpi: ReportKpi, rows: readonly KpiRow[], words: Words): string {
  switch (kpi.unit) {
    case "count":
      return COUNT_FORMAT;
    case "share":
      return RATE_FORMAT;
    case "days":
      return daysFormat(words);
    case "points":
      return POINTS_FORMAT;
    case "money":
    case "moneyPerDay":
      return moneyFormat(largestFigure(rows, kpi.id), words);
  }
}
