/**
 * A sheet as plain data. Core describes what a sheet holds; `excel` has one writer that applies it. Rows and columns count
 * from zero; an area is given by its top left cell and its size.
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A live formula: en-US names and separators, beginning with "=". */
export interface Formula {
  readonly formula: string;
}

/** A string is always text, whatever it begins with: only a Formula is ever calculated. */
export type Content = null | string | number | boolean | Formula;

export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Content[])[];
}

/** Excel's own cell styles, so that the company's theme carries over. */
export type CellStyle = "Title" | "Input" | "Explanatory Text";

export type BorderEdge = "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical";

export interface Format {
  readonly area: Area;
  /** Set first; what follows refines it. */
  readonly style?: CellStyle;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Another font than the workbook's, where signs must stand under each other. */
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: readonly {
    readonly edge: BorderEdge;
    readonly weight: "Hairline" | "Thin" | "Medium";
    readonly color: string;
  }[];
}

export interface TableSpec {
  /** Unique in the workbook, and no sheet's name. */
  readonly name: string;
  /** The header row included. */
  readonly area: Area;
  readonly style: string;
}

export interface SeriesSpec {
  readonly name: string;
  /** Cells of this sheet. */
  readonly values: Area;
  readonly categories: Area;
  /** "#RRGGBB". */
  readonly color: string;
}

/** Office.js cannot give a chart an alternative text: the cells it draws stand readable beside it, under the same words. */
export interface ChartSpec {
  readonly name: string;
  readonly type: "ColumnClustered";
  /** The cells the chart covers. */
  readonly place: Area;
  readonly title: string;
  readonly series: readonly SeriesSpec[];
  readonly valueFormat: string;
  readonly minimum?: number;
  /** Between the columns, in percents of a column's width. */
  readonly gapWidth: number;
  readonly legend: boolean;
}

export interface DropDownSpec {
  readonly row: number;
  readonly column: number;
  /** A range or a name: "=SalesboardWho". Inline lists end at 255 characters. */
  readonly source: string;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** A cell for a number of the reader's, which may be empty. */
export interface InputSpec extends Omit<DropDownSpec, "source"> {
  readonly minimum: number;
  readonly maximum: number;
}

export interface ConditionalFormatSpec {
  readonly area: Area;
  /** Relative to the area's top left cell. */
  readonly formula: string;
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface NameSpec {
  readonly name: string;
  /** Cells of this sheet. */
  readonly area: Area;
}

export interface PrintSpec {
  readonly area: Area;
  readonly orientation: "Portrait" | "Landscape";
  readonly pagesWide: number;
  /** Repeated on top of each page after the one they stand on. */
  readonly titleRows?: Pick<Area, "row" | "rows">;
  /** Repeated at the left of each page beside the first. */
  readonly titleColumns?: Pick<Area, "column" | "columns">;
  /** Rows at which a new page begins. */
  readonly breaks: readonly number[];
  /** Below each page, with Excel's codes: "&P" is the page. */
  readonly footer?: { readonly left: string; readonly right: string };
}

export interface SheetSpec {
  /** Which of the add-in's sheets this is: "dashboard", "kpis". Never shown. */
  readonly id: string;
  /** The tab's name in the reader's language; another free name is taken where a sheet of the user's has it. */
  readonly name: string;
  readonly gridlines: boolean;
  /** Widths in characters of the standard font, from column A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points of the rows that differ. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  readonly formats: readonly Format[];
  readonly tables: readonly TableSpec[];
  readonly charts: readonly ChartSpec[];
  readonly dropDowns: readonly DropDownSpec[];
  readonly inputs?: readonly InputSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly names: readonly NameSpec[];
  readonly frozenRows: number;
  readonly print: PrintSpec;
  /** Cells that speak of the sheet as it lives, such as what to choose where: a copy with values has no such cells. */
  readonly onlyLive?: readonly Area[];
  /** Cells whose value the reader chooses. */
  readonly choices: readonly ChoiceSpec[];
}

/** A rebuild keeps what the reader chose while it is still on offer. */
export interface ChoiceSpec {
  readonly row: number;
  readonly column: number;
  readonly offered: readonly string[];
  /** What the reader has chosen elsewhere just now, and wants to see here. */
  readonly wanted?: string;
  /** What is offered may be called as before and means something else now: what was chosen here is not kept. */
  readonly isAnew?: boolean;
}
