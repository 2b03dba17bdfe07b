/** So few are put in order one by one; where the longest is no more than so many times the number of more, counting is faster than sorting. */
const FEW = 24;
const WORTH_COUNTING = 4;

/** Kept for the next call: a KPI table asks for thousands of medians, and half of their time went into making room for each. */
const few = new Int32Array(FEW);
let counts = new Int32Array(1024);

/**
 * The median of whole numbers of days, none of them below zero, in any order; of none it is NaN.
 *
 * @param from the place of the first that counts, and `end` that behind the last
 * @example medianOfDays(Int32Array.of(30, 10, 20)) // 20
 */
export function medianOfDays(days: Int32Array, from = 0, end = days.length): number {
  const count = end - from;
  if (count <= FEW) return byInserting(days, from, count);
  let longest = 0;
  for (let at = from; at < end; at++) {
    const length = days[at] ?? 0;
    if (length > longest) longest = length;
  }
  if (longest <= count * WORTH_COUNTING) return byCounting(days, from, end, longest);
  return middleOf(days.slice(from, end).sort(), count);
}

function byInserting(days: Int32Array, from: number, count: number): number {
  for (let sorted = 0; sorted < count; sorted++) {
    const length = days[from + sorted] ?? 0;
    let at = sorted;
    for (; at > 0 && (few[at - 1] ?? 0) > length; at--) few[at] = few[at - 1] ?? 0;
    few[at] = length;
  }
  return middleOf(few, count);
}

/** The mean of the two ranks in the middle; they are one and the same where the number of days is odd. */
function middleOf(sorted: Int32Array, count: number): number {
  if (count === 0) return NaN;
  return ((sorted[(count - 1) >> 1] ?? NaN) + (sorted[count >> 1] ?? NaN)) / 2;
}

function byCounting(days: Int32Array, from: number, end: number, longest: number): number {
  if (longest >= counts.length) counts = new Int32Array(longest * 2);
  for (let at = from; at < end; at++) {
    const length = days[at] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  const median = middleOfCounts(end - from);
  counts.fill(0, 0, longest + 1);
  return median;
}

function middleOfCounts(count: number): number {
  const [lower, upper] = [(count - 1) >> 1, count >> 1];
  let length = 0;
  let before = counts[0] ?? 0;
  while (before <= lower) before += counts[++length] ?? 0;
  const first = length;
  while (before <= upper) before += counts[++length] ?? 0;
  return (first + length) / 2;
}
