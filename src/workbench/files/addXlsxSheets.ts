import type { SheetExtras, WorkbookDocument } from "../document";
import type { SheetInfo } from "../engine/engine";
import { areaOf } from "./a1";
import { chartsFromFile } from "./chartsFromFile";
import { newSheetExtras } from "../newExtras";
import { FileError } from "./fileError";
import { footerFromFile } from "./footerText";
import { fillSheet } from "./fillSheet";
import { fromFileWidth } from "./fileWidth";
import { readXlsx } from "./hucre";
import type { FileSheet, FileWorkbook } from "./hucre";
import { namesFromFile } from "./namesFromFile";
import { notCarriedOver, type LostPart } from "./notCarriedOver";
import { conditionalFormatsFromFile, validationsFromFile } from "./rulesFromFile";
import { addFileSheet } from "./sheetNames";

/** OLE files begin so: an .xls of before 2007, or an .xlsx with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export interface AddedSheets {
  readonly sheets: readonly SheetInfo[];
  /** What else is in the file, and will not be in one that is saved from the document. */
  readonly lost: readonly LostPart[];
}

/**
 * Adds the sheets of an .xlsx file, with their tables, names, rules and charts. A sheet whose name is taken is numbered; days are
 * counted as the document counts them.
 *
 * @throws FileError "empty", "unreadable", "encrypted"
 */
export async function addXlsxSheets(
  document: WorkbookDocument,
  bytes: Uint8Array,
  fileName: string,
): Promise<AddedSheets> {
  return addSheetsOf(document, await readFile(bytes, fileName), bytes, fileName);
}

/** The same, of a file that has been read. */
export function addSheetsOf(
  document: WorkbookDocument,
  workbook: FileWorkbook,
  bytes: Uint8Array,
  fileName: string,
): AddedSheets {
  const visible = workbook.sheets.filter((sheet) => sheet.rows.length > 0 || sheet.cells?.size || sheet.charts?.length);
  if (visible.length === 0) throw new FileError("empty", fileName, "its sheets have no cells");
  const added = workbook.sheets.map((sheet) => ({ sheet, info: addFileSheet(document, sheet.name) }));
  // Names and tables first: formulas that use them calculate once.
  namesFromFile(document, workbook, bytes, new Map(added.map(({ sheet, info }) => [sheet.name, info])));
  for (const { sheet, info } of added) fillSheet(document, info.id, sheet, workbook);
  const chartsBefore = document.charts.length;
  for (const { sheet, info } of added) addParts(document, info, sheet);
  const active = added[workbook.activeSheet ?? 0];
  if (active) document.engine.activateSheet(active.info.id);
  const lost = notCarriedOver(bytes, document.charts.length - chartsBefore);
  return { sheets: added.map(({ info }) => info), lost };
}

/** @throws FileError "empty", "unreadable", "encrypted" */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<FileWorkbook> {
  if (bytes.length === 0) throw new FileError("empty", fileName, "it has no bytes");
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    throw new FileError("encrypted", fileName, "it is locked with a password, or an .xls of before Excel 2007");
  }
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (cause) {
    throw new FileError("unreadable", fileName, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function addParts(document: WorkbookDocument, info: SheetInfo, sheet: FileSheet): void {
  const { engine } = document;
  sheet.columns?.forEach(({ width, hidden }, column) => {
    if (hidden) engine.hideColumns(info.id, column, 1, true);
    else if (width !== undefined) engine.setColumnWidth(info.id, column, 1, fromFileWidth(width));
  });
  sheet.rowDefs?.forEach(({ height: visible, hidden }, row) => {
    const height = hidden ? 0 : visible;
    if (height !== undefined) engine.setRowHeight(info.id, row, 1, height);
  });
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    engine.merge(info.id, {
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    });
  }
  if (sheet.veryHidden || sheet.hidden) engine.setVisibility(info.id, sheet.veryHidden ? "VeryHidden" : "Hidden");
  addTables(document, info, sheet);
  document.sheets.set(info.id, {
    ...newSheetExtras(),
    ...document.sheets.get(info.id),
    gridlines: sheet.view?.showGridLines ?? true,
    tabColor: sheet.view?.tabColor?.rgb ? `#${sheet.view.tabColor.rgb.slice(-6)}` : "",
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    orientation: sheet.pageSetup?.orientation === "landscape" ? "Landscape" : "Portrait",
    ...printing(sheet),
  });
  document.validations.push(...validationsFromFile(sheet, info.id));
  document.conditionalFormats.push(...conditionalFormatsFromFile(sheet, info.id));
  document.charts.push(...chartsFromFile(document, sheet, info));
}

function addTables(document: WorkbookDocument, info: SheetInfo, sheet: FileSheet): void {
  const { engine } = document;
  const taken = new Set([...engine.listTables(), ...engine.listNames()].map(({ name }) => name.toLowerCase()));
  for (const { name, range, style, showRowStripes, showAutoFilter } of sheet.tables ?? []) {
    const area = areaOf(range ?? "");
    if (!area) continue;
    const free = freeName(name, taken);
    const table = engine.addTable(info.id, area, free);
    document.tables.set(table.id, {
      style: style ?? "",
      bandedRows: showRowStripes ?? true,
      filterButton: showAutoFilter ?? true,
    });
  }
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
  taken.add(free.toLowerCase());
  return free;
}

type Printing = Pick<
  SheetExtras,
  "pagesWide" | "pagesTall" | "printArea" | "printTitleRows" | "printTitleColumns" | "pageBreaks" | "margins" | "footer"
>;

function printing({ pageSetup, rowBreaks, headerFooter }: FileSheet): Printing {
  const area = areaOf(pageSetup?.printArea ?? "");
  const margins = marginsOf(pageSetup?.margins);
  return {
    ...(pageSetup?.fitToPage && pageSetup.fitToWidth ? { pagesWide: pageSetup.fitToWidth } : {}),
    ...(pageSetup?.fitToPage && pageSetup.fitToHeight ? { pagesTall: pageSetup.fitToHeight } : {}),
    ...(area ? { printArea: area } : {}),
    ...(pageSetup?.printTitlesRow ? { printTitleRows: pageSetup.printTitlesRow } : {}),
    ...(pageSetup?.printTitlesColumn ? { printTitleColumns: pageSetup.printTitlesColumn } : {}),
    ...(rowBreaks?.length ? { pageBreaks: rowBreaks.map((row) => row + 1) } : {}),
    ...(margins ? { margins } : {}),
    ...(headerFooter?.oddFooter ? { footer: footerFromFile(headerFooter.oddFooter) } : {}),
  };
}

/** Inches as points; every file has margins, so Excel's own are none of the sheet's. */
function marginsOf(margins: NonNullable<FileSheet["pageSetup"]>["margins"]): SheetExtras["margins"] {
  const { left = 0.7, right = 0.7, top = 0.75, bottom = 0.75, footer = 0.3 } = margins ?? {};
  if (left === 0.7 && right === 0.7 && top === 0.75 && bottom === 0.75 && footer === 0.3) return undefined;
  const points = (inches: number) => Math.round(inches * 7200) / 100;
  return {
    ...{ left: points(left), right: points(right), top: points(top), bottom: points(bottom) },
    ...(footer !== 0.3 && { footer: points(footer) }),
  };
}
