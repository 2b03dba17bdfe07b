import type { Day } from "../crm/types";
import { dayLastYear } from "./calendar";
import { createDaySeries, sumBetween } from "./daySeries";
import { growthOf } from "./monthlyGrowth";

/** What some days brought beside the same days of the year before. */
export interface LikeForLike {
  readonly value: number;
  readonly lastYear: number;
  readonly growth: number | null;
}

/**
 * A period that is not over against the same part of last year: naively, half a year beside a whole one looks like a fall.
 *
 * @example likeForLike(days, values, toDay(2026, 1, 1), toDay(2026, 6, 30)).growth // 0.2076
 */
export function likeForLike(days: ArrayLike<Day>, values: ArrayLike<number>, first: Day, last: Day): LikeForLike {
  const series = createDaySeries(days, values);
  const value = sumBetween(series, first, last);
  const lastYear = sumBetween(series, dayLastYear(first), dayLastYear(last));
  return { value, lastYear, growth: growthOf(value, lastYear) };
}
