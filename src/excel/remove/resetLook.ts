import { rangeOf } from "../areas/rangeOf";
import { FOOTER_MARGIN, MARGIN } from "../write/apply/applyPage";
import { HIGHEST, pointsOf, standardHeight } from "../write/apply/applySizes";
import type { SheetLook } from "./removal";

/** Points: the margins of a new sheet in Excel. */
const SIDE_MARGIN = 50.4;
const TOP_MARGIN = 54;
const NEW_FOOTER_MARGIN = 21.6;

/**
 * Has a sheet that stays look like a new one again: sizes and page settings, as far as they are still as the add-in set them.
 * Of the print area Excel is not asked whether it is: the whole sheet is printed again, without page breaks.
 *
 * @returns to be called after the next sync
 */
export function resetLook(sheet: Excel.Worksheet, { widths, heights, page }: SheetLook): () => void {
  const columns = Object.entries(widths).map(([column, width]) => {
    const { format } = rangeOf(sheet, { row: 0, column: Number(column), rows: 1, columns: 1 });
    format.load("columnWidth");
    return { format, set: pointsOf(width) };
  });
  const rows = Object.entries(heights).map(([row, height]) => {
    const area = { row: Number(row), column: 0, rows: 1, columns: 1 };
    const { format } = rangeOf(sheet, area);
    format.load("rowHeight");
    return { area, format, set: Math.min(height, HIGHEST) };
  });
  const { pageLayout } = sheet;
  pageLayout.load(["orientation", "zoom", "leftMargin", "rightMargin", "topMargin", "bottomMargin", "footerMargin"]);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.load(["leftFooter", "rightFooter"]);
  return () => {
    for (const { format, set } of columns) if (isAbout(format.columnWidth, set)) format.useStandardWidth = true;
    for (const { area, format, set } of rows) if (isAbout(format.rowHeight, set)) standardHeight(sheet, area);
    if (page.print) resetPage(pageLayout, page.print);
    if (page.print?.footer) resetFooter(pageLayout, defaultForAllPages, page.print.footer);
    pageLayout.setPrintArea(sheet.getRange());
    sheet.horizontalPageBreaks.removePageBreaks();
  };
}

function resetPage(
  pageLayout: Excel.PageLayout,
  { orientation, pagesWide }: NonNullable<SheetLook["page"]["print"]>,
): void {
  if (pageLayout.orientation === orientation) pageLayout.orientation = "Portrait";
  if (pageLayout.zoom.horizontalFitToPages === pagesWide) pageLayout.zoom = { scale: 100 };
  const { leftMargin, rightMargin, topMargin, bottomMargin } = pageLayout;
  if (![leftMargin, rightMargin, topMargin, bottomMargin].every((margin) => isAbout(margin, MARGIN))) return;
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = TOP_MARGIN;
  pageLayout.bottomMargin = TOP_MARGIN;
}

function resetFooter(
  pageLayout: Excel.PageLayout,
  standing: Excel.HeaderFooter,
  { left, right }: { readonly left: string; readonly right: string },
): void {
  if (standing.leftFooter === left) standing.leftFooter = "";
  if (standing.rightFooter === right) standing.rightFooter = "";
  if (isAbout(pageLayout.footerMargin, FOOTER_MARGIN)) pageLayout.footerMargin = NEW_FOOTER_MARGIN;
}

/** Excel rounds sizes to whole pixels of the screen. */
const isAbout = (one: number, other: number) => Math.abs(one - other) < 1;
