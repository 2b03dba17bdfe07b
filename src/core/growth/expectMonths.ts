import { MONTHS_FOR_INDEX, seasonalIndex } from "./seasonalIndex";

/**
 * "seasonal": from the usual shape of the year and the trend; "lastYear": what the same months brought last year, times the growth of the last
 * twelve; "asLastYear": what the same months brought last year, and no more.
 */
export type ExpectationBasis = "seasonal" | "lastYear" | "asLastYear";

/** Some months to come. */
export interface MonthsToCome {
  /** How many months lie between the last that is known and the first that is asked for. */
  readonly skipped: number;
  /** How many are asked for, up to twelve. */
  readonly asked: number;
}

const YEAR = 12;
/** From the middle of the last twelve months to the first month to come. */
const MIDDLE_TO_NEXT = 6.5;
/** So many whole months tell how the last twelve have grown. */
export const MONTHS_TO_GROW = 2 * YEAR;
/** So many months each way needs. */
export const FEWEST_MONTHS: Readonly<Record<ExpectationBasis, number>> = {
  seasonal: MONTHS_FOR_INDEX,
  lastYear: MONTHS_TO_GROW,
  asLastYear: MONTHS_TO_GROW,
};

/**
 * What some months to come may bring together, by 24 or more months before.
 *
 * @param months whole months in order; the first is the `firstMonth` of the year (0-11)
 * @returns undefined with fewer than 24 months, and where there is nothing to grow from
 * @example expectMonths("lastYear", [...Array(12).fill(10), ...Array(12).fill(11)], 0, { skipped: 0, asked: 3 }) // 36.3: three times 11, a tenth more
 */
export function expectMonths(
  basis: ExpectationBasis,
  months: readonly number[],
  firstMonth: number,
  { skipped, asked }: MonthsToCome,
): number | undefined {
  const growth = growthOfYear(months);
  if (growth === undefined) return undefined;
  const steps = Array.from({ length: asked }, (_, at) => skipped + at);
  const lastYear = sum(steps.map((step) => months[months.length - YEAR + step] ?? 0));
  if (basis === "asLastYear") return lastYear;
  if (basis === "lastYear") return lastYear * growth;
  // A backtest looks at months before there were 36.
  const index = seasonalIndex(months, firstMonth, MONTHS_TO_GROW);
  if (index === undefined) return undefined;
  // A whole year's months have a mean index of 1, so that the level needs no division by the index of a month that brings next to nothing.
  const level = sum(months.slice(-YEAR)) / YEAR;
  const trend = growth ** (1 / YEAR);
  const ofMonth = (at: number) => index[(firstMonth + at) % YEAR] ?? 1;
  return sum(steps.map((step) => level * trend ** (MIDDLE_TO_NEXT + step) * ofMonth(months.length + step)));
}

/** The last twelve months as a multiple of the twelve before; undefined where either brought nothing, or the months are fewer. */
export function growthOfYear(months: readonly number[]): number | undefined {
  const [last, before] = [sum(months.slice(-YEAR)), sum(months.slice(-2 * YEAR, -YEAR))];
  return months.length < MONTHS_TO_GROW || last <= 0 || before <= 0 ? undefined : last / before;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
