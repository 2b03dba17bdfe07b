import type { CohortTable } from "../cohort/cohortTable";
import type { AbsentKpi } from "../kpi/catalogue/kpiDefinition";
import type { PeriodTarget } from "../kpi/targets/targetsOf";

/** What the sheets tell beside the figures of the KPI table. */
export interface ReportBeside {
  /** How many quotes were won after so many days. */
  readonly cohort: CohortTable;
  readonly targets: readonly PeriodTarget[];
  /** The KPIs that the data do not tell. */
  readonly absent: readonly AbsentKpi[];
}

export const NOTHING_BESIDE: ReportBeside = { cohort: { days: [], rows: [], n: 0 }, targets: [], absent: [] };
