import { rateAfter, type ClosingCurve } from "../../cohort/closingCurve";
import { COHORT_POINTS } from "./layout";

const [SHORT, LONG] = [15, 30];

/** Of the quotes made, the share that was won after so many days. */
export interface CohortPoint {
  readonly day: number;
  readonly rate: number;
}

/**
 * The closing curve at fixed days: each half month, or each month where the last orders take longer than that shows. Beyond the oldest
 * quote's age there is none; nor is there any where no quote was won yet.
 */
export function cohortDays(curve: ClosingCurve): readonly CohortPoint[] {
  const lastOrder = curve.points.at(-1)?.day;
  if (lastOrder === undefined) return [];
  const step = lastOrder > SHORT * (COHORT_POINTS - 1) && curve.lastDay >= LONG ? LONG : SHORT;
  return Array.from({ length: COHORT_POINTS }, (_, at) => at * step).flatMap((day) => {
    const rate = rateAfter(curve, day);
    return rate === null ? [] : [{ day, rate }];
  });
}
