import type { Tails } from "../statistics/tails";

/** A figure that lies as far out less often than this is called; on each side half of it. */
export const ALPHA = 0.05;

/** How chance deals out the figures of one KPI to owners with so many deals. */
export interface Chance {
  tails(seen: number): Tails;
  /** At it or below, a figure is called; null where not even the smallest possible one is. */
  readonly low: number | null;
  /** At it or above. */
  readonly high: number | null;
}

/** Whether a tail is so thin that a figure there is called. */
export function isThin(tail: number): boolean {
  return 2 * tail < ALPHA;
}

/** The last of some rising figures whose lower tail is thin; null where none is. */
export function lastThin(figures: readonly number[], tail: (figure: number) => number): number | null {
  let [first, end] = [0, figures.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (isThin(tail(figures[middle] ?? Infinity))) first = middle + 1;
    else end = middle;
  }
  return figures[first - 1] ?? null;
}
