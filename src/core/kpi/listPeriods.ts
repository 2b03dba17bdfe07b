import type { Day } from "../crm/types";
import {
  firstDay,
  lastDay,
  monthAndDay,
  periodId,
  periodOf,
  samePoint,
  shift,
  type CalendarPeriod,
} from "./calendarPeriod";
import type { Period } from "./types";

export const ALL_PERIODS = "all";
/** A mistyped date of 1926 must not make a thousand empty months: earlier events are in "all" only. */
const YEARS_LISTED = 25;
const KINDS = ["year", "quarter", "month"] as const;

/**
 * The periods of the KPI table: all, each year, quarter and month from the first event to the as-of date, and for those still
 * running the same part of the previous one and of last year's, to compare them with.
 *
 * @param firstEvent the first day on which anything happened; undefined gives "all" alone
 * @param fiscalYearStart the month (1-12) in which the fiscal year starts
 */
export function listPeriods(firstEvent: Day | undefined, asOf: Day, fiscalYearStart = 1): Period[] {
  const days = firstEvent === undefined ? 0 : Math.max(0, asOf - firstEvent + 1);
  const all: Period = { id: ALL_PERIODS, kind: "all", end: asOf, days };
  if (firstEvent === undefined || firstEvent > asOf) return [all];
  const first = Math.max(firstEvent, asOf - Math.round(YEARS_LISTED * 365.25));
  const listed = KINDS.map((kind) => listKind(kind, first, asOf, fiscalYearStart));
  const parts = new Map(listed.flatMap(({ parts }) => parts.map((part) => [part.id, part])));
  return [all, ...listed.flatMap(({ periods }) => periods), ...parts.values()];
}

function listKind(kind: CalendarPeriod["kind"], first: Day, asOf: Day, fiscalYearStart: number) {
  const running = periodOf(kind, asOf, fiscalYearStart);
  const oldest = periodOf(kind, first, fiscalYearStart).firstMonth;
  const yearBefore = -12 / running.months;
  const idIfListed = (period: CalendarPeriod) =>
    period.firstMonth >= oldest ? periodId(period, fiscalYearStart) : undefined;
  const periods: Period[] = [];
  const parts: Period[] = [];

  for (let period = periodOf(kind, first, fiscalYearStart); firstDay(period) <= asOf; period = shift(period, 1)) {
    const isRunning = lastDay(period) > asOf;
    const compared = (other: CalendarPeriod): string | undefined => {
      const id = idIfListed(other);
      if (id === undefined || !isRunning) return id;
      const part = partPeriod(other, samePoint(asOf, period, other), fiscalYearStart);
      if (part.end >= lastDay(other)) return id;
      parts.push(part);
      return part.id;
    };
    periods.push(
      toPeriod(period, asOf, fiscalYearStart, compared(shift(period, -1)), compared(shift(period, yearBefore))),
    );
  }
  return { periods, parts };
}

function toPeriod(
  period: CalendarPeriod,
  asOf: Day,
  fiscalYearStart: number,
  previous: string | undefined,
  lastYear: string | undefined,
): Period {
  const start = firstDay(period);
  const end = Math.min(lastDay(period), asOf);
  return {
    id: periodId(period, fiscalYearStart),
    kind: period.kind,
    start,
    end,
    days: Math.max(0, end - start + 1),
    ...(previous === undefined ? {} : { previous }),
    ...(lastYear === undefined ? {} : { lastYear }),
  };
}

/** The part of a period until a day within it. */
export function partPeriod(period: CalendarPeriod, end: Day, fiscalYearStart: number): Period {
  const start = firstDay(period);
  const id = `${periodId(period, fiscalYearStart)} to ${monthAndDay(end)}`;
  return { id, kind: "part", start, end, days: end - start + 1 };
}

/** One period on its own, without what it is compared with; its end never lies after the as-of date. */
export function singlePeriod(period: CalendarPeriod, asOf: Day, fiscalYearStart: number): Period {
  return toPeriod(period, asOf, fiscalYearStart, undefined, undefined);
}
