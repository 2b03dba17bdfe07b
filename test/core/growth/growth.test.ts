import fc from "fast-check";
import { toDay } from "../../../src/core/crm/cells/day";
import { countWorkingDays, dayLastYear } from "../../../src/core/growth/calendar";
import { createDaySeries, sumBetween } from "../../../src/core/growth/daySeries";
import { expectQuarter, type QuarterExpectation } from "../../../src/core/growth/expectQuarter";
import { monthlyGrowth } from "../../../src/core/growth/monthlyGrowth";
import { seasonalIndex } from "../../../src/core/growth/seasonalIndex";

const NONE: ReadonlySet<number> = new Set();
const ORDERS: readonly [number, number][] = [
  [toDay(2025, 1, 2), 100],
  [toDay(2025, 2, 10), 200],
  [toDay(2025, 2, 20), 50],
  [toDay(2026, 1, 31), 150],
  [toDay(2026, 2, 9), 240],
];
const growthOf = (orders: readonly (readonly [number, number])[], asOf: number, holidays = NONE) =>
  monthlyGrowth(
    orders.map(([day]) => day),
    orders.map(([, value]) => value),
    asOf,
    holidays,
  );

test("each month beside the same month of the year before; a running month beside the same days", () => {
  const rows = growthOf(ORDERS, toDay(2026, 2, 12));
  expect(rows).toHaveLength(14);
  // By hand: January 150 against 100; 1 to 12 February 240 against 200, the 50 of 20 February being still to come then.
  expect(rows[12]).toMatchObject({ value: 150, lastYear: 100, growth: 0.5, isPart: false, isRising: null });
  expect(rows[13]).toMatchObject({ value: 240, lastYear: 200, isPart: true, isRising: false });
  expect(rows[13]?.growth).toBeCloseTo(0.2, 12);
  // The year to 12 February 2026: all but what came before 13 February 2025.
  expect(rows[13]?.rolling).toBe(50 + 150 + 240);
  expect(rows[13]?.rollingGrowth).toBeNull();
  expect(rows[0]).toMatchObject({ value: 100, lastYear: null, growth: null, rolling: null });
});

test("per working day Easter does not lie", () => {
  // April 2025 had 22 weekdays, April 2026 has 22 too; Good Friday and Easter Monday: 18 and 21 April 2025, 3 and 6 April 2026. With one
  // more holiday in 2026 (King's Day on Monday 27 April; in 2025 it fell on Saturday 26): 20 and 19 days. 2000/20 = 100 a day; 1900/19 = 100 a day.
  const holidays = new Set(
    [
      [2025, 4, 18],
      [2025, 4, 21],
      [2025, 4, 26],
      [2026, 4, 3],
      [2026, 4, 6],
      [2026, 4, 27],
    ].map(([year = 0, month = 0, day = 0]) => toDay(year, month, day)),
  );
  const april = growthOf(
    [
      [toDay(2025, 4, 1), 2000],
      [toDay(2026, 4, 1), 1900],
    ],
    toDay(2026, 4, 30),
    holidays,
  ).at(-1);
  expect(april?.growth).toBeCloseTo(-0.05, 12);
  expect(april?.growthPerWorkingDay).toBeCloseTo(0, 12);
});

test("data that begin in the middle of a month are nothing to compare with", () => {
  const rows = growthOf(
    [
      [toDay(2025, 3, 20), 10],
      [toDay(2025, 4, 2), 10],
      [toDay(2026, 3, 20), 10],
      [toDay(2026, 4, 2), 30],
    ],
    toDay(2026, 4, 30),
  );
  expect(rows.map(({ lastYear }) => lastYear).slice(-2)).toEqual([null, 10]);
  expect(growthOf([], toDay(2026, 1, 1))).toEqual([]);
});

test("working days as NumPy counts them", () => {
  // numpy.busday_count('2026-06-30', '2026-07-07') = 5; ('2024-02-01', '2024-03-01') = 21; with holidays ['2024-02-12', '2024-02-17'] = 20.
  expect(countWorkingDays(toDay(2026, 6, 30), toDay(2026, 7, 6), NONE)).toBe(5);
  expect(countWorkingDays(toDay(2024, 2, 1), toDay(2024, 2, 29), NONE)).toBe(21);
  const holidays = new Set([toDay(2024, 2, 12), toDay(2024, 2, 17)]);
  expect(countWorkingDays(toDay(2024, 2, 1), toDay(2024, 2, 29), holidays)).toBe(20);
});

