/** A column takes no more of a chart's width than this: a few periods drawn over the whole width would look like walls. */
const WIDEST_COLUMN = 0.08;
/** Percents of a column's width. What Excel allows at most, and what many columns have between them. */
const MOST = 500;
const LEAST = 60;

/**
 * How far apart the columns of a chart stand, in percents of a column's width, so that few of them stay slender.
 *
 * @example gapWidth(12, 2) // 60
 * @example gapWidth(2, 1) // 500
 */
export function gapWidth(categories: number, series: number): number {
  const gap = Math.round(100 * (1 / (WIDEST_COLUMN * Math.max(categories, 1)) - series));
  return Math.min(MOST, Math.max(LEAST, gap));
}
