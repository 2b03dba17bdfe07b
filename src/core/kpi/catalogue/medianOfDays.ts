/** Where the longest is no more than this many times their number, counting is faster than sorting. */
const WORTH_COUNTING = 4;

/** The median of whole numbers of days, none of them below zero, in any order; of none it is NaN. */
export function medianOfDays(days: Int32Array): number {
  let longest = 0;
  for (let at = 0; at < days.length; at++) {
    const length = days[at] ?? 0;
    if (length > longest) longest = length;
  }
  const [lower, upper] = [(days.length - 1) >> 1, days.length >> 1];
  if (longest <= days.length * WORTH_COUNTING) return byCounting(days, longest, lower, upper);
  const sorted = days.slice().sort();
  return ((sorted[lower] ?? NaN) + (sorted[upper] ?? NaN)) / 2;
}

/** The mean of the two ranks; they are one and the same where the number of days is odd. */
function byCounting(days: Int32Array, longest: number, lower: number, upper: number): number {
  const counts = new Int32Array(longest + 1);
  for (let at = 0; at < days.length; at++) {
    const length = days[at] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  let [before, first] = [0, NaN];
  for (let length = 0; length <= longest; length++) {
    before += counts[length] ?? 0;
    if (Number.isNaN(first) && before > lower) first = length;
    if (before > upper) return (first + length) / 2;
  }
  return NaN;
}
