import { drawnMarks } from "./drawnMarks";
import { logChoose } from "./logChoose";
import type { Tails } from "./tails";

/** Numbers from which is drawn: the different ones in rising order, and how many there are up to and with each. */
export interface Pool {
  readonly values: readonly number[];
  readonly upTo: readonly number[];
}

/** @example createPool([5, 3, 5]) // { values: [3, 5], upTo: [1, 3] } */
export function createPool(numbers: Iterable<number>): Pool {
  const sorted = Float64Array.from(numbers).sort();
  const values: number[] = [];
  const upTo: number[] = [];
  sorted.forEach((value, at) => {
    if (value !== values.at(-1)) values.push(value);
    upTo[values.length - 1] = at + 1;
  });
  return { values, upTo };
}

/**
 * The tails of the median of a draw without putting back, seen that it was so much: exact, ties included, by counting. The median of an
 * even number is the mean of the two in the middle.
 *
 * @example drawnMedian(createPool([1, 2, 3]), 1, 1).atMost // 1/3
 */
export function drawnMedian(pool: Pool, drawn: number, seen: number): Tails {
  return { atMost: atMost(pool, drawn, seen), atLeast: atMost(mirrored(pool), drawn, -seen) };
}

function atMost(pool: Pool, drawn: number, seen: number): number {
  const all = pool.upTo.at(-1) ?? 0;
  const middle = Math.floor((drawn + 1) / 2);
  const below = drawnMarks({ all, marked: countUpTo(pool, seen), drawn }, middle).atLeast;
  return drawn % 2 === 1 ? below : Math.max(0, below - lowerMiddleAlone(pool, drawn, seen));
}

/**
 * The probability that the lower of the two in the middle is at most what was seen, and the upper so much more that their mean is not.
 *
 * Of each value the lower one can have: exactly half of the draw lies up to it, and none between it and its mirror image on the other side of
 * what was seen.
 */
function lowerMiddleAlone(pool: Pool, drawn: number, seen: number): number {
  const all = pool.upTo.at(-1) ?? 0;
  const half = drawn / 2;
  const ways = logChoose(all, drawn);
  let [sum, before] = [0, 0];
  for (const [at, value] of pool.values.entries()) {
    if (value > seen) break;
    const upTo = pool.upTo[at] ?? 0;
    const above = logChoose(all - countUpTo(pool, 2 * seen - value), half);
    sum += Math.exp(logChoose(upTo, half) + above - ways) - Math.exp(logChoose(before, half) + above - ways);
    before = upTo;
  }
  return sum;
}

/** How many of the pool's numbers are at most so much. */
function countUpTo({ values, upTo }: Pool, most: number): number {
  let [first, end] = [0, values.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((values[middle] ?? Infinity) <= most) first = middle + 1;
    else end = middle;
  }
  return upTo[first - 1] ?? 0;
}

/** The same with every number's sign turned, for the other tail. */
function mirrored({ values, upTo }: Pool): Pool {
  const all = upTo.at(-1) ?? 0;
  return {
    values: values.map((value) => -value).reverse(),
    upTo: values.map((_, at) => all - (upTo[at - 1] ?? 0)).reverse(),
  };
}
