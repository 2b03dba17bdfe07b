import { toDate } from "../crm/cells/day";
import type { Day } from "../crm/types";
import { countWorkingDays, dayLastYear, monthStart } from "./calendar";
import { createDaySeries, sumBetween, type DaySeries } from "./daySeries";

/** One month beside the same month of the year before. */
export interface GrowthRow {
  readonly firstDay: Day;
  /** The as-of date, where the month is still running. */
  readonly lastDay: Day;
  /** Whether the month is still running: it is then compared with the same days of the year before. */
  readonly isPart: boolean;
  readonly value: number;
  /** Of the same days a year before; null where the data do not go so far back. */
  readonly lastYear: number | null;
  /** 0.1 is ten per cent more; null where there is nothing to compare with. */
  readonly growth: number | null;
  /** The same of what was made on a working day, so that Easter does not lie. */
  readonly growthPerWorkingDay: number | null;
  /** Whether the percentage itself has risen: growth that grows. */
  readonly isRising: boolean | null;
  /** The twelve months up to here; null where there are fewer. */
  readonly rolling: number | null;
  readonly rollingGrowth: number | null;
}

/** Data that begin later in a month do not tell all of that month. */
const LAST_COMPLETE_START = 7;

/**
 * Each month against the same month of the year before, per working day as well, with the rolling twelve months.
 *
 * @param days the day of each order, and `values` what it brought
 * @param asOf the last day that counts
 * @param holidays days on which nobody works
 * @returns a row for each month from the first order's to the as-of date's; none where there are no orders up to it
 * @example monthlyGrowth([45838, 46203], [100, 110], 46203, new Set()).at(-1)?.growth // 0.1
 */
export function monthlyGrowth(
  days: ArrayLike<Day>,
  values: ArrayLike<number>,
  asOf: Day,
  holidays: ReadonlySet<Day>,
): readonly GrowthRow[] {
  const series = createDaySeries(days, values);
  const first = series.days[0];
  if (first === undefined || first > asOf) return [];
  const begins = completeFrom(first);
  const rows: GrowthRow[] = [];
  for (let start = monthStart(first); start <= asOf; start = monthStart(start, 1)) {
    rows.push(growthRow(series, { start, asOf, begins, before: rows.at(-1)?.growth ?? null }, holidays));
  }
  return rows;
}

/** The first day of the first month that orders from this day on tell all of. @example completeFrom(toDay(2026, 3, 20)) // 1 April 2026 */
export function completeFrom(firstOrder: Day): Day {
  return monthStart(firstOrder, toDate(firstOrder).day > LAST_COMPLETE_START ? 1 : 0);
}

interface Month {
  readonly start: Day;
  readonly asOf: Day;
  /** The first day from which on the data are complete. */
  readonly begins: Day;
  /** The growth of the month before. */
  readonly before: number | null;
}

function growthRow(series: DaySeries, { start, asOf, begins, before }: Month, holidays: ReadonlySet<Day>): GrowthRow {
  const monthEnd = monthStart(start, 1) - 1;
  const lastDay = Math.min(monthEnd, asOf);
  const [startThen, endThen] = [monthStart(start, -12), dayLastYear(lastDay)];
  const value = sumBetween(series, start, lastDay);
  const lastYear = startThen < begins ? null : sumBetween(series, startThen, endThen);
  const growth = growthOf(value, lastYear);
  const [daysNow, daysThen] = [
    countWorkingDays(start, lastDay, holidays),
    countWorkingDays(startThen, endThen, holidays),
  ];
  const rolling = sumOfYear(series, lastDay, begins);
  return {
    firstDay: start,
    lastDay,
    isPart: lastDay < monthEnd,
    value,
    lastYear,
    growth,
    growthPerWorkingDay:
      lastYear === null || daysNow === 0 || daysThen === 0 ? null : growthOf(value / daysNow, lastYear / daysThen),
    isRising: growth === null || before === null ? null : growth > before,
    rolling,
    rollingGrowth: growthOf(rolling, sumOfYear(series, dayLastYear(lastDay), begins)),
  };
}

/** The sum of the year up to a day; null where the data do not tell all of it. */
function sumOfYear(series: DaySeries, last: Day, begins: Day): number | null {
  const first = dayLastYear(last) + 1;
  return first < begins ? null : sumBetween(series, first, last);
}

/** How much more, as a share of what was; null where there is nothing to grow from. */
export function growthOf(now: number | null, then: number | null): number | null {
  return now === null || then === null || then <= 0 ? null : now / then - 1;
}
