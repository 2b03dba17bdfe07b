import type { KpiRow } from "../../core/kpi/types";
import type { ReportMeta } from "../../core/report/reportMeta";
import type { SheetSpec } from "../../core/report/sheetSpec";
import { moneyTargets } from "../../core/report/whatIf/moneyTargets";
import { whatIfSheet } from "../../core/report/whatIf/whatIfSheet";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";

/** The what-if sheet of the connected data. */
export function whatIfSpec(
  { index, targets = [] }: Pick<Connection, "index" | "targets">,
  rows: readonly KpiRow[],
  meta: ReportMeta,
): SheetSpec {
  const language = readerLanguage();
  const whos = index.whos.map(({ who }) => who);
  return whatIfSheet({
    rows,
    catalogue: index.catalogue,
    language,
    meta,
    targets: moneyTargets(targets, whos, meta, language.words),
  });
}
