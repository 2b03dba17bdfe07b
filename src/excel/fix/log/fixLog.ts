import type { Area } from "../../../core/report/sheetSpec";

/** The add-in's sheet on which every change of a fix is noted, so that it can be taken back also another day. */
export const LOG_ID = "fixes";
export const LOG_TABLE = "SalesboardFixes";

/** The columns of its table, as they stand. */
export const LOG_COLUMNS = ["when", "sheet", "cell", "what", "before", "after", "format", "undone"] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

/** The number of one of them within the table. */
export const logColumn = (name: LogColumn): number => LOG_COLUMNS.indexOf(name);

/** The row of the table's header; above it stand a title and what the sheet is for. */
export const LOG_HEADER_ROW = 3;

/** The log as it stands in a workbook. */
export interface FixLog {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** The table, its header included. */
  readonly area: Area;
}

/** One cell that was changed. */
export interface LogEntry {
  /** Its row on the log's sheet, from zero. */
  readonly row: number;
  /** A date with its time as the workbook counts: the same for all cells that were changed together. */
  readonly when: number;
  readonly sheet: string;
  /** "H12" */
  readonly cell: string;
  /** What was done, in the words of whoever did it. */
  readonly what: string;
  readonly before: string;
  readonly after: string | number;
  /** The number format before, where it was changed. */
  readonly format: string;
}
