import type { Area, SheetSpec } from "../../../core/report/sheetSpec";
import type { OwnSheet } from "../../ownSheets";
import type { Changes } from "../../areas/lineBefore";
import type { Cell } from "../../areas/runsOfCells";
import type { SheetRecord } from "./sheetRecord";

export interface OldTable {
  readonly name: string;
  readonly area: Area;
}

/** A cell that holds something: a formula as a formula. */
export interface FilledCell extends Cell {
  readonly content: unknown;
}

/** What stands on a sheet that the add-in made. */
export interface StandingSheet {
  readonly own: OwnSheet;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  /** Undefined where nobody knows what was written: then all in the sheet's area is taken for the add-in's. */
  readonly record?: SheetRecord;
  /** The add-in's own. */
  readonly charts: readonly string[];
  readonly tables: readonly OldTable[];
  /** Of these tables what the add-in wrote: Excel lets a table grow over what people type beside it. */
  readonly tableParts: readonly Area[];
  /** The user's. */
  readonly otherTables: readonly OldTable[];
  /** So that nobody can tell the user's cells from the add-in's: all that hold something may be the user's. */
  readonly isRearranged: boolean;
  /** Cells that hold something of the user's. */
  readonly users: readonly FilledCell[];
  /** Cells outside the tables that hold something the add-in wrote. */
  readonly written: readonly FilledCell[];
  /** Cells that hold something in the same rows, to the right of all that the add-in writes. */
  readonly beside: readonly FilledCell[];
  /** The rows and columns that people put in or took out since. */
  readonly changes: Changes;
}

/** One sheet of the report: where it goes, what stands there already, and what is to be written. */
export interface SheetPlan {
  readonly spec: SheetSpec;
  readonly sheetName: string;
  /** Undefined for a sheet still to be made. */
  readonly standing?: StandingSheet;
  /** What the reader had chosen, by place in `spec.choices`. */
  readonly chosen: readonly (string | undefined)[];
  /** "everything", or only these blocks of the spec, as all else is as it was written. */
  readonly toWrite: "everything" | readonly number[];
  /** The user's cells beside which something else will stand. */
  readonly besideOthers: readonly Cell[];
}
