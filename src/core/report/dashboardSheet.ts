import type { KpiRow } from "../kpi/types";
import type { Language } from "../words";
import { footnotes, rowAfterFootnotes } from "./dashboard/footnotes";
import { cohortBlock } from "./dashboard/cohortBlock";
import { COLUMN_WIDTHS, LAST, NAME, ROW } from "./dashboard/layout";
import { ownersHead, ownersTable, rowAfterOwners } from "./dashboard/ownersTable";
import { otherKpis } from "./dashboard/otherKpis";
import { pageBreaks } from "./dashboard/pageBreaks";
import { tiles } from "./dashboard/tiles";
import { titleBlock } from "./dashboard/titleBlock";
import { trend } from "./dashboard/trend";
import { workingCells } from "./dashboard/workingCells";
import { offeredPeriods, offeredWhos } from "./offers";
import type { ReportKpi } from "./reportKpi";
import { NOTHING_BESIDE, type ReportBeside } from "./reportBeside";
import type { ReportMeta } from "./reportMeta";
import { joinParts } from "./sheetParts";
import type { SheetSpec } from "./sheetSpec";

/**
 * The four-figure dashboard. Every figure is a formula over the KPI table, so that the two drop-downs work in the saved file
 * without the add-in. The rows say who and which periods may be chosen; no figure is copied from them.
 *
 * @param beside the closing curves, the targets and the KPIs that are not there
 */
export function dashboardSheet(
  rows: readonly KpiRow[],
  catalogue: readonly ReportKpi[],
  language: Language,
  meta: ReportMeta,
  beside: ReportBeside = NOTHING_BESIDE,
): SheetSpec {
  const context = {
    rows,
    catalogue,
    language,
    meta,
    beside,
    whos: offeredWhos(rows),
    periods: offeredPeriods(rows),
  };
  const parts = joinParts([
    workingCells(context),
    titleBlock(context),
    tiles(context),
    cohortBlock(context),
    trend(context),
    otherKpis(context),
    ownersTable(context),
    footnotes(context),
  ]);
  const rowHeights = [...parts.rowHeights, { row: ROW.choices + 1, height: 8 }, { row: ROW.charts - 1, height: 8 }];
  const end = rowAfterFootnotes(context);
  const people = { first: ownersHead(context) + 1, end: rowAfterOwners(context) };
  return {
    ...parts,
    rowHeights,
    id: "dashboard",
    name: language.words("report:dashboard.sheetName"),
    gridlines: false,
    columnWidths: COLUMN_WIDTHS,
    tables: [],
    frozenRows: 0,
    print: {
      area: { row: 0, column: NAME, rows: end, columns: LAST - NAME + 1 },
      orientation: "Landscape",
      pagesWide: 1,
      titleRows: { row: ownersHead(context), rows: 1 },
      breaks: pageBreaks(people, end, rowHeights),
    },
  };
}
