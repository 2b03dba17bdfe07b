import type { Day } from "../crm/types";

/** Amounts by day, in such an order that the sum over any run of days is two look-ups. */
export interface DaySeries {
  /** Different days, rising. */
  readonly days: readonly Day[];
  /** The sum up to and with each. */
  readonly upTo: readonly number[];
}

/** @example sumBetween(createDaySeries([46203, 46200], [10, 5]), 46200, 46202) // 5 */
export function createDaySeries(days: ArrayLike<Day>, values: ArrayLike<number>): DaySeries {
  const byDay = new Map<Day, number>();
  for (let at = 0; at < days.length; at++) {
    const day = days[at] ?? NaN;
    byDay.set(day, (byDay.get(day) ?? 0) + (values[at] ?? 0));
  }
  const sorted = [...byDay.keys()].sort((a, b) => a - b);
  let sum = 0;
  return { days: sorted, upTo: sorted.map((day) => (sum += byDay.get(day) ?? 0)) };
}

/** The sum over some days, first and last included. */
export function sumBetween(series: DaySeries, first: Day, last: Day): number {
  return sumUpTo(series, last) - sumUpTo(series, first - 1);
}

function sumUpTo({ days, upTo }: DaySeries, last: Day): number {
  let [first, end] = [0, days.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((days[middle] ?? Infinity) <= last) first = middle + 1;
    else end = middle;
  }
  return upTo[first - 1] ?? 0;
}
