import { fixedCell } from "../address";
import { ROW, type Tile } from "./layout";

/** This period's figure. */
export function tileValueCell(tile: Tile): string {
  return fixedCell(ROW.tileValue, tile.column);
}

/** The figure of the period before. */
export function tilePreviousCell(tile: Tile): string {
  return fixedCell(ROW.previous, tile.column + tile.columns - 1);
}

/** What was to be reached. */
export function tileTargetCell(tile: Tile): string {
  return fixedCell(ROW.target, tile.column + tile.columns - 1);
}

/** The figure of the same period last year. */
export function tileLastYearCell(tile: Tile): string {
  return fixedCell(ROW.lastYear, tile.column + tile.columns - 1);
}
