import type { Day } from "../crm/types";
import type { KpiIndex } from "./buildIndex";
import { evaluateAll } from "./evaluateKpi";
import { listPeriods } from "./listPeriods";
import type { KpiRow } from "./types";

/**
 * The KPI table of the workbook: a row for each who and period, every KPI of the catalogue with its n and what was left out.
 *
 * @param asOf the day the figures speak of; an earlier one looks back
 * @param fiscalYearStart the month (1-12) in which the fiscal year starts
 */
export function kpiTable(index: KpiIndex, asOf: Day, fiscalYearStart = 1): KpiRow[] {
  const periods = listPeriods(index.firstEvent, asOf, fiscalYearStart);
  return index.whos.flatMap((runs) =>
    periods.map((period): KpiRow => ({ who: runs.who, period, figures: evaluateAll(index, runs, period) })),
  );
}
