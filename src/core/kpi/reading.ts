import { NO_DAY } from "../crm/types";
import type { WhoIndex } from "./buildIndex";
import { medianOfDays } from "./medianOfDays";
import { minus, plus, rowsBetween, rowsOf, rowsUntil, tallyBetween, tallyUntil, type Run, type Tally } from "./run";
import type { Period } from "./types";

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

/** The deals of one who in one period, as the KPIs ask for them. Each answer costs a few look-ups. */
export interface Reading {
  /** Open quotes at the end of the period. */
  open(): Told;
  /** Quotes made in the period. */
  quoted(): Told;
  /** Orders in the period. */
  won(): Told;
  /** Quotes lost in the period. */
  lost(): Told;
  cycle(): Cycle;
}

/**
 * Reads one who and period from the index. The period "all" takes every deal there is at its end, whether or not it has the
 * date; a dated period takes those that have it and says how many lack it.
 */
export function readPeriod(who: WhoIndex, period: Period): Reading {
  const { end, start } = period;
  const isAll = start === undefined;
  const inPeriod = (run: Run) => (start === undefined ? tallyUntil(run, end) : tallyBetween(run, start, end));
  const closed = (dated: Run, undatedRun: Run): Told => {
    const undated = tallyUntil(undatedRun, end);
    return isAll ? told(plus(inPeriod(dated), undated), 0) : told(inPeriod(dated), undated.count);
  };

  const reading: Reading = {
    open: once(() => {
      const open = minus(tallyUntil(who.opened, end), tallyUntil(who.exited, end));
      const undatedOpen = tallyUntil(who.undatedOpen, end);
      const closedLater = minus(tallyUntil(who.undatedClosed, Infinity), tallyUntil(who.undatedClosed, end));
      if (isAll) return told(plus(plus(open, undatedOpen), closedLater), 0);
      const closedSomeDay = rowsUntil(who.wonUndated, end) + rowsUntil(who.lostUndated, end);
      return told(open, undatedOpen.count + closedLater.count + closedSomeDay);
    }),
    quoted: once(() => {
      const runs = [who.opened, who.wonUndated, who.lostUndated];
      const undatedQuotes =
        rowsOf(who.undatedOpen) +
        rowsOf(who.undatedClosed) +
        rowsUntil(who.wonUndated, NO_DAY) +
        rowsUntil(who.lostUndated, NO_DAY);
      if (isAll) {
        const withoutDay = plus(tallyUntil(who.undatedOpen, end), tallyUntil(who.undatedClosed, Infinity));
        return told([...runs.map((run) => tallyUntil(run, end)), withoutDay].reduce(plus), 0);
      }
      return told(runs.map(inPeriod).reduce(plus), undatedQuotes);
    }),
    won: once(() => closed(who.won, who.wonUndated)),
    lost: once(() => closed(who.lost, who.lostUndated)),
    cycle: once(() => {
      const orders = reading.won();
      const [first, last] = start === undefined ? [0, rowsUntil(who.cycles, end)] : rowsBetween(who.cycles, start, end);
      const n = last - first;
      const leftOut = orders.count + orders.undated - n;
      if (n === 0) return { median: null, mean: null, n, leftOut };
      const { sum } = inPeriod(who.cycles);
      return { median: medianOfDays(who.cycleDays.subarray(first, last)), mean: sum / n, n, leftOut };
    }),
  };
  return reading;
}

/** Several KPIs ask the same. */
function once<Answer>(ask: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= ask());
}

function told({ count, valued, sum }: Tally, undated: number): Told {
  return { count, valued, sum, undated };
}
