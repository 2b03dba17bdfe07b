/**
 * What the rest of the workbench may ask of the spreadsheet engine. Only this folder knows Univer. The engine owns cells,
 * formulas, styles, sheets, names, tables' geometry and calculation; there is no second cell model beside it.
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "#N/A", "#VALUE!", ... with the sentence that came with it, if any. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}
export type CellValue = null | string | number | boolean | CellError;

/** What a blank cell inside a range is to a custom function; real Excel differs by host and build. */
export type Blank = 0 | null | "";

/**
 * What is written: undefined keeps the cell as it is; a formula begins with "=" (en-US). `cached` is the result it was saved with,
 * shown until it is calculated.
 */
export type CellInput =
  undefined | { readonly value: CellValue } | { readonly formula: string; readonly cached?: CellValue };

/** As Excel has it. */
export interface BorderLine {
  style: `${Excel.BorderLineStyle}`;
  weight: `${Excel.BorderWeight}`;
  color: string;
}

export interface CellStyle {
  /** The name of Excel's built-in cell style that was applied last. */
  name?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontName?: string;
  fontSize?: number;
  fontColor?: string;
  fillColor?: string | null;
  horizontal?: "General" | "Left" | "Center" | "Right";
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  indent?: number;
  numberFormat?: string;
  /** By edge; null takes a border away. */
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", BorderLine | null>>;
  locked?: boolean;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly rows: number;
  readonly columns: number;
}

export interface NameInfo {
  readonly name: string;
  /** "='Dashboard'!$A$1:$B$2" or any formula. */
  readonly formula: string;
  /** Undefined = the workbook's. */
  readonly sheetId?: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** The header row included. */
  readonly area: Area;
  readonly columns: readonly string[];
}

/** A range arrives as a matrix where the parameter is one; a repeating parameter is one list of its arguments. */
export type FunctionArgument = CellValue | readonly (readonly CellValue[])[];

/** One call of a custom function, as a cell makes it. */
export interface FunctionCall {
  readonly id: number;
  readonly name: string;
  /** One for each parameter; null where an optional one is absent, an empty list where a repeating one is. */
  readonly args: readonly (FunctionArgument | readonly FunctionArgument[])[];
  /**
   * Which of `args` refer to whole columns or rows (A:A). They come cut to the sheet's room, as blanks run on below: whether to pad
   * them to Excel's 1,048,576 rows, to refuse them or to pass them on is for the host of the add-in to say.
   */
  readonly wholeColumns?: readonly number[];
  /** "Sheet1!B2". */
  readonly address: string;
}
export type FunctionResult = {
  readonly id: number;
  readonly value: CellValue | readonly (readonly CellValue[])[];
  /** Given to the cell when it has none of its own. */
  readonly numberFormat?: string;
};

/** functions.json, as Excel reads it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: "scalar" | "matrix";
    readonly type?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

export interface CellsChanged {
  readonly sheetId: string;
  readonly area: Area;
  /** Excel's DataChangeType. */
  readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  /** What the cell held, where one cell was edited. */
  readonly before?: CellValue;
  /** A person did it in the grid: typed, pasted, filled, deleted, undid. */
  readonly byHand?: boolean;
}

export interface Engine {
  listSheets(): readonly SheetInfo[];
  addSheet(name: string, position?: number): SheetInfo;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setVisibility(sheetId: string, visibility: SheetVisibility): void;
  activeSheetId(): string;
  activateSheet(sheetId: string): void;

  /** Raw values; a date is its serial, a formula its result. */
  readValues(sheetId: string, area: Area): CellValue[][];
  /** The formula where there is one, else the value. A cell of a spill other than its anchor gives its value. */
  readFormulas(sheetId: string, area: Area): CellValue[][];
  /** As displayed, by the number format. */
  readTexts(sheetId: string, area: Area): string[][];
  /** All cells of one request go in as one change. */
  writeCells(sheetId: string, area: Area, cells: readonly (readonly CellInput[])[]): void;
  clear(sheetId: string, area: Area, what: "all" | "contents" | "formats"): void;
  /** Undefined where nothing is used, of the whole sheet or of a part of it. */
  usedArea(sheetId: string, valuesOnly: boolean, within?: Area): Area | undefined;
  /** The cells around one as far as the next blank row and column on each side. */
  regionAround(sheetId: string, row: number, column: number): Area;
  /** The spill that starts at this cell, if one does. */
  spillArea(sheetId: string, row: number, column: number): Area | undefined;
  insertRows(sheetId: string, row: number, count: number): void;
  deleteRows(sheetId: string, row: number, count: number): void;
  insertColumns(sheetId: string, column: number, count: number): void;
  deleteColumns(sheetId: string, column: number, count: number): void;

  readStyle(sheetId: string, row: number, column: number): CellStyle;
  /** Cells of the same style share one object; undefined where a cell has none. */
  readStyles(sheetId: string, area: Area): (CellStyle | undefined)[][];
  readNumberFormats(sheetId: string, area: Area): string[][];
  /** Merges the patch into each cell of the area; never one call a cell. */
  writeStyle(sheetId: string, area: Area, patch: CellStyle): void;
  /** A patch for each cell, in one change; undefined leaves a cell as it is. */
  writeStyles(sheetId: string, area: Area, patches: readonly (readonly (CellStyle | undefined)[])[]): void;
  writeNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** Points, as Office.js has them. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, count: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, count: number, points: number): void;
  /** A hidden row is of no height, a hidden column of no width. */
  hideRows(sheetId: string, row: number, count: number, isHidden: boolean): void;
  hideColumns(sheetId: string, column: number, count: number, isHidden: boolean): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;

  listNames(): readonly NameInfo[];
  putName(name: NameInfo): void;
  deleteName(name: string, sheetId?: string): void;

  listTables(): readonly TableInfo[];
  addTable(sheetId: string, area: Area, name: string): TableInfo;
  renameTable(tableId: string, name: string): void;
  resizeTable(tableId: string, area: Area): void;
  deleteTable(tableId: string): void;

  /** Runs what is dirty and waits until ordinary formulas are settled (never for the add-in's answers). */
  calculate(everything?: boolean): Promise<void>;
  /** Resolves when no calculation runs and no call of a custom function is held or waits for an answer. */
  idle(): Promise<void>;

  /**
   * `allowErrors`: functions.json's `allowErrorForDataTypeAny`. Without it a call with an error among its arguments is not made, and
   * its cell shows #VALUE!. Streaming functions answer once.
   */
  registerFunctions(functions: readonly FunctionMetadata[], options?: { readonly allowErrors?: boolean }): void;
  /** The names of the functions registered, in capitals. */
  functionNames(): readonly string[];
  /**
   * Gets the calls of one calculation in one list. Until a listener is set, and from when there is none any more, calls are held and
   * cached values shown; the next listener gets those that were never answered.
   */
  onCalls(listener: ((calls: readonly FunctionCall[]) => void) | undefined): void;
  deliver(results: readonly FunctionResult[]): void;

  onChanged(listener: (change: CellsChanged) => void): () => void;
  dispose(): void;
}
