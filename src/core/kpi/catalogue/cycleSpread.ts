import { KIND, pointAfter, pointBefore, rowsBefore, type DayTotals } from "../index/dayTotals";
import type { CycleSpread, Period } from "../types";

const LOWER_QUARTER = 0.25;
const UPPER_QUARTER = 0.75;
/** Where the longest is no more than this many times their number, counting is faster than sorting. */
const WORTH_COUNTING = 4;

/**
 * How the days from quote to order spread over the orders of a period: their mean, and between which the middle half of them lies, as
 * Excel's PERCENTILE has it. Undefined without orders that have both dates.
 *
 * @example cycleSpread(totals, quarter) // { mean: 44.8, p25: 24, p75: 61 }
 */
export function cycleSpread(totals: DayTotals, { start, end }: Period): CycleSpread | undefined {
  const [from, to] = [start === undefined ? 0 : pointBefore(totals, start), pointAfter(totals, end)];
  const [first, last] = [from, Math.max(from, to)].map((point) => rowsBefore(totals, KIND.cycles, point));
  const days = inOrder(totals.cycleDays.subarray(first, last));
  if (days.length === 0) return undefined;
  const sum = days.reduce((total, one) => total + one, 0);
  return { mean: sum / days.length, p25: percentile(days, LOWER_QUARTER), p75: percentile(days, UPPER_QUARTER) };
}

/** Between the two days next to where it lies. */
function percentile(days: Int32Array, share: number): number {
  const place = share * (days.length - 1);
  const below = Math.floor(place);
  const [low = NaN, high = low] = [days[below], days[below + 1]];
  return low + (place - below) * (high - low);
}

function inOrder(days: Int32Array): Int32Array {
  const longest = days.reduce((most, one) => Math.max(most, one), 0);
  if (longest > days.length * WORTH_COUNTING) return days.slice().sort();
  const counts = new Int32Array(longest + 1);
  for (const one of days) counts[one] = (counts[one] ?? 0) + 1;
  const ordered = new Int32Array(days.length);
  let at = 0;
  counts.forEach((count, length) => ordered.fill(length, at, (at += count)));
  return ordered;
}
