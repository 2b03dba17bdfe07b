import { NO_DAY, type Day } from "../types";

/**
 * The day each deal (by code of its id) first entered each step: days[deal * steps + step].
 *
 * What goes through them is handed the arrays themselves: code that looks into an object is thrown away with the last object of
 * its kind, and to compile it anew at each reading took longer than its loop.
 */
export interface Visits {
  readonly days: Int32Array;
  readonly steps: number;
}

/** Stands in the history where a step was entered on a day nobody wrote down. */
const UNDATED: Day = NO_DAY + 1;

/** No deal has entered any step yet. */
export function noVisits(deals: number, steps: number): Visits {
  return { days: new Int32Array(deals * steps).fill(NO_DAY), steps };
}

/**
 * Enters the rows of a history.
 *
 * @param dealOf for each deal of the history its code among the deals, -1 for none @param stepOf for each stage its step
 */
export function enterVisits(
  days: Int32Array,
  steps: number,
  dealCodes: Int32Array,
  stageCodes: Int32Array,
  entered: Int32Array,
  dealOf: Int32Array,
  stepOf: Int32Array,
): void {
  for (let row = 0; row < entered.length; row++) {
    const deal = dealOf[dealCodes[row] ?? -1] ?? -1;
    const step = stepOf[stageCodes[row] ?? -1] ?? -1;
    if (deal < 0 || step < 0) continue;
    const at = deal * steps + step;
    days[at] = earlier(days[at] ?? NO_DAY, entered[row] ?? NO_DAY);
  }
}

function earlier(known: Day, entered: Day): Day {
  const day = entered === NO_DAY ? UNDATED : entered;
  if (known === NO_DAY || known === UNDATED) return day;
  return day === UNDATED ? known : Math.min(known, day);
}

/** before[a * steps + b]: in how many deals step a was entered before step b. */
export function countOrders(days: Int32Array, steps: number): Int32Array {
  const before = new Int32Array(steps * steps);
  /** The steps that one deal was in, as most deals were in few. */
  const visited = new Int32Array(steps);
  for (let start = 0; start < days.length; start += steps) {
    let count = 0;
    for (let step = 0; step < steps; step++) {
      const day = days[start + step] ?? NO_DAY;
      if (day <= UNDATED) continue;
      for (let other = 0; other < count; other++) {
        const otherStep = visited[other] ?? 0;
        const otherDay = days[start + otherStep] ?? NO_DAY;
        if (otherDay === day) continue;
        const pair = otherDay < day ? otherStep * steps + step : step * steps + otherStep;
        before[pair] = (before[pair] ?? 0) + 1;
      }
      visited[count++] = step;
    }
  }
  return before;
}

/** For each deal the furthest rank of its steps, -1 where it has none. */
export function furthestVisits(days: Int32Array, steps: number, rankOfStep: Int32Array): Int32Array {
  const furthest = new Int32Array(days.length / Math.max(1, steps)).fill(-1);
  for (let deal = 0; deal < furthest.length; deal++) {
    let rank = -1;
    for (let step = 0; step < steps; step++) {
      const rankOf = rankOfStep[step] ?? -1;
      if (rankOf > rank && days[deal * steps + step] !== NO_DAY) rank = rankOf;
    }
    furthest[deal] = rank;
  }
  return furthest;
}

/** The day a deal entered the first of some steps; where it was skipped, the first day in a later one. Of no steps there is none. */
export function dayOfVisit(days: Int32Array, steps: number, deal: number, fromStep: Int32Array): Day {
  if (deal < 0 || days.length === 0 || fromStep.length === 0) return NO_DAY;
  const own = days[deal * steps + (fromStep[0] ?? -1)] ?? NO_DAY;
  if (own > UNDATED) return own;
  let first = NO_DAY;
  for (let later = 1; later < fromStep.length; later++) {
    const day = days[deal * steps + (fromStep[later] ?? -1)] ?? NO_DAY;
    if (day > UNDATED && (first === NO_DAY || day < first)) first = day;
  }
  return first;
}