test("the end of February answers to the end of February", () => {
  expect(dayLastYear(toDay(2024, 2, 29))).toBe(toDay(2023, 2, 28));
  expect(dayLastYear(toDay(2025, 2, 28))).toBe(toDay(2024, 2, 29));
  expect(dayLastYear(toDay(2025, 3, 15))).toBe(toDay(2024, 3, 15));
});

test("months add up to the whole, in whatever order orders come", () => {
  const orders = fc.array(fc.tuple(fc.integer({ min: 45000, max: 46200 }), fc.integer({ min: -50, max: 500 })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(orders, (given) => {
      const rows = growthOf(given, 46203);
      const total = given.reduce((sum, [, value]) => sum + value, 0);
      expect(rows.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total, 6);
      expect(growthOf(given.toReversed(), 46203)).toEqual(rows);
      const [days, values] = [given.map(([day]) => day), given.map(([, value]) => value)];
      expect(sumBetween(createDaySeries(days, values), 0, 60000)).toBeCloseTo(total, 6);
    }),
  );
});

// Monthly airline passengers 1949-1960 in thousands (Box and Jenkins, 1976, series G; R's AirPassengers).
const PASSENGERS = `112 118 132 129 121 135 148 148 136 119 104 118 115 126 141 135 125 149 170 170 158 133 114 140
145 150 178 163 172 178 199 199 184 162 146 166 171 180 193 181 183 218 230 242 209 191 172 194
196 196 236 235 229 243 264 272 237 211 180 201 204 188 235 227 234 264 302 293 259 229 203 229
242 233 267 269 270 315 364 347 312 274 237 278 284 277 317 313 318 374 413 405 355 306 271 306
315 301 356 348 355 422 465 467 404 347 305 336 340 318 362 348 363 435 491 505 404 359 310 337
360 342 406 396 420 472 548 559 463 407 362 405 417 391 419 461 472 535 622 606 508 461 390 432`
  .split(/\s+/)
  .map(Number);

test("the seasonal index is that of R's decompose", () => {
  // R: decompose(AirPassengers, "multiplicative")$figure.
  const figure = [0.9102304, 0.8836253, 1.0073663, 0.975906, 0.981378, 1.1127758];
  const rest = [1.2265555, 1.219911, 1.0604919, 0.9217572, 0.8011781, 0.8988244];
  const index = seasonalIndex(PASSENGERS, 0);
  [...figure, ...rest].forEach((expected, month) => expect(index?.[month]).toBeCloseTo(expected, 6));
  expect(seasonalIndex(PASSENGERS.slice(0, 35), 0)).toBeUndefined();
});

/** What was expected, where it is a figure. */
function figureOf(found: ReturnType<typeof expectQuarter>): QuarterExpectation {
  if (found === undefined || "doubt" in found) throw new Error("There is no figure.");
  return found;
}

test("the next quarter is expected from the year's shape and trend, and the backtest says how well", () => {
  // The last quarter of 1960 came to 461 + 390 + 432 = 1,283; nine years of months before it.
  const expected = figureOf(expectQuarter(PASSENGERS.slice(0, -3), 0, 0));
  expect(expected).toMatchObject({ basis: "seasonal" });
  expect(Math.abs(expected.value / 1283 - 1)).toBeLessThan(0.05);
  expect(expected.low).toBeLessThan(1283);
  expect(expected.high).toBeGreaterThan(1283);
  expect(expected.backtest?.meanError).toBeLessThan(0.06);
});

test("with two years it is last year's quarter times the rolling growth, and called so; with less nothing is said", () => {
  const year = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
  const twice = [...year, ...year.map((value) => value * 1.1)];
  // By hand: (11 + 22 + 33) x 1.1 = 72.6.
  expect(expectQuarter(twice, 0, 0)).toMatchObject({ basis: "lastYear", low: null, high: null, backtest: null });
  expect(figureOf(expectQuarter(twice, 0, 0)).value).toBeCloseTo(72.6, 9);
  expect(expectQuarter(twice.slice(1), 0, 0)).toBeUndefined();
});

test("a year that repeats itself is expected to the last unit", () => {
  const years = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(years, fc.integer({ min: 0, max: 2 }), (year, skipped) => {
      const months = [...year, ...year, ...year, ...year];
      const expected = year.slice(skipped, skipped + 3).reduce((sum, value) => sum + value, 0);
      expect(figureOf(expectQuarter(months, 0, skipped)).value).toBeCloseTo(expected, 6);
    }),
  );
});

