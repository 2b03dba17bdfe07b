import type { KeptReading } from "../../core/changes/types";

/** The id of the hidden sheet among the add-in's own. */
export const KEPT_ID = "kept";

/**
 * The sheet has two places side by side, one for each of the last two exports: a stamp, headers, and a row for each deal. The next
 * export is written over the older one, its stamp last: a place without a stamp holds nothing, so that a writing that ended halfway is never
 * taken for an export.
 */
export const STAMP_ROW = 1;
export const HEADER_ROW = 2;
export const FIRST_ROW = 3;
export const COLUMNS = ["id", "owner", "status", "step", "value", "created", "closed"] as const;
/** The first column of each place, counted from the sheet's marked cell. */
export const PLACES = [0, COLUMNS.length + 1] as const;
export const WIDTH = 2 * COLUMNS.length + 1;

const VERSION = 1;
/** What a cell holds, in characters. */
const LONGEST = 32_767;

/** What says of a place which export it holds. */
export interface Stamp extends Omit<KeptReading, "deals"> {
  /** Counts the exports: the higher is the later. */
  readonly generation: number;
  /** Rows of the place. */
  readonly deals: number;
}

/** A stamp as a cell holds it; without the columns where they are too many for a cell. */
export function stampText(stamp: Stamp): string {
  const text = JSON.stringify({ version: VERSION, ...stamp });
  return text.length <= LONGEST ? text : JSON.stringify({ version: VERSION, ...stamp, columns: [] });
}

/** The stamp in a cell; undefined where there is none, or one that this version does not know. */
export function parseStamp(cell: unknown): Stamp | undefined {
  if (typeof cell !== "string" || !cell.startsWith("{")) return undefined;
  try {
    const { version, ...stamp } = JSON.parse(cell) as Stamp & { readonly version?: unknown };
    const isWhole = version === VERSION && Number.isInteger(stamp.generation) && Number.isInteger(stamp.deals);
    return isWhole && Number.isInteger(stamp.latest) && Array.isArray(stamp.columns) ? stamp : undefined;
  } catch {
    // Somebody has edited the cell.
    return undefined;
  }
}
