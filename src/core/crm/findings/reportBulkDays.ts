import { isoText, toDate } from "../cells/day";
import { NO_DAY, type Day, type SalesData } from "../types";
import type { Findings } from "./findings";
import { BIT } from "./marks";

/** Fewer deals than this may well be closed in a day's work. */
const FEWEST = 20;
/** How many times as many as on the busiest days of other months. Quarter and year ends are a few times busier, not more. */
const TIMES = 4;
/** With fewer other months nobody knows what a busy day is; then the day must have half of all closed deals. */
const MONTHS_TO_COMPARE = 3;

/**
 * Finds days on which so many deals were closed that somebody must have done it in one go, so that they were closed in truth on
 * other days. Rule: at least 20 deals, and at least four times as many as the busiest day of the busier months has (the upper
 * quartile of the other months' busiest days). Month and quarter ends come again and again, so they are what is compared with.
 */
export function reportBulkDays(
  data: SalesData,
  readingDay: Day,
  findings: Findings,
  marks: Uint32Array,
  column: number | undefined,
): void {
  const bulk = findBulkDays(countByDay(data.closed, readingDay));
  const [day] = bulk;
  if (day === undefined) return;
  const days = new Set(bulk.map(([one]) => one));
  for (let row = 0; row < data.rows; row++) {
    if (!days.has(data.closed[row] ?? NO_DAY)) continue;
    findings.add("closedOnOneDay", data.sheetRow[row] ?? 0, column);
    marks[row] = (marks[row] ?? 0) | BIT.closedInBulk;
  }
  findings.note("closedOnOneDay", 0, { day: isoText(day[0]), number: day[1], days: days.size });
}

type DayCount = readonly [day: Day, deals: number];

/** The bulk days, that with the most deals first. @param ofDay how many deals were closed on each day */
function findBulkDays(ofDay: Int32Array): DayCount[] {
  const counts = listCounts(ofDay);
  const busiest = new Map<number, number>();
  let all = 0;
  for (const [day, deals] of counts) {
    const month = monthOf(day);
    busiest.set(month, Math.max(busiest.get(month) ?? 0, deals));
    all += deals;
  }
  const sorted = [...busiest.values()].sort((a, b) => a - b);
  const enoughIn = (most: number) =>
    Math.max(FEWEST, sorted.length <= MONTHS_TO_COMPARE ? all / 2 : TIMES * upperQuartileOfOthers(sorted, most));
  const enough = new Map(Array.from(busiest, ([month, most]) => [month, enoughIn(most)]));
  const isBulk = ([day, deals]: DayCount) => deals >= FEWEST && deals >= (enough.get(monthOf(day)) ?? Infinity);
  return counts.filter(isBulk).sort(([, a], [, b]) => b - a);
}

function listCounts(ofDay: Int32Array): DayCount[] {
  const counts: DayCount[] = [];
  for (let day = 0; day < ofDay.length; day++) {
    const deals = ofDay[day] ?? 0;
    if (deals > 0) counts.push([day, deals]);
  }
  return counts;
}

function countByDay(closed: Int32Array, readingDay: Day): Int32Array {
  const ofDay = new Int32Array(readingDay + 1);
  for (let row = 0; row < closed.length; row++) {
    const day = closed[row] ?? NO_DAY;
    if (day > 0 && day <= readingDay) ofDay[day] = (ofDay[day] ?? 0) + 1;
  }
  return ofDay;
}

function monthOf(day: Day): number {
  const { year, month } = toDate(day);
  return year * 12 + month;
}

/** The upper quartile of some numbers, given in order, without one of them. */
function upperQuartileOfOthers(sorted: readonly number[], one: number): number {
  const place = Math.floor((sorted.length - 2) * 0.75);
  return sorted[sorted.indexOf(one) <= place ? place + 1 : place] ?? 0;
}
