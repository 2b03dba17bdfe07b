import { MONTHS_FOR_INDEX, seasonalIndex } from "./seasonalIndex";

/** "seasonal": from the usual shape of the year and the trend; "lastYear": what the same months brought last year, times the growth of the last twelve. */
export type ExpectationBasis = "seasonal" | "lastYear";

export interface ExpectedMonths {
  readonly basis: ExpectationBasis;
  readonly value: number;
}

const YEAR = 12;
/** From the middle of the last twelve months to the first month to come. */
const MIDDLE_TO_NEXT = 6.5;

/**
 * What some months to come may bring together, by the months before: with 36 or more by the year's usual shape and its trend, with 24 or more by
 * last year's same months times the growth of the last twelve; undefined with fewer, and where there is nothing to grow from.
 *
 * @param months whole months in order; the first is the `firstMonth` of the year (0-11)
 * @param skipped how many months lie between the last of them and the first that is asked for
 * @param asked how many are asked for, up to twelve
 */
export function expectMonths(
  months: readonly number[],
  firstMonth: number,
  skipped: number,
  asked: number,
): ExpectedMonths | undefined {
  const [last, before] = [sum(months.slice(-YEAR)), sum(months.slice(-2 * YEAR, -YEAR))];
  if (months.length < 2 * YEAR || last <= 0 || before <= 0) return undefined;
  const index = months.length < MONTHS_FOR_INDEX ? undefined : seasonalIndex(months, firstMonth);
  const steps = Array.from({ length: asked }, (_, at) => skipped + at);
  if (index === undefined) {
    const lastYear = steps.map((step) => months[months.length - YEAR + step] ?? 0);
    return { basis: "lastYear", value: (sum(lastYear) * last) / before };
  }
  const ofMonth = (at: number) => index[(firstMonth + at) % YEAR] ?? 1;
  const even = months.map((value, at) => (ofMonth(at) > 0 ? value / ofMonth(at) : value));
  const [level, levelBefore] = [sum(even.slice(-YEAR)) / YEAR, sum(even.slice(-2 * YEAR, -YEAR)) / YEAR];
  const trend = (level / levelBefore) ** (1 / YEAR);
  const expected = steps.map((step) => level * trend ** (MIDDLE_TO_NEXT + step) * ofMonth(months.length + step));
  return { basis: "seasonal", value: sum(expected) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
