import fc from "fast-check";
import { runSteps } from "../../../src/core/steps";
import { describeNumbers, drawnMeans } from "../../../src/core/statistics/drawnMean";

/** The standard error of a share that 4,999 shuffles estimate is at most this. */
const ERROR = Math.sqrt(0.25 / 4999);

test("few numbers: the tails are those of all draws, within what 4,999 shuffles can tell", () => {
  // The means of the six pairs of 1, 2, 3 and 400, by hand: 1.5, 2, 2.5, 200.5, 201, 201.5.
  const means = runSteps(drawnMeans(describeNumbers(Float64Array.of(1, 2, 3, 400)), 2, 4999));
  expect(Math.abs(means.tails(201.5).atLeast - 1 / 6)).toBeLessThan(4 * ERROR);
  expect(Math.abs(means.tails(200.5).atLeast - 3 / 6)).toBeLessThan(4 * ERROR);
  expect(Math.abs(means.tails(1.5).atMost - 1 / 6)).toBeLessThan(4 * ERROR);
});

test("no tail is ever 0, and the same numbers give the same tails", () => {
  const numbers = describeNumbers(Float64Array.from({ length: 50 }, (_, at) => at ** 3));
  const [one, other] = [runSteps(drawnMeans(numbers, 5, 4999)), runSteps(drawnMeans(numbers, 5, 4999))];
  expect(one.tails(1e9).atLeast).toBe(1 / 5000);
  expect(one.tails(30000)).toEqual(other.tails(30000));
});

test("large draws of numbers that are hardly skewed: as the normal distribution has it", () => {
  // Of the numbers 0 to 999, 400 drawn: mean 499.5, variance of the mean = (1000^2 - 1) / 12 / 400 * 600 / 999 = 125.125 (by hand).
  const means = runSteps(drawnMeans(describeNumbers(Float64Array.from({ length: 1000 }, (_, at) => at)), 400, 4999));
  // SciPy 1.17.1: norm.cdf(1.5) = 0.9331927987311419, norm.ppf(0.8) = 0.8416212335729143.
  expect(means.tails(499.5 + 1.5 * Math.sqrt(125.125)).atMost).toBeCloseTo(0.9331927987311419, 9);
  expect(means.quantile(0.8)).toBeCloseTo(499.5 + 0.8416212335729143 * Math.sqrt(125.125), 6);
});

test("the order of the numbers' owners does not count, and all numbers drawn leave no doubt", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }), (numbers) => {
      const sorted = Float64Array.from(numbers).sort();
      const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length;
      expect(runSteps(drawnMeans(describeNumbers(sorted), sorted.length, 99)).tails(mean)).toEqual({
        atMost: 1,
        atLeast: 1,
      });
    }),
    { numRuns: 20 },
  );
});
