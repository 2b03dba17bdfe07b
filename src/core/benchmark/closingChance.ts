import { drawnMarks, rangeOfMarks, type Draw } from "../statistics/drawnMarks";
import { lastThin, type Chance } from "./judge";

/**
 * The closing rates chance gives to an owner: of all decided quotes of the team so many are dealt out, and some of them are won.
 *
 * @example closingChance({ all: 50, marked: 15, drawn: 10 }).tails(0.1)
 */
export function closingChance(draw: Draw): Chance {
  const { least, most } = rangeOfMarks(draw);
  const counts = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const low = lastThin(counts, (won) => drawnMarks(draw, won).atMost);
  const high = lastThin(counts.map((won) => -won).reverse(), (won) => drawnMarks(draw, -won).atLeast);
  return {
    tails: (rate) => drawnMarks(draw, Math.round(rate * draw.drawn)),
    low: low === null ? null : low / draw.drawn,
    high: high === null ? null : -high / draw.drawn,
  };
}
