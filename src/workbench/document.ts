import type { Area, Engine } from "./engine/engine";

/** What an open workbook is to the workbench: the engine's cells, and beside them all that the engine does not own. */
export interface WorkbookDocument {
  readonly name: string;
  readonly engine: Engine;
  readonly charts: Chart[];
  readonly validations: Validation[];
  readonly conditionalFormats: ConditionalFormat[];
  /** Settings of add-ins (`workbook.settings`), by key; values as JSON can hold them. */
  readonly settings: Map<string, unknown>;
  /** By sheet id. */
  readonly sheets: Map<string, SheetExtras>;
  /** By table id. */
  readonly tables: Map<string, TableExtras>;
  /** Sheets are not added, deleted, renamed, moved or hidden. */
  protection?: { readonly password?: string };
  /** Its days are counted from 1 January 1904: serials are 1,462 lower. */
  readonly date1904: boolean;
  /** Opened to be read only: an add-in's writes are refused. */
  readOnly?: boolean;
  /** BCP 47: the workbook's (content) and the user interface's language. */
  readonly contentLanguage: string;
  readonly displayLanguage: string;
}

export interface SheetExtras {
  gridlines: boolean;
  tabColor: string;
  frozenRows: number;
  frozenColumns: number;
  orientation: "Portrait" | "Landscape";
  pagesWide?: number;
  pagesTall?: number;
  printArea?: Area;
  printTitleRows?: string;
  printTitleColumns?: string;
  /** Rows, from zero, above which a new page begins. */
  pageBreaks?: readonly number[];
  /** Points. */
  margins?: { left?: number; right?: number; top?: number; bottom?: number; footer?: number };
  /** Below each page, with Excel's codes ("&P" is the page). */
  footer?: { left?: string; center?: string; right?: string };
  /** `worksheet.protection`; of a password only what is needed to tell it from another. */
  protection?: { readonly options: ProtectionOptions; readonly password?: string };
  /** `worksheet.customProperties`. */
  properties: Map<string, string>;
  /** The cells with comments. */
  comments: readonly { readonly row: number; readonly column: number }[];
  /** What else people put on a sheet, which the host only counts. */
  pivotTables: number;
  shapes: readonly `${Excel.ShapeType}`[];
}

/** What a protected sheet may still allow. */
export type ProtectionFlag = Exclude<keyof Excel.WorksheetProtectionOptions, "selectionMode">;

/** Excel.WorksheetProtectionOptions, complete. */
export type ProtectionOptions = Readonly<Record<ProtectionFlag, boolean>> & {
  readonly selectionMode: `${Excel.ProtectionSelectionMode}`;
};

export interface TableExtras {
  style: string;
  bandedRows: boolean;
  filterButton: boolean;
}

export interface Chart {
  readonly id: string;
  name: string;
  sheetId: string;
  /** "ColumnClustered", "Line", ... */
  type: `${Excel.ChartType}`;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  title?: { text: string; visible: boolean };
  series: ChartSeries[];
  legend: { visible: boolean; position: Exclude<`${Excel.ChartLegendPosition}`, "Invalid"> };
  valueAxis: { numberFormat?: string; minimum?: number; maximum?: number; visible: boolean; gridlines: boolean };
  categoryAxis: { numberFormat?: string; visible: boolean };
  alternativeText: string;
}

export interface ChartSeries {
  name: string;
  /** "'Dashboard'!$B$2:$B$9". */
  values?: string;
  categories?: string;
  color?: string;
  dataLabels?: boolean;
  gapWidth?: number;
}

export interface Validation {
  sheetId: string;
  area: Area;
  /** The rule as Office.js has it: { list: { inCellDropDown: true, source: "=Names" } }. A range source is an address. */
  rule: Record<string, unknown>;
  prompt?: { showPrompt: boolean; title: string; message: string };
  errorAlert?: { showAlert: boolean; style: `${Excel.DataValidationAlertStyle}`; title: string; message: string };
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  sheetId: string;
  area: Area;
  type: "Custom" | "CellValue" | "DataBar" | "ColorScale" | "IconSet";
  formula?: string;
  fontColor?: string;
  fillColor?: string;
  bold?: boolean;
  stopIfTrue: boolean;
  priority: number;
}
