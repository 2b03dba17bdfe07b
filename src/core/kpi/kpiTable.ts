import type { Day } from "../crm/types";
import { runSteps, type Steps } from "../steps";
import type { KpiIndex, WhoIndex } from "./index/buildIndex";
import { evaluateAll } from "./evaluateKpi";
import { listPeriods } from "./periods/listPeriods";
import { findSnapshot } from "./snapshots/findSnapshot";
import type { KpiRow, Period } from "./types";

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
  for (const ofWho of index.whos) {
    for (const period of periods) rows.push(kpiRow(index, ofWho, period));
    yield;
  }
  return rows;
}

function kpiRow(index: KpiIndex, ofWho: WhoIndex, period: Period): KpiRow {
  const openAsOf = findSnapshot(index.snapshots, ofWho.who, period)?.asOf;
  const figures = evaluateAll(index, ofWho, period);
  return { who: ofWho.who, period, figures, ...(openAsOf !== undefined && { openAsOf }) };
}
