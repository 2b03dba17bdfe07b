import { NO_DAY } from "../../crm/types";
import { KIND, minus, plus, pointAfter, pointBefore, rowsBefore, tallyBetween } from "../index/dayTotals";
import type { DayTotals, Kind, Tally } from "../index/dayTotals";
import { medianOfDays } from "./medianOfDays";
import type { Period } from "../types";

/** What happened, and how many deals belong there but lack a date. */
export interface Told extends Tally {
  /** Deals that may belong here: nobody knows, as a date is missing. */
  readonly undated: number;
}

/** The sales cycle in calendar days, from quote to order. */
export interface Cycle {
  readonly median: number | null;
  readonly mean: number | null;
  readonly n: number;
  /** Orders without both dates, or closed before they were quoted. */
  readonly leftOut: number;
}

/** The deals of one who in one period, as the KPIs ask for them. */
export interface Reading {
  /** Open quotes at the end of the period. */
  readonly open: Told;
  /** Quotes made in the period. */
  readonly quoted: Told;
  /** Orders in the period. */
  readonly won: Told;
  /** Quotes lost in the period. */
  readonly lost: Told;
  readonly cycle: Cycle;
  /** Deals of unknown status created until its end. */
  readonly unknown: number;
}

/** The points of a who's days that a period asks for. */
interface Points {
  readonly isAll: boolean;
  /** After the rows without a day. */
  readonly dated: number;
  /** Where the period begins: for "all" before the rows without a day. */
  readonly start: number;
  readonly end: number;
  readonly last: number;
}

/**
 * Reads one who and period from the totals, at the price of a few look-ups. The period "all" takes every deal there is at its
 * end, whether or not it has the date; a dated period takes those that have it and says how many lack it.
 */
export function readPeriod(totals: DayTotals, { start, end }: Period): Reading {
  const until = pointAfter(totals, end);
  const points: Points = {
    isAll: start === undefined,
    dated: pointAfter(totals, NO_DAY),
    start: start === undefined ? 0 : Math.min(until, pointBefore(totals, start)),
    end: until,
    last: totals.days.length,
  };
  const won = readClosed(totals, points, KIND.won, KIND.wonUndated);
  return {
    open: readOpen(totals, points),
    quoted: readQuoted(totals, points),
    won,
    lost: readClosed(totals, points, KIND.lost, KIND.lostUndated),
    cycle: readCycle(totals, points, won),
    unknown: rowsBefore(totals, KIND.unknown, points.end),
  };
}

function readOpen(totals: DayTotals, { isAll, end, last }: Points): Told {
  const open = minus(tallyBetween(totals, KIND.opened, 0, end), tallyBetween(totals, KIND.exited, 0, end));
  const undatedOpen = tallyBetween(totals, KIND.undatedOpen, 0, end);
  const closedLater = tallyBetween(totals, KIND.undatedClosed, end, last);
  if (isAll) return told(plus(plus(open, undatedOpen), closedLater), 0);
  const closedSomeDay = rowsBefore(totals, KIND.wonUndated, end) + rowsBefore(totals, KIND.lostUndated, end);
  return told(open, undatedOpen.count + closedLater.count + closedSomeDay);
}

function readQuoted(totals: DayTotals, { isAll, dated, start, end, last }: Points): Told {
  const made = plus(
    plus(tallyBetween(totals, KIND.opened, start, end), tallyBetween(totals, KIND.wonUndated, start, end)),
    tallyBetween(totals, KIND.lostUndated, start, end),
  );
  if (isAll) {
    const undatedClosed = tallyBetween(totals, KIND.undatedClosed, 0, last);
    return told(plus(plus(made, tallyBetween(totals, KIND.undatedOpen, 0, end)), undatedClosed), 0);
  }
  const undated =
    rowsBefore(totals, KIND.undatedOpen, last) +
    rowsBefore(totals, KIND.undatedClosed, last) +
    rowsBefore(totals, KIND.wonUndated, dated) +
    rowsBefore(totals, KIND.lostUndated, dated);
  return told(made, undated);
}

function readClosed(totals: DayTotals, { isAll, start, end }: Points, datedKind: Kind, undatedKind: Kind): Told {
  const dated = tallyBetween(totals, datedKind, start, end);
  const undated = tallyBetween(totals, undatedKind, 0, end);
  return isAll ? told(plus(dated, undated), 0) : told(dated, undated.count);
}

function readCycle(totals: DayTotals, { start, end }: Points, orders: Told): Cycle {
  const { count: n, sum } = tallyBetween(totals, KIND.cycles, start, end);
  const leftOut = orders.count + orders.undated - n;
  if (n === 0) return { median: null, mean: null, n, leftOut };
  const first = rowsBefore(totals, KIND.cycles, start);
  return { median: medianOfDays(totals.cycleDays, first, first + n), mean: sum / n, n, leftOut };
}

function told({ count, valued, sum }: Tally, undated: number): Told {
  return { count, valued, sum, undated };
}
