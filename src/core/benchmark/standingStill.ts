import { NO_DAY, OPEN, WON, type Day, type SalesData } from "../crm/types";

/** How long a quote may rest before it stands still, and by what its last move is known. */
export interface StillRule {
  readonly from: NonNullable<SalesData["lastMoves"]>["from"];
  /** Days: nine in ten orders took no longer from quote to order. */
  readonly days: number;
}

/** Of fewer orders nobody can tell how long nine in ten take. */
const FEWEST_ORDERS = 20;
const USUAL = 0.9;

/**
 * How long a quote may rest: longer than nine in ten won quotes took from quote to order in all. Undefined where nothing tells when a
 * quote last moved, where too few were won, and for a day in the past, of which nobody knows any more what had moved by then.
 *
 * @param day the day to look at
 * @param asOf the day of the data
 * @example stillRule(data, asOf, asOf) // { from: "stageChange", days: 84 }
 */
export function stillRule({ rows, status, isQuote, quoted, closed, lastMoves }: SalesData, day: Day, asOf: Day) {
  if (lastMoves === undefined || day !== asOf) return undefined;
  const cycles: number[] = [];
  for (let row = 0; row < rows; row++) {
    const [from, to] = [quoted[row] ?? NO_DAY, closed[row] ?? NO_DAY];
    if (status[row] === WON && isQuote[row] === 1 && from !== NO_DAY && to >= from && to <= day) cycles.push(to - from);
  }
  if (cycles.length < FEWEST_ORDERS) return undefined;
  const days = Int32Array.from(cycles).sort()[Math.ceil(USUAL * cycles.length) - 1] ?? 0;
  return { from: lastMoves.from, days } satisfies StillRule;
}

/** Whether a quote is open and has not moved for longer than that. Of one whose last move nobody knows it is not said. */
export function standsStill(
  { status, isQuote, quoted, lastMoves }: SalesData,
  row: number,
  day: Day,
  { days }: StillRule,
): boolean {
  const moved = lastMoves?.day[row] ?? NO_DAY;
  const isOpen = status[row] === OPEN && isQuote[row] === 1 && (quoted[row] ?? NO_DAY) <= day;
  return isOpen && moved !== NO_DAY && day - moved > days;
}
