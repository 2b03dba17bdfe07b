import type { CycleSpread } from "../types";

/** So few are put in order one by one; where the longest is no more than so many times the number of more, counting is faster than sorting. */
const FEW = 24;
const WORTH_COUNTING = 16;

/** Kept for the next call: a KPI table asks thousands of times, and half of their time went into making room for each. */
const few = new Int32Array(FEW);
let counts = new Int32Array(1024);

/**
 * How whole numbers of days, none of them below zero, in any order, spread: mean, median, and between which the middle half of them lies, as
 * Excel's PERCENTILE has it. All are NaN where there are none.
 *
 * @param from the place of the first that counts, and `end` that behind the last
 * @example spreadOfDays(Int32Array.of(40, 10, 20, 30)) // { mean: 25, p25: 17.5, median: 25, p75: 32.5 }
 */
export function spreadOfDays(days: Int32Array, from = 0, end = days.length): CycleSpread {
  const count = end - from;
  const mean = sumOf(days, from, end) / count;
  if (count <= FEW) return spreadOfOrdered(putInOrder(days, from, count), count, mean);
  const longest = longestOf(days, from, end);
  if (longest > count * WORTH_COUNTING) return spreadOfOrdered(days.slice(from, end).sort(), count, mean);
  if (longest >= counts.length) counts = new Int32Array(longest * 2);
  countInto(counts, days, from, end);
  const spread = spreadOfCounts(counts, count, mean);
  counts.fill(0, 0, longest + 1);
  return spread;
}

function sumOf(days: Int32Array, from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at++) sum += days[at] ?? 0;
  return sum;
}

function longestOf(days: Int32Array, from: number, end: number): number {
  let longest = 0;
  for (let at = from; at < end; at++) longest = Math.max(longest, days[at] ?? 0);
  return longest;
}

function putInOrder(days: Int32Array, from: number, count: number): Int32Array {
  for (let ordered = 0; ordered < count; ordered++) {
    const length = days[from + ordered] ?? 0;
    let at = ordered;
    for (; at > 0 && (few[at - 1] ?? 0) > length; at--) few[at] = few[at - 1] ?? 0;
    few[at] = length;
  }
  return few;
}

function countInto(room: Int32Array, days: Int32Array, from: number, end: number): void {
  for (let at = from; at < end; at++) {
    const length = days[at] ?? 0;
    room[length] = (room[length] ?? 0) + 1;
  }
}

function spreadOfOrdered(ordered: Int32Array, count: number, mean: number): CycleSpread {
  return {
    mean,
    p25: atShare(ordered, count, 0.25),
    median: atShare(ordered, count, 0.5),
    p75: atShare(ordered, count, 0.75),
  };
}

function spreadOfCounts(ofLength: Int32Array, count: number, mean: number): CycleSpread {
  return {
    mean,
    p25: atShareOfCounts(ofLength, count, 0.25),
    median: atShareOfCounts(ofLength, count, 0.5),
    p75: atShareOfCounts(ofLength, count, 0.75),
  };
}

function atShare(ordered: Int32Array, count: number, share: number): number {
  const place = share * (count - 1);
  const below = Math.floor(place);
  return between(ordered[below] ?? NaN, ordered[Math.ceil(place)] ?? NaN, place - below);
}

/** @param ofLength how many there are of each number of days */
function atShareOfCounts(ofLength: Int32Array, count: number, share: number): number {
  const place = share * (count - 1);
  const below = Math.floor(place);
  let length = 0;
  let until = ofLength[0] ?? 0;
  while (until <= below) until += ofLength[++length] ?? 0;
  const low = length;
  while (until <= Math.ceil(place)) until += ofLength[++length] ?? 0;
  return between(low, length, place - below);
}

/** Between the two days next to a place, in proportion. */
function between(low: number, high: number, share: number): number {
  return low + share * (high - low);
}
