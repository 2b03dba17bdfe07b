import { cohortsOf } from "../../cohort/cohortsOf";
import type { Cohort } from "../../cohort/collectCohorts";
import { wonAfter } from "../../cohort/wonAfter";
import { NO_DAY, UNKNOWN, WON, type Day } from "../../crm/types";
import { tallyRows, COUNTS, inOrder } from "../tally/tallyRows";
import { figureOfSums } from "../tally/daySums";
import type { KpiIndex } from "../index/buildIndex";
import type { FigureOf } from "./kpiDefinition";
import { once } from "./ofOrders";

/**
 * The closing percentage by quote date: of the quotes made in the period, the share that was won within the days in which nine of ten
 * orders of the whole data came. As long as no quote of the period was looked at for so long, nobody knows.
 */
export function cohortRate(index: Pick<KpiIndex, "data" | "called">, asOf: Day): FigureOf {
  const cohorts = once(() => cohortsOf(index, asOf));
  const left = once(() => leftOutOf(index));
  return (who, period) => {
    const { of, mostDays } = cohorts();
    const { start, end } = period;
    const leftOut = figureOfSums(left().of.get(who.name), "count", period, { rows: 1, first: start ?? end });
    const { rate, n } = wonAfter(of(who) ?? NONE, mostDays ?? 0, start, end);
    const isKnown = mostDays !== undefined && n > 0;
    return { value: isKnown ? rate : null, n, leftOut: leftOut.n + leftOut.leftOut };
  };
}

const NONE: Cohort = { made: new Int32Array(0), days: new Int32Array(0), asOf: 0 };

/** Quotes of which nobody knows when they were made or won, and deals that may be quotes. */
function leftOutOf({ data, called }: Pick<KpiIndex, "data" | "called">) {
  const { owner, team, quoted, closed, status, isQuote } = data;
  const days = quoted.map((day, row) => (status[row] === UNKNOWN ? (data.created[row] ?? NO_DAY) : day));
  const marks = Uint8Array.from(days, (day, row) => {
    const isOddOrder = status[row] === WON && (closed[row] ?? NO_DAY) < day;
    const isLeftOut = status[row] === UNKNOWN || (isQuote[row] === 1 && (day === NO_DAY || isOddOrder));
    return isLeftOut ? COUNTS : 0;
  });
  const order = rowsThatCount(marks);
  const byDay = inOrder(order.map((row) => days[row] ?? NO_DAY)).map((at) => order[at] ?? 0);
  return tallyRows({ owner, team, days, order: byDay, marks }, called, []);
}

function rowsThatCount(marks: Uint8Array): Int32Array {
  const rows = new Int32Array(marks.length);
  let count = 0;
  for (let row = 0; row < marks.length; row++) if (marks[row] === COUNTS) rows[count++] = row;
  return rows.subarray(0, count);
}
