import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Cohort } from "./collectCohorts";
import { ordersByDay, type OrdersByDay } from "./ordersByDay";

/** What share of the quotes made has been won after so many days. */
export interface CurvePoint {
  /** Days since the quote was made. */
  readonly day: number;
  readonly rate: number;
  /** The rate lies between these nineteen times in twenty. */
  readonly low: number;
  readonly high: number;
  /** Quotes that had come so far and were not won before. */
  readonly atRisk: number;
}

export interface ClosingCurve extends Pick<OrdersByDay, "n" | "lastDay"> {
  /** A point for each number of days after which a quote was won, rising; between two of them the rate stays as it was. */
  readonly points: readonly CurvePoint[];
}

/**
 * The closing percentage by quote date: of the quotes made, what share has been won after d days. 1 - Kaplan-Meier, with the order as the
 * event; quotes that are open or lost may still count as not won at the as-of date, and only then (a loss is never an end before it: that would
 * overestimate, and when losses are booked does not matter).
 *
 * The interval is Greenwood's on the scale of log(-log): it stays between 0 and 1.
 *
 * @example rateAfter(closingCurve(collectQuotes(data, asOf)), 90)
 */
export function closingCurve(cohort: Cohort): ClosingCurve {
  const { n, lastDay, each } = ordersByDay(cohort);
  const points: CurvePoint[] = [];
  let [survival, variance] = [1, 0];
  each(({ day, orders, atRisk }) => {
    survival *= 1 - orders / atRisk;
    variance += orders / (atRisk * (atRisk - orders));
    points.push({ day, rate: 1 - survival, ...interval(survival, variance), atRisk });
  });
  return { points, n, lastDay };
}

/** The rate after so many days; null without quotes, and beyond what any quote was looked at. @example rateAfter(curve, 90) // 0.31 */
export function rateAfter({ points, n, lastDay }: ClosingCurve, day: number): number | null {
  if (n === 0 || day > lastDay) return null;
  return pointAt({ points }, day)?.rate ?? 0;
}

/** The last order up to so many days; undefined where there is none yet. */
export function pointAt({ points }: Pick<ClosingCurve, "points">, day: number): CurvePoint | undefined {
  return points.findLast((point) => point.day <= day);
}

const Z = normalQuantile(0.975, 0, 1);

function interval(survival: number, variance: number): Pick<CurvePoint, "low" | "high"> {
  if (survival <= 0) return { low: 0, high: 1 };
  const spread = (Z * Math.sqrt(variance)) / -Math.log(survival);
  return { low: 1 - survival ** Math.exp(-spread), high: 1 - survival ** Math.exp(spread) };
}
