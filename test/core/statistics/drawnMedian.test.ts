import fc from "fast-check";
import { createPool, drawnMedian } from "../../../src/core/statistics/drawnMedian";

const POOL = [3, 5, 5, 8, 13, 21, 21, 21, 34, 55, 60, 60];

// All combinations counted one by one with Python's itertools and NumPy's median: at most, at least, all of them.
test.each([
  [3, 5, 28, 220, 220],
  [4, 6.5, 33, 486, 495],
  [4, 21, 312, 261, 495],
  [5, 34, 756, 120, 792],
  [6, 13, 143, 812, 924],
  [2, 3, 0, 66, 66],
  [12, 21, 1, 1, 1],
  [1, 60, 12, 2, 12],
])("%i drawn, median %d", (drawn, seen, atMost, atLeast, ways) => {
  const tails = drawnMedian(createPool(POOL), drawn, seen);
  expect(tails.atMost).toBeCloseTo(atMost / ways, 10);
  expect(tails.atLeast).toBeCloseTo(atLeast / ways, 10);
});

/** Every choice of so many of the numbers. */
function combinations(numbers: readonly number[], drawn: number): number[][] {
  if (drawn === 0) return [[]];
  return numbers.flatMap((first, at) =>
    combinations(numbers.slice(at + 1), drawn - 1).map((others) => [first, ...others]),
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

test("agrees with trying every draw, ties and even numbers included", () => {
  const pools = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(pools, fc.nat(), fc.nat(), (numbers, anyDrawn, anyDraw) => {
      const drawn = 1 + (anyDrawn % numbers.length);
      const medians = combinations(numbers, drawn).map(median);
      const seen = medians[anyDraw % medians.length]!;
      const tails = drawnMedian(createPool(numbers), drawn, seen);
      expect(tails.atMost).toBeCloseTo(medians.filter((m) => m <= seen).length / medians.length, 9);
      expect(tails.atLeast).toBeCloseTo(medians.filter((m) => m >= seen).length / medians.length, 9);
    }),
  );
});
