import type { Area } from "../../core/report/sheetSpec";
import type { OwnSheet } from "../ownSheets";
import type { PageLook } from "../write/plan/sheetRecord";

/** What the add-in set on a sheet beside its cells. */
export interface SheetLook {
  /** By column, in characters. */
  readonly widths: Readonly<Record<number, number>>;
  /** By row, in points. */
  readonly heights: Readonly<Record<number, number>>;
  readonly page: PageLook;
}

/** What becomes of a sheet the add-in made. */
export interface SheetRemoval extends OwnSheet {
  /** "clear": only what the add-in wrote is taken out, and the sheet stays. */
  readonly how: "delete" | "clear";
  /**
   * Why it stays: the reader has something of their own on it, nobody can tell which cells are theirs, or Excel keeps one visible
   * sheet.
   */
  readonly why?: "ownThings" | "rearranged" | "lastVisible";
  readonly isVeryHidden: boolean;
  /** The cells that are the add-in's: all that was written but what the reader has put in between. None where nobody can tell. */
  readonly cells: readonly Area[];
  readonly hasRecord: boolean;
  /** Undefined where nobody can tell what is whose. */
  readonly look?: SheetLook;
  readonly charts: readonly string[];
  readonly tables: readonly string[];
}

/** All that the add-in has in a workbook, and what of the reader's refers to it. */
export interface Removal {
  readonly sheets: readonly SheetRemoval[];
  /** Defined names, those that mark the sheets last. */
  readonly names: readonly string[];
  /** Keys of the workbook's settings. */
  readonly settings: readonly string[];
  /** Cells of the reader's whose formulas will give an error, as people write them: "'My sheet'!B2". */
  readonly brokenCells: readonly string[];
  /** Names of the reader's that will refer to nothing. */
  readonly brokenNames: readonly string[];
  /** Whether there are charts of the reader's: those that show the add-in's cells will be empty. Which do, Excel hardly tells. */
  readonly hasOthersCharts: boolean;
  /** Sheets with the sample data: whoever asked for them has them to keep, or to delete. */
  readonly sampleSheets: readonly string[];
  /** Sheets with people's own KPIs: what they wrote there is theirs, and stays. */
  readonly ownKpiSheets: readonly string[];
}
