import { areaAddress } from "../address";
import { rowArea } from "../sheetParts";
import { FIRST_NARROW, PERIODS_SHOWN, ROW, type Tile } from "./layout";

/** Under the heads: two lines for each figure, and a third for what the closing rate stands on. */
const LINE = { openQuotes: 1, averageOrder: 3, closingRate: 5, salesCycle: 8 } as const satisfies Record<
  Tile["id"],
  number
>;

/** The row of a figure in the trend's table; last year's stands under it. */
export function trendRow({ id }: Tile): number {
  return ROW.trend + LINE[id];
}

/** The row of the velocity, beside what was really made per day. */
export const PACE_ROW = ROW.trend + 10;

/** The figures that a tile's chart draws, fixed. @example trendValues(TILES[0]) // "$D$34:$O$34" */
export function trendValues(tile: Tile): string {
  return areaAddress(rowArea(trendRow(tile), FIRST_NARROW, PERIODS_SHOWN)).replace(/[A-Z]+|\d+/g, "$$$&");
}
