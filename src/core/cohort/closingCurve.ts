import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { NO_DAY, WON, type Day, type SalesData } from "../crm/types";

/** What share of the quotes made has been won after so many days. */
export interface CurvePoint {
  /** Days since the quote was made. */
  readonly day: number;
  readonly rate: number;
  /** The rate lies between these nineteen times in twenty. */
  readonly low: number;
  readonly high: number;
  /** Quotes that had come so far and were not won before. */
  readonly atRisk: number;
}

export interface ClosingCurve {
  /** A point for each number of days after which a quote was won, rising; between two of them the rate stays as it was. */
  readonly points: readonly CurvePoint[];
  /** The quotes it stands on. */
  readonly n: number;
  /** Won quotes without both dates, or won before they were quoted. */
  readonly leftOut: number;
  /** The longest that any quote was looked at, until its order or until the as-of date: nothing can be said beyond. */
  readonly lastDay: number;
}

/**
 * The closing percentage by quote date: of the quotes made, what share has been won after d days. 1 - Kaplan-Meier, with the order as the
 * event; quotes that are open or lost may still count as not won at the as-of date, and only then (a loss is never an end before it: that would
 * overestimate, and when losses are booked does not matter).
 *
 * The interval is Greenwood's on the scale of log(-log): it stays between 0 and 1.
 *
 * @param counts 1 for each row that counts; without it all quotes do
 * @example rateAfter(closingCurve(data, asOf), 90)
 */
export function closingCurve(data: SalesData, asOf: Day, counts?: Uint8Array): ClosingCurve {
  const { won, waiting, leftOut } = collectAges(data, asOf, counts);
  won.sort();
  waiting.sort();
  const n = won.length + waiting.length;
  const points: CurvePoint[] = [];
  let [survival, variance, before, over] = [1, 0, 0, 0];
  while (before < won.length) {
    const day = won[before] ?? 0;
    let events = 0;
    while (won[before + events] === day) events++;
    while (over < waiting.length && (waiting[over] ?? 0) < day) over++;
    const atRisk = n - before - over;
    survival *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    points.push({ day, rate: 1 - survival, ...interval(survival, variance), atRisk });
    before += events;
  }
  return { points, n, leftOut, lastDay: Math.max(won.at(-1) ?? 0, waiting.at(-1) ?? 0) };
}

/** The rate after so many days; null without quotes, and beyond what any quote was looked at. @example rateAfter(curve, 90) // 0.31 */
export function rateAfter({ points, n, lastDay }: ClosingCurve, day: number): number | null {
  if (n === 0 || day > lastDay) return null;
  return points.findLast((point) => point.day <= day)?.rate ?? 0;
}

const Z = normalQuantile(0.975, 0, 1);

function interval(survival: number, variance: number): Pick<CurvePoint, "low" | "high"> {
  if (survival <= 0) return { low: 0, high: 1 };
  const spread = (Z * Math.sqrt(variance)) / -Math.log(survival);
  return { low: 1 - survival ** Math.exp(-spread), high: 1 - survival ** Math.exp(spread) };
}

function collectAges({ rows, isQuote, status, quoted, closed }: SalesData, asOf: Day, counts?: Uint8Array) {
  const [won, waiting] = [new Int32Array(rows), new Int32Array(rows)];
  let [wonCount, waitingCount, leftOut] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const from = quoted[row] ?? NO_DAY;
    if (isQuote[row] !== 1 || from > asOf || (counts !== undefined && counts[row] !== 1)) continue;
    const to = closed[row] ?? NO_DAY;
    const isWon = status[row] === WON;
    if (from === NO_DAY || (isWon && to < from)) leftOut++;
    else if (isWon && to <= asOf) won[wonCount++] = to - from;
    else waiting[waitingCount++] = asOf - from;
  }
  return { won: won.subarray(0, wonCount), waiting: waiting.subarray(0, waitingCount), leftOut };
}
