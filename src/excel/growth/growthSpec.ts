import { closingCurve } from "../../core/cohort/closingCurve";
import { firstPlausibleEvent } from "../../core/crm/firstPlausibleEvent";
import { UNKNOWN, WON } from "../../core/crm/types";
import type { KpiRow } from "../../core/kpi/types";
import { growthSheet } from "../../core/report/growth/growthSheet";
import type { ReportMeta } from "../../core/report/reportMeta";
import type { SheetSpec } from "../../core/report/sheetSpec";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";

/** The growth sheet of the connected data. */
export function growthSpec(
  { index, asOf, fiscalYearStart }: Pick<Connection, "index" | "asOf" | "fiscalYearStart">,
  rows: readonly KpiRow[],
  meta: ReportMeta,
): SheetSpec {
  // Of a deal whose status nobody could read it is not known whether it was won: it is in no figure.
  const counts = index.data.status.map((status) => Number(status !== UNKNOWN));
  const won = index.data.status.map((status) => Number(status === WON));
  return growthSheet({
    rows,
    catalogue: index.catalogue,
    language: readerLanguage(),
    meta,
    fiscalYearStart,
    firstOrder: firstPlausibleEvent([index.data.closed], won),
    curve: closingCurve(index.data, asOf, counts),
  });
}
