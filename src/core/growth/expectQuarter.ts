import { quantileSorted } from "simple-statistics";
import { expectMonths, type ExpectationBasis } from "./expectMonths";

export interface QuarterExpectation {
  readonly basis: ExpectationBasis;
  readonly value: number;
  /** Of earlier quarters expected in the same way, eight in ten came out in between (with few of them: all); null where none could be tried. */
  readonly low: number | null;
  readonly high: number | null;
  /** How well the same way would have done on these data. */
  readonly backtest: Backtest | null;
}

export interface Backtest {
  /** Quarters tried. */
  readonly quarters: number;
  /** The mean difference between what was expected and what came, as a share of what came. */
  readonly meanError: number;
}

const QUARTER = 3;
const ENOUGH_FOR_QUANTILES = 8;

/**
 * What the next quarter may bring, with a range that comes from the method's own mistakes on these data.
 *
 * @param months whole months in order; the first is the `firstMonth` of the year (0-11)
 * @param skipped how many months lie between the last of them and the quarter
 * @returns undefined with fewer than 24 months
 * @example expectQuarter(turnover, 0, 0)?.backtest?.meanError // 0.08: usually 8 % beside
 */
export function expectQuarter(
  months: readonly number[],
  firstMonth: number,
  skipped: number,
): QuarterExpectation | undefined {
  const expected = expectMonths(months, firstMonth, skipped, QUARTER);
  if (expected === undefined) return undefined;
  const ratios = tried(months, firstMonth, skipped, expected.basis);
  if (ratios.length === 0) return { ...expected, low: null, high: null, backtest: null };
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low, high] = ratios.length < ENOUGH_FOR_QUANTILES ? [0, 1] : [0.1, 0.9];
  return {
    ...expected,
    low: expected.value * quantileSorted(sorted, low),
    high: expected.value * quantileSorted(sorted, high),
    backtest: {
      quarters: ratios.length,
      meanError: ratios.reduce((sum, ratio) => sum + Math.abs(1 / ratio - 1), 0) / ratios.length,
    },
  };
}

/** For each quarter that could have been expected in the same way: what came as a multiple of what was expected. */
function tried(months: readonly number[], firstMonth: number, skipped: number, basis: ExpectationBasis): number[] {
  const ratios: number[] = [];
  for (let known = months.length - skipped - QUARTER; known > 0; known--) {
    const expected = expectMonths(months.slice(0, known), firstMonth, skipped, QUARTER);
    if (expected?.basis !== basis) break;
    const came = months.slice(known + skipped, known + skipped + QUARTER).reduce((sum, value) => sum + value, 0);
    if (came > 0 && expected.value > 0) ratios.push(came / expected.value);
  }
  return ratios;
}
