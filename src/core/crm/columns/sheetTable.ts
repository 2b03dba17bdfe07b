import { normalise } from "../cells/normalise";
import { createColumnLooks, type ColumnLooks } from "./columnLooks";
import { repeatsHeader } from "./headerCells";
import { headerKeys, type HeaderKeys } from "./headerKeys";
import type { Sample } from "./sheetField";
import { findStageDates, type StageDate } from "./stageDates";

/** A sheet as its columns are told by: its headers, and what its first rows look like. */
export interface SheetTable {
  readonly headers: readonly string[];
  readonly keys: readonly HeaderKeys[];
  readonly looks: ColumnLooks;
  readonly sample: Sample;
  /** The columns that say when a deal entered a stage. */
  readonly stageDates: readonly StageDate[];
  isStageDate(column: number): boolean;
}

/**
 * A report may say its header again above each group: these rows are no values.
 *
 * @example createSheetTable(["Deal ID"], [[1]]).keys[0].ofRole("deals") // ["deal id"]
 */
export function createSheetTable(headers: readonly string[], firstRows: Sample): SheetTable {
  const header = headers.map(normalise);
  const sample = firstRows.filter((row) => !repeatsHeader(header, row));
  const looks = createColumnLooks(sample);
  const stageDates = findStageDates(headers).filter(({ column }) => looks.fits("entered", column));
  const ofStages = new Set(stageDates.map(({ column }) => column));
  const keys = headers.map(headerKeys);
  return { headers, keys, looks, sample, stageDates, isStageDate: (column) => ofStages.has(column) };
}
