import { cellAddress } from "../../core/crm/cells/cells";
import type { Target } from "../../core/crm/sheets/targets";
import type { Finding } from "../../core/crm/types";
import type { FindingKind } from "../../core/crm/findings/findings";
import type { KpiIndex } from "../../core/kpi/index/buildIndex";
import { listPeriods } from "../../core/kpi/periods/listPeriods";
import { targetsOf, type PeriodTarget } from "../../core/kpi/targets/targetsOf";
import type { Connection } from "./connection";
import { findKpi } from "./findKpi";
import type { Source } from "./findSources";

/** Cells kept with a finding. */
const CELLS_SHOWN = 100;

/** What the sheet of targets says of the people, KPIs and periods there are, and what of it says nothing. */
export function periodTargets(
  targets: readonly Target[],
  source: Source | undefined,
  index: KpiIndex,
  { asOf, fiscalYearStart, measure }: Pick<Connection, "asOf" | "fiscalYearStart" | "measure">,
): { readonly goals: readonly PeriodTarget[]; readonly findings: readonly Finding[] } {
  const { catalogue } = index;
  const { targets: goals, notUsed } = targetsOf(targets, {
    whos: index.whos.map(({ who }) => who),
    periods: listPeriods(index.firstEvent, asOf, fiscalYearStart),
    kpis: catalogue,
    fiscalYearStart,
    findKpi: (name) => findKpi(name, { catalogue, measure }),
  });
  if (notUsed.length === 0 || source === undefined) return { goals, findings: [] };
  const kind: FindingKind = "targetsNotUsed";
  const { area, recognised, sheet, body } = source;
  const column = area.column + Object.values(recognised.columns).reduce((first, one) => Math.min(first, one), 0);
  const cells = notUsed.slice(0, CELLS_SHOWN).map((row) => cellAddress(sheet, column, row));
  return { goals, findings: [{ kind, count: notUsed.length, share: notUsed.length / Math.max(1, body.rows), cells }] };
}
