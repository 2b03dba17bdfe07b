import type { Day } from "../crm/types";
import { runSteps, type Steps } from "../steps";
import type { KpiIndex } from "./index/buildIndex";
import { evaluateAll } from "./evaluateKpi";
import { listPeriods } from "./periods/listPeriods";
import type { KpiRow } from "./types";

/**
 * The KPI table of the workbook: a row for each who and period, every KPI of the catalogue with its n and what was left out.
 *
 * @param asOf the day the figures speak of; an earlier one looks back
 * @param fiscalYearStart the month (1-12) in which the fiscal year starts
 */
export function kpiTable(index: KpiIndex, asOf: Day, fiscalYearStart = 1): KpiRow[] {
  return runSteps(kpiTableInSteps(index, asOf, fiscalYearStart));
}

/** Makes the table as `kpiTable` does, a step for each who. */
export function* kpiTableInSteps(index: KpiIndex, asOf: Day, fiscalYearStart = 1): Steps<KpiRow[]> {
  const periods = listPeriods(index.firstEvent, asOf, fiscalYearStart);
  const rows: KpiRow[] = [];
  // What a KPI needs once is made when it is first asked for: each has a step of its own.
  for (const kpi of index.catalogue) {
    const [first] = index.whos;
    const [period] = periods;
    if (first && period && "figure" in kpi) kpi.figure(first.who, period);
    yield;
  }
  for (const ofWho of index.whos) {
    for (const period of periods) rows.push(evaluateAll(index, ofWho, period));
    yield;
  }
  return rows;
}
