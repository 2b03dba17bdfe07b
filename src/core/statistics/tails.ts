/** How probable chance makes a figure at most, and at least, as large as the one seen. Both count the figure itself. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * How often chance alone gives a figure that lies as far out on either side: twice the smaller tail, as nobody said beforehand
 * on which side to look.
 *
 * @example twoSided({ atMost: 0.01, atLeast: 0.995 }) // 0.02
 */
export function twoSided({ atMost, atLeast }: Tails): number {
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
