import type { KpiRow } from "../../core/kpi/types";
import type { ReportMeta } from "../../core/report/reportMeta";
import type { SheetSpec } from "../../core/report/sheetSpec";
import { whatIfSheet } from "../../core/report/whatIf/whatIfSheet";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";

/** The what-if sheet of the connected data. */
export function whatIfSpec(
  { index, goals }: Pick<Connection, "index" | "goals">,
  rows: readonly KpiRow[],
  meta: ReportMeta,
): SheetSpec {
  const hasTargets = goals.some(({ kpi }) => kpi === "revenue");
  return whatIfSheet({ rows, catalogue: index.catalogue, language: readerLanguage(), meta, hasTargets });
}
