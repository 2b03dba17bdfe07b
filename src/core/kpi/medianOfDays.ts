/** Where the longest is no more than this many times their number, counting is faster than sorting. */
const WORTH_COUNTING = 4;

/** The median of whole numbers of days, none of them below zero, in any order; of none it is NaN. */
export function medianOfDays(days: Int32Array): number {
  let longest = 0;
  for (let at = 0; at < days.length; at++) longest = Math.max(longest, days[at] ?? 0);
  const nth = longest <= days.length * WORTH_COUNTING ? byCounting(days, longest) : bySorting(days);
  const middle = days.length >> 1;
  return days.length % 2 === 1 ? nth(middle) : (nth(middle - 1) + nth(middle)) / 2;
}

function bySorting(days: Int32Array): (rank: number) => number {
  const sorted = days.slice().sort();
  return (rank) => sorted[rank] ?? NaN;
}

function byCounting(days: Int32Array, longest: number): (rank: number) => number {
  const counts = new Int32Array(longest + 1);
  for (let at = 0; at < days.length; at++) {
    const length = days[at] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  return (rank) => {
    let before = 0;
    for (let length = 0; length <= longest; length++) {
      before += counts[length] ?? 0;
      if (before > rank) return length;
    }
    return NaN;
  };
}
