import type { SheetExtras, WorkbookDocument } from "../document";
import type { SheetInfo } from "../engine/engine";
import { chartsOnSheet } from "./chartsToFile";
import { newSheetExtras } from "../newExtras";
import { footerToFile } from "./footerText";
import { fileColor, STANDARD_FONT } from "./fileStyle";
import { writeXlsx } from "./hucre";
import type { WriteSheet } from "./hucre";
import { namesToFile } from "./namesToFile";
import { patchXlsx } from "./patchXlsx";
import { cellsToFile } from "./cellsToFile";
import { conditionalFormatsToFile, validationsToFile } from "./rulesToFile";
import { tablesToFile } from "./tablesToFile";

/** The document as an .xlsx file: what its cells show now is saved beside their formulas. */
export async function saveWorkbook(document: WorkbookDocument): Promise<Uint8Array> {
  const { engine } = document;
  const sheets = engine.listSheets();
  const active = sheets.findIndex(({ id }) => id === engine.activeSheetId());
  const names = namesToFile(document);
  const placed = sheets.map((sheet) => chartsOnSheet(document, sheet.id));
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet, index) => sheetToFile(document, sheet, placed[index]?.map(({ chart }) => chart) ?? [])),
    namedRanges: names.map(({ name, range, scope, comment }) => ({
      name,
      range,
      ...(scope === undefined ? {} : { scope }),
      ...(comment === "" ? {} : { comment }),
    })),
    activeSheet: Math.max(0, active),
    ...(document.date1904 ? { dateSystem: "1904" } : {}),
    defaultFont: STANDARD_FONT,
  });
  return patchXlsx(bytes, { names, charts: placed.map((charts) => charts.map(({ place }) => place)) });
}

function sheetToFile(document: WorkbookDocument, sheet: SheetInfo, charts: WriteSheet["charts"]): WriteSheet {
  const extras = document.sheets.get(sheet.id) ?? newSheetExtras();
  const { rows, cells, columns, rowDefs } = cellsToFile(document.engine, sheet);
  return {
    name: sheet.name,
    rows,
    cells,
    columns,
    rowDefs,
    merges: document.engine.merges(sheet.id).map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: validationsToFile(document, sheet.id),
    conditionalRules: conditionalFormatsToFile(document, sheet.id),
    tables: tablesToFile(document, sheet.id),
    view: {
      showGridLines: extras.gridlines,
      ...(extras.tabColor === "" ? {} : { tabColor: { rgb: fileColor(extras.tabColor) } }),
    },
    pageSetup: pageSetup(extras),
    ...(extras.footer ? { headerFooter: { oddFooter: footerToFile(extras.footer) } } : {}),
    // A file says below which row a page ends.
    ...(extras.pageBreaks?.length ? { rowBreaks: extras.pageBreaks.map((row) => row - 1) } : {}),
    ...(charts?.length ? { charts } : {}),
    ...(extras.frozenRows || extras.frozenColumns
      ? { freezePane: { rows: extras.frozenRows, columns: extras.frozenColumns } }
      : {}),
    ...(extras.protection ? { protection: { sheet: true } } : {}),
    ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
  };
}

/** The print area and titles go in as names: hucre leaves out the quotes that a sheet's name with a space needs. */
function pageSetup({ orientation, pagesWide, pagesTall, margins }: SheetExtras): NonNullable<WriteSheet["pageSetup"]> {
  const isFitted = pagesWide !== undefined || pagesTall !== undefined;
  return {
    paperSize: "a4",
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    ...(isFitted ? { fitToPage: true, fitToWidth: pagesWide ?? 0, fitToHeight: pagesTall ?? 0 } : {}),
    ...(margins === undefined ? {} : { margins: marginsToFile(margins) }),
  };
}

/** A file has margins in inches, all of them; Excel's own where one is not set. */
function marginsToFile({
  left = 50.4,
  right = 50.4,
  top = 54,
  bottom = 54,
  footer = 21.6,
}: NonNullable<SheetExtras["margins"]>) {
  const inches = (points: number) => points / 72;
  return {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: 0.3,
    footer: inches(footer),
  };
}
