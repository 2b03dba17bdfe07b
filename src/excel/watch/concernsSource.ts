import type { Area } from "../../core/report/sheetSpec";
import { meet } from "../areas/meet";
import type { Change } from "./workbookChanges";

/** Cells that are read: a table, or the used cells of a sheet without one. */
interface Place {
  readonly sheetId: string;
  /** The table's name, where it is one. */
  readonly table?: string;
  readonly area: Area;
}

/** A table takes in what is written below it (below its row of totals, too) and beside it. */
const GROWTH = { rows: 2, columns: 1 };

/**
 * Whether a change may change what is read from a place. On a sheet of rows without a table any cell may; on a sheet with
 * tables only the cells in a table or at its edge.
 */
export function concernsSource({ sheetId, areas }: Change, place: Place): boolean {
  if (sheetId !== place.sheetId) return false;
  if (place.table === undefined || areas === undefined) return true;
  const { area } = place;
  const near = { ...area, rows: area.rows + GROWTH.rows, columns: area.columns + GROWTH.columns };
  return areas.some((changed) => meet(changed, near));
}
