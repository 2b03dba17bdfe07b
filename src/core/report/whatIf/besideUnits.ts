import type { Content } from "../sheetSpec";

/** Cells of a row up to and with what is typed. */
const BEFORE_UNIT = 3;

/**
 * A row of a table with room for the units of what is typed, which all tables of the page leave.
 *
 * @param cells the name, two figures, and what stands right of the units
 * @example besideUnits(["Orders", 31, null, 34], "d") // ["Orders", 31, null, "d", 34]
 */
export function besideUnits(cells: readonly Content[], unit: Content = null): Content[] {
  return [...cells.slice(0, BEFORE_UNIT), unit, ...cells.slice(BEFORE_UNIT)];
}
