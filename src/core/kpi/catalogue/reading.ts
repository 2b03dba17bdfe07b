import { NO_DAY } from "../../crm/types";
import { addRows, KIND, pointAfter, pointBefore, rowsBefore } from "../index/dayTotals";
import type { DayTotals, Kind, Tally } from "../index/dayTotals";
import { spreadOfDays } from "./spreadOfDays";
import type { CycleSpread, Period } from "../types";

/** How often something happened. */
export interface Counted {
  readonly count: number;
  /** Deals that may belong here: nobody knows, as a date is missing. */
  readonly undated: number;
}

/** How often, and how much it came to. */
export interface Told extends Counted, Readonly<Tally> {}

/** The sales cycle in calendar days, from quote to order. */
export interface Cycle {
  /** Null where there are none. */
  readonly spread: CycleSpread | null;
  readonly n: number;
  /** Orders without both dates, or closed before they were quoted. */
  readonly leftOut: number;
}

/** The deals of one who in one period, as the KPIs ask for them. */
export interface Reading {
  /** Open quotes at the end of the period. */
  readonly open: Told;
  /** Quotes made in the period. */
  readonly quoted: Counted;
  /** Orders in the period. */
  readonly won: Told;
  /** Quotes lost in the period. */
  readonly lost: Counted;
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
export function readPeriod(totals: DayTotals, period: Period): Reading {
  const points = pointsOf(totals, period);
  const won = readOrdered(totals, points);
  return {
    open: readOpen(totals, points),
    quoted: readQuoted(totals, points),
    won,
    lost: readLost(totals, points),
    cycle: readCycle(totals, points, won),
    unknown: rowsBefore(totals, KIND.unknown, points.end),
  };
}

/** Of what `readPeriod` tells the orders alone, and without their cycles, which take longest. */
export function readOrders(totals: DayTotals, period: Period): Pick<Reading, "won" | "unknown"> {
  const points = pointsOf(totals, period);
  return {
    won: readOrdered(totals, points),
    unknown: rowsBefore(totals, KIND.unknown, points.end),
  };
}

function pointsOf(totals: DayTotals, { start, end }: Period): Points {
  const until = pointAfter(totals, end);
  return {
    isAll: start === undefined,
    dated: totals.days[0] === NO_DAY ? 1 : 0,
    start: start === undefined ? 0 : Math.min(until, pointBefore(totals, start)),
    end: until,
    last: totals.days.length,
  };
}

function readOpen(totals: DayTotals, { isAll, end, last }: Points): Told {
  const [open, exited] = [nothing(), nothing()];
  addRows(open, totals, KIND.opened, 0, end);
  addRows(exited, totals, KIND.exited, 0, end);
  subtract(open, exited);
  if (isAll) {
    addRows(open, totals, KIND.undatedOpen, 0, end);
    addRows(open, totals, KIND.undatedClosed, end, last);
  } else {
    open.undated =
      rowsBefore(totals, KIND.undatedOpen, end) +
      rowsBefore(totals, KIND.undatedClosed, last) -
      rowsBefore(totals, KIND.undatedClosed, end) +
      rowsBefore(totals, KIND.wonUndated, end) +
      rowsBefore(totals, KIND.lostUndated, end);
  }
  return open;
}

function readQuoted(totals: DayTotals, { isAll, dated, start, end, last }: Points): Counted {
  const made =
    rowsBetween(totals, KIND.opened, start, end) +
    rowsBetween(totals, KIND.wonUndated, start, end) +
    rowsBetween(totals, KIND.lostUndated, start, end);
  const [open, closed] = [KIND.undatedOpen, KIND.undatedClosed] as const;
  if (isAll) return { count: made + rowsBefore(totals, open, end) + rowsBefore(totals, closed, last), undated: 0 };
  const undated =
    rowsBefore(totals, open, last) +
    rowsBefore(totals, closed, last) +
    rowsBefore(totals, KIND.wonUndated, dated) +
    rowsBefore(totals, KIND.lostUndated, dated);
  return { count: made, undated };
}

function readOrdered(totals: DayTotals, { isAll, start, end }: Points): Told {
  const ordered = nothing();
  addRows(ordered, totals, KIND.won, start, end);
  if (isAll) addRows(ordered, totals, KIND.wonUndated, 0, end);
  else ordered.undated = rowsBefore(totals, KIND.wonUndated, end);
  return ordered;
}

function readLost(totals: DayTotals, { isAll, start, end }: Points): Counted {
  const lost = rowsBetween(totals, KIND.lost, start, end);
  const undated = rowsBefore(totals, KIND.lostUndated, end);
  return isAll ? { count: lost + undated, undated: 0 } : { count: lost, undated };
}

function rowsBetween(totals: DayTotals, kind: Kind, from: number, to: number): number {
  return rowsBefore(totals, kind, to) - rowsBefore(totals, kind, from);
}

function readCycle(totals: DayTotals, { start, end }: Points, orders: Told): Cycle {
  const first = rowsBefore(totals, KIND.cycles, start);
  const n = rowsBefore(totals, KIND.cycles, end) - first;
  const spread = n === 0 ? null : spreadOfDays(totals.cycleDays, first, first + n);
  return { spread, n, leftOut: orders.count + orders.undated - n };
}

/** What is told while it is being told. */
interface Telling extends Tally {
  undated: number;
}

const nothing = (): Telling => ({ count: 0, valued: 0, sum: 0, undated: 0 });

/** What is left where no amount is left is nothing, whatever the sums of fractions say. */
function subtract(told: Telling, { count, valued, sum }: Told): void {
  told.count -= count;
  told.valued -= valued;
  told.sum = told.valued === 0 ? 0 : told.sum - sum;
}
