import { logChoose } from "./logChoose";
import type { Tails } from "./tails";

/** A draw without putting back: `drawn` of `all`, of which `marked` have a mark. */
export interface Draw {
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
}

/** Terms that cannot change the sum any more. */
const NEGLIGIBLE = 1e-18;

/**
 * The tails of the number of marked ones in a draw (the hypergeometric distribution), seen that there were so many.
 *
 * Each probability follows from the one beside it, so that the sums need one logarithm of factorials and no more terms than
 * count.
 *
 * @example drawnMarks({ all: 7, marked: 3, drawn: 3 }, 0).atMost // 4/35 = 0.114…
 */
export function drawnMarks(draw: Draw, seen: number): Tails {
  const { least, most } = rangeOfMarks(draw);
  if (seen < least) return { atMost: 0, atLeast: 1 };
  if (seen > most) return { atMost: 1, atLeast: 0 };
  const own = Math.exp(logProbability(draw, seen));
  const below = sumBeside(own, seen, least, (k) => 1 / ratioAbove(draw, k - 1), -1);
  const above = sumBeside(own, seen, most, (k) => ratioAbove(draw, k), 1);
  return { atMost: Math.min(1, below + own), atLeast: Math.min(1, above + own) };
}

/** How many marked ones there can be in a draw. */
export function rangeOfMarks({ all, marked, drawn }: Draw): { readonly least: number; readonly most: number } {
  return { least: Math.max(0, drawn - (all - marked)), most: Math.min(drawn, marked) };
}

function logProbability({ all, marked, drawn }: Draw, k: number): number {
  return logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn);
}

/** The probability of k + 1 as a multiple of that of k. */
function ratioAbove({ all, marked, drawn }: Draw, k: number): number {
  return ((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1));
}

/** The sum of all probabilities beside the first one, up to the last possible. */
function sumBeside(first: number, from: number, last: number, ratio: (k: number) => number, step: 1 | -1): number {
  let [sum, term] = [0, first];
  for (let k = from; k !== last; k += step) {
    const factor = ratio(k);
    term *= factor;
    sum += term;
    if (factor < 1 && term < sum * NEGLIGIBLE) break;
  }
  return sum;
}
