import { firstPlausibleEvent } from "../../core/crm/firstPlausibleEvent";
import { WON } from "../../core/crm/types";
import { earlyOrders } from "../../core/growth/earlyOrders";
import type { KpiRow } from "../../core/kpi/types";
import { growthSheet } from "../../core/report/growth/growthSheet";
import type { ReportMeta } from "../../core/report/reportMeta";
import type { SheetSpec } from "../../core/report/sheetSpec";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";

/** The growth sheet of the connected data. */
export function growthSpec(
  { index, fiscalYearStart }: Pick<Connection, "index" | "fiscalYearStart">,
  rows: readonly KpiRow[],
  meta: ReportMeta,
): SheetSpec {
  const won = index.data.status.map((status) => Number(status === WON));
  return growthSheet({
    rows,
    catalogue: index.catalogue,
    language: readerLanguage(),
    meta,
    fiscalYearStart,
    firstOrder: firstPlausibleEvent([index.data.closed], won),
    early: earlyOrders(index.data),
  });
}
