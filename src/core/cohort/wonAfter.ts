import { countUpTo } from "../countUpTo";
import type { Day } from "../crm/types";
import { WAITING, type Cohort } from "./collectCohorts";

/** Of quotes made the share that was won after so many days, and how many they were. */
export interface WonAfter {
  /** For each of the numbers of days; null beyond what any of the quotes was looked at. */
  readonly rates: readonly (number | null)[];
  readonly n: number;
}

/**
 * The closing percentage by quote date, as `closingCurve` estimates it (1 - Kaplan-Meier, open and lost quotes both looked at until the
 * as-of date), of the quotes made between two days, after some numbers of days.
 *
 * @param days rising
 * @param start the first day that counts; all quotes without it
 * @example wonAfter(cohort, [90]).rates // [0.31]
 */
export function wonAfter(
  { made, days: taken, asOf }: Cohort,
  days: readonly number[],
  start?: Day,
  end = asOf,
): WonAfter {
  const [first, last] = [start === undefined ? 0 : countUpTo(made, start - 1), countUpTo(made, end)];
  const n = last - first;
  const furthest = days.at(-1) ?? 0;
  const [won, gone] = [new Int32Array(furthest + 1), new Int32Array(furthest + 1)];
  // Of quotes that are all won everything is known.
  let longest = -1;
  let areWaiting = false;
  for (let at = first; at < last; at++) {
    const until = taken[at] ?? WAITING;
    areWaiting ||= until === WAITING;
    const looked = until === WAITING ? asOf - (made[at] ?? 0) : until;
    if (looked > longest) longest = looked;
    if (looked > furthest) continue;
    const counts = until === WAITING ? gone : won;
    counts[looked] = (counts[looked] ?? 0) + 1;
  }
  const rates: (number | null)[] = [];
  let [survival, atRisk, day] = [1, n, 0];
  for (const wanted of days) {
    for (; day <= wanted; day++) {
      const orders = won[day] ?? 0;
      if (orders > 0) survival *= 1 - orders / atRisk;
      atRisk -= orders + (gone[day] ?? 0);
    }
    rates.push(n === 0 || (areWaiting && wanted > longest) ? null : 1 - survival);
  }
  return { rates, n };
}
