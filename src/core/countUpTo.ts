/**
 * How many of the days come no later than a day, by halving.
 *
 * @param days rising
 * @example countUpTo(Int32Array.of(10, 20, 20, 30), 20) // 3
 */
export function countUpTo(days: ArrayLike<number>, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
