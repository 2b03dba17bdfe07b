import type { Day } from "../../crm/types";
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
import type { Period } from "../types";

export const ALL_PERIODS = "all";
/** However long the data go back, the lists stay short enough to choose from: earlier events are in "all" only. */
const YEARS_LISTED = 25;
const KINDS = ["year", "quarter", "month"] as const;
/**
 * What is compared with must be covered by the data, but for a twentieth: data from 2 January on have their January, data from
 * 10 January on have not. The less covered first periods are listed, and nothing is held against them.
 */
const COVERED = 0.95;

/**
 * The periods of the KPI table: all, each year, quarter and month from the first event to the as-of date, and for those still
 * running the same part of the previous one and of last year's, to compare them with. A period that the data cover in part
 * begins with the first event, and is compared with nothing later.
 *
 * @param firstEvent the first day on which anything happened; undefined gives "all" alone
 * @param fiscalYearStart the month (1-12) in which the fiscal year starts
 */
export function listPeriods(firstEvent: Day | undefined, asOf: Day, fiscalYearStart = 1): Period[] {
  const days = firstEvent === undefined ? 0 : Math.max(0, asOf - firstEvent + 1);
  const all: Period = { id: ALL_PERIODS, kind: "all", end: asOf, days };
  if (firstEvent === undefined || firstEvent > asOf) return [all];
  const first = Math.max(firstEvent, asOf - Math.round(YEARS_LISTED * 365.25));
  const listed = KINDS.map((kind) => listKind(kind, first, firstEvent, asOf, fiscalYearStart));
  const parts = new Map(listed.flatMap(({ parts }) => parts.map((part) => [part.id, part])));
  return [all, ...listed.flatMap(({ periods }) => periods), ...parts.values()];
}

function listKind(kind: CalendarPeriod["kind"], first: Day, firstEvent: Day, asOf: Day, fiscalYearStart: number) {
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
      if (id === undefined) return undefined;
      const end = isRunning ? samePoint(asOf, period, other) : lastDay(other);
      if (!isCovered(firstDay(other), end, firstEvent)) return undefined;
      if (end >= lastDay(other)) return id;
      const part = partPeriod(other, end, fiscalYearStart, firstEvent);
      parts.push(part);
      return part.id;
    };
    const previous = compared(shift(period, -1));
    const lastYear = compared(shift(period, yearBefore));
    periods.push({
      ...singlePeriod(period, asOf, fiscalYearStart, firstEvent),
      ...(previous === undefined ? {} : { previous }),
      ...(lastYear === undefined ? {} : { lastYear }),
    });
  }
  return { periods, parts };
}

/** Whether the data tell nearly all of these days. */
export function isCovered(start: Day, end: Day, firstEvent: Day): boolean {
  return end - Math.max(start, firstEvent) + 1 >= COVERED * (end - start + 1);
}

/** The part of a period until a day within it. */
export function partPeriod(period: CalendarPeriod, end: Day, fiscalYearStart: number, firstEvent?: Day): Period {
  const id = `${periodId(period, fiscalYearStart)} to ${monthAndDay(end)}`;
  return { id, kind: "part", ...span(firstDay(period), end, firstEvent) };
}

/** One period on its own, without what it is compared with; its end never lies after the as-of date. */
export function singlePeriod(period: CalendarPeriod, asOf: Day, fiscalYearStart: number, firstEvent?: Day): Period {
  const end = Math.min(lastDay(period), asOf);
  return {
    id: periodId(period, fiscalYearStart),
    kind: period.kind,
    ...span(firstDay(period), end, firstEvent),
    ...(end < lastDay(period) && { isRunning: true }),
    ...(fiscalYearStart !== 1 && period.kind !== "month" && { isFiscal: true }),
  };
}

/** Days before the first event are no days of the data: revenue per day does not count them. */
function span(start: Day, end: Day, firstEvent = start): Pick<Period, "start" | "end" | "days" | "isCut"> {
  const first = firstEvent <= end ? Math.max(start, firstEvent) : start;
  const days = Math.max(0, end - first + 1);
  return { start: first, end, days, ...(first > start && !isCovered(start, end, first) && { isCut: true }) };
}
