import type { SheetSpec } from "../../../core/report/sheetSpec";
import { rangeOf } from "../../areas/rangeOf";
import type { PageLook } from "../plan/sheetRecord";

/** Points: what most printers can do. */
export const MARGIN = 30;
/** Below it there is room for one line between the page's last row and the paper's edge. */
export const FOOTER_MARGIN = 14;

/** Excel has no more on a sheet; behind them it breaks pages by itself. */
const MOST_BREAKS = 1026;

/**
 * Queues how a sheet looks and prints: what differs from what was set the last time, so that what people have changed since
 * stays as they have it.
 *
 * @param before what was set the last time
 */
export function applyPage(sheet: Excel.Worksheet, { gridlines, frozenRows, print }: SheetSpec, before: PageLook): void {
  const { pageLayout, freezePanes, horizontalPageBreaks } = sheet;
  if (gridlines !== before.gridlines) sheet.showGridlines = gridlines;
  if (frozenRows !== before.frozenRows) {
    if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
    else freezePanes.unfreeze();
  }
  if (print.orientation !== before.print?.orientation) pageLayout.orientation = print.orientation;
  if (print.pagesWide !== before.print?.pagesWide) pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  if (!isSame(print.area, before.print?.area)) pageLayout.setPrintArea(rangeOf(sheet, print.area));
  const { titleRows, titleColumns } = print;
  if (titleRows && !isSame(titleRows, before.print?.titleRows)) {
    pageLayout.setPrintTitleRows(rangeOf(sheet, { ...titleRows, column: 0, columns: 1 }));
  }
  if (titleColumns && !isSame(titleColumns, before.print?.titleColumns)) {
    pageLayout.setPrintTitleColumns(rangeOf(sheet, { ...titleColumns, row: 0, rows: 1 }));
  }
  if (!before.print) {
    pageLayout.leftMargin = MARGIN;
    pageLayout.rightMargin = MARGIN;
    pageLayout.topMargin = MARGIN;
    pageLayout.bottomMargin = MARGIN;
  }
  const { footer } = print;
  if (footer && !isSame(footer, before.print?.footer)) {
    const { defaultForAllPages } = pageLayout.headersFooters;
    defaultForAllPages.leftFooter = footer.left;
    defaultForAllPages.rightFooter = footer.right;
    pageLayout.footerMargin = FOOTER_MARGIN;
  }
  if (!isSame(print.breaks, before.print?.breaks)) {
    horizontalPageBreaks.removePageBreaks();
    for (const row of print.breaks.slice(0, MOST_BREAKS)) {
      horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }));
    }
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