test("a month that once brought next to nothing does not blow the expectation up", () => {
  // Two Decembers of 1, then one of 100; no quarter brought more than 300. By hand: the other months are 12/11 of the mean month, and the year
  // grew by 1200/1101, of which 7.5 months come to the middle of the quarter: 300 x 12/11 x (1200/1101)^(7.5/12) = 345.
  const months = [...Array<number>(11).fill(100), 1, ...Array<number>(11).fill(100), 1, ...Array<number>(12).fill(100)];
  const { value, low } = figureOf(expectQuarter(months, 0, 0));
  expect(Math.abs(value / 345 - 1)).toBeLessThan(0.01);
  // Thirty-six months have a range: the way is tried on what was known before.
  expect(low).not.toBeNull();
});

// The months of the sample workbook's revenue, July 2023 to June 2026.
const NOISY = [
  ...[120520, 284275, 274970, 38470, 881080, 662950, 246825, 279140, 369705, 320085, 198315, 412530],
  ...[165445, 176290, 255170, 350205, 511645, 708050, 257090, 328565, 284410, 723040, 656210, 293435],
  ...[255475, 369425, 581890, 655365, 353560, 468135, 367925, 55190, 875290, 478520, 172135, 403555],
];

test("where growth and seasons were further beside than last year's same quarter, it is that quarter as it was", () => {
  // In Python, over the ten quarters from month 25 on: sum |last year - came| / sum came = 0.2980, with the growth of the year 0.4589.
  const expected = figureOf(expectQuarter(NOISY, 6, 0));
  expect(expected).toMatchObject({ basis: "asLastYear", value: 255475 + 369425 + 581890, backtest: { quarters: 10 } });
  expect(expected.backtest?.meanError).toBeCloseTo(0.298018, 6);
});

test("what was half beside, or grew by leaps untried, is no figure", () => {
  // Years of 100 and 400 in turn: last year's quarter is beside by three times as much as came, or by three quarters of it.
  const jumping = Array.from({ length: 48 }, (_, at) => (Math.floor(at / 12) % 2 === 0 ? 100 : 400));
  expect(expectQuarter(jumping, 0, 0)).toMatchObject({ doubt: "tooFarBeside" });
  const leap = [...Array<number>(12).fill(10), ...Array<number>(12).fill(100)];
  expect(expectQuarter(leap, 0, 0)).toEqual({ doubt: "leap", growth: 10 });
  expect(expectQuarter(leap.toReversed(), 0, 0)).toEqual({ doubt: "leap", growth: 0.1 });
});

test("of however noisy months no figure comes that last year's same quarter would have beaten", () => {
  const quarter = (months: readonly number[], start: number) => sumOf(months.slice(start, start + 3));
  const month = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 1000 }),
    fc.integer({ min: 1, max: 20 }).map((x) => 1.5 ** x),
  );
  fc.assert(
    fc.property(
      fc.array(month, { minLength: 24, maxLength: 50 }),
      fc.integer({ min: 0, max: 2 }),
      (months, skipped) => {
        const expected = expectQuarter(months, 0, skipped);
        if (expected === undefined || "doubt" in expected) return;
        const starts = months.map((_, at) => at).filter((at) => at >= 24 + skipped && at + 3 <= months.length);
        const came = sumOf(starts.map((at) => quarter(months, at)));
        const beside = sumOf(starts.map((at) => Math.abs(quarter(months, at) - quarter(months, at - 12))));
        const best = Math.max(...months.map((_, at) => quarter(months, at)));
        if (expected.backtest)
          expect(expected.backtest.meanError).toBeLessThanOrEqual(Math.min(0.5, beside / came + 1e-6));
        // With fewer than eight quarters tried, no growth beyond twice is carried on.
        if (starts.length < 8) expect(expected.value).toBeLessThanOrEqual(2 * best + 1e-6);
      },
    ),
    { numRuns: 2000 },
  );
});

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

test("what is expected lies between low and high, also where all earlier quarters brought more than was expected", () => {
  // Growth that grows: by 1 % a month at first, by 3 % at last; every earlier expectation was too low.
  const rising = Array.from({ length: 40 }, (_, at) => 100 * 1.01 ** at * 1.00025 ** (at * at));
  const { low, value, high } = figureOf(expectQuarter(rising, 0, 0));
  expect(low).toBe(value);
  expect(high).toBeGreaterThan(value);
});
