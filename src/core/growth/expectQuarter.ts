import { quantileSorted } from "simple-statistics";
import { expectMonths, FEWEST_MONTHS, growthOfYear, MONTHS_TO_GROW, type ExpectationBasis } from "./expectMonths";

export interface QuarterExpectation {
  readonly basis: ExpectationBasis;
  readonly value: number;
  /** Of earlier quarters expected in the same way, at least eight in ten came out in between (with few of them: all); null where none could be tried. */
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

/** Why there is no figure that anybody should rely on. */
export type Doubt =
  /** Earlier quarters came out too far from what was expected, whichever way. */
  | { readonly doubt: "tooFarBeside"; readonly backtest: Backtest }
  /** A year that more than doubled or halved, and too few earlier quarters to tell whether such growth goes on. */
  | { readonly doubt: "leap"; readonly growth: number };

/** The next one stands in for one that did not do well; the last is what all are held against. */
const WAYS = ["seasonal", "lastYear", "asLastYear"] as const;
const QUARTER = 3;
/** With fewer earlier quarters there are no tenths of them, and a way that did well may have been lucky. */
const ENOUGH_TRIED = 8;
/** A usual error of half of what came, and more, leaves nothing to plan by. */
const MOST_ERROR = 0.5;
const LEAP = 2;
/** Two ways that come to the same differ by so little in floating point. */
const ROUNDING = 1e-9;

/**
 * What the next quarter may bring: with 36 months by the usual shape of the year and its trend, with 24 by last year's same quarter times the
 * growth of the last twelve months; with a range that comes from the way's own mistakes on these data. A way that was further beside on earlier
 * quarters than simply last year's same quarter gives way to the next, at last to that quarter as it was; what was beside by half gives no figure.
 *
 * @param months whole months in order; the first is the `firstMonth` of the year (0-11)
 * @param skipped how many months lie between the last of them and the quarter
 * @returns a doubt in place of a figure that cannot be relied upon; undefined with fewer than 24 months, and with nothing to grow from
 * @example expectQuarter(months, 0, 0) // { basis: "seasonal", value: 1290, low: 1240, high: 1330, backtest: { quarters: 20, meanError: 0.03 } }
 */
export function expectQuarter(
  months: readonly number[],
  firstMonth: number,
  skipped: number,
): QuarterExpectation | Doubt | undefined {
  const growth = growthOfYear(months);
  if (growth === undefined) return undefined;
  const trials = WAYS.filter((basis) => months.length >= FEWEST_MONTHS[basis]).map((basis) =>
    tryOut(basis, months, firstMonth, skipped),
  );
  const errorAsLastYear = trials.at(-1)?.error ?? Infinity;
  const best = trials.find(({ error = 0 }) => error <= errorAsLastYear + ROUNDING);
  if (best === undefined) return undefined;
  const { basis, quarters, error } = best;
  if (quarters.length < ENOUGH_TRIED && Math.max(growth, 1 / growth) > LEAP) return { doubt: "leap", growth };
  const backtest = error === undefined ? null : { quarters: quarters.length, meanError: error };
  if (backtest && backtest.meanError >= MOST_ERROR) return { doubt: "tooFarBeside", backtest };
  const value = expectMonths(basis, months, firstMonth, { skipped, asked: QUARTER });
  return value === undefined ? undefined : { basis, value, ...rangeOf(value, quarters), backtest };
}

interface Trial {
  readonly basis: ExpectationBasis;
  readonly quarters: readonly TriedQuarter[];
  /** As a share of all that came; undefined where nothing could be tried, or nothing came. */
  readonly error: number | undefined;
}

interface TriedQuarter {
  readonly expected: number;
  readonly came: number;
}

/** Each quarter that could have been expected in the same way. */
function tryOut(basis: ExpectationBasis, months: readonly number[], firstMonth: number, skipped: number): Trial {
  const quarters: TriedQuarter[] = [];
  for (let known = MONTHS_TO_GROW; known + skipped + QUARTER <= months.length; known++) {
    const expected = expectMonths(basis, months.slice(0, known), firstMonth, { skipped, asked: QUARTER });
    const came = sum(months.slice(known + skipped, known + skipped + QUARTER));
    if (expected !== undefined) quarters.push({ expected, came });
  }
  const allThatCame = sum(quarters.map(({ came }) => came));
  const beside = sum(quarters.map(({ expected, came }) => Math.abs(expected - came)));
  return { basis, quarters, error: allThatCame > 0 ? beside / allThatCame : undefined };
}

/** What came of the quarters tried, as multiples of what was expected. */
function rangeOf(value: number, quarters: readonly TriedQuarter[]): Pick<QuarterExpectation, "low" | "high"> {
  const sorted = quarters
    .filter(({ expected }) => expected > 0)
    .map(({ came, expected }) => came / expected)
    .toSorted((a, b) => a - b);
  if (sorted.length === 0) return { low: null, high: null };
  const [low, high] = sorted.length < ENOUGH_TRIED ? [0, 1] : [0.1, 0.9];
  // Where all came out on one side, what is expected lies at the edge, not outside.
  return {
    low: value * Math.min(1, quantileSorted(sorted, low)),
    high: value * Math.max(1, quantileSorted(sorted, high)),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
