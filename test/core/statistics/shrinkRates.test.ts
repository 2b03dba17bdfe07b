import fc from "fast-check";
import { shrinkRates } from "../../../src/core/statistics/shrinkRates";

test("a worked example", () => {
  // By hand, from the formula: p = 20/40 = 0.5, S = 20*(0.2-0.5)^2 + 20*(0.8-0.5)^2 = 3.6; rho = (3.6/0.25 - 1) / (40 - 800/40 - 1)
  // = 13.4/19 = 0.705263; M = 1/rho - 1 = 0.417910; (4 + 0.5 M)/(20 + M) = 0.206141.
  const [one, other] = shrinkRates([
    { n: 20, won: 4 },
    { n: 20, won: 16 },
  ]);
  expect(one).toBeCloseTo(0.2061403509, 9);
  expect(other).toBeCloseTo(1 - 0.2061403509, 9);
});

test("where chance explains all, everybody has the common rate; who has nothing has it too", () => {
  expect(
    shrinkRates([
      { n: 10, won: 5 },
      { n: 20, won: 10 },
      { n: 0, won: 0 },
    ]),
  ).toEqual([0.5, 0.5, 0.5]);
  expect(shrinkRates([{ n: 0, won: 0 }])).toEqual([null]);
});

test("who has nothing has the common rate also where chance explains nothing of the differences", () => {
  // p = 10/20, S = 2 * 10 * 0.5^2 = 5, rho = (5/0.25 - 1) / (20 - 200/20 - 1) = 19/9, clamped to 1: each keeps the rate he has.
  expect(
    shrinkRates([
      { n: 10, won: 10 },
      { n: 10, won: 0 },
      { n: 0, won: 0 },
    ]),
  ).toEqual([1, 0, 0.5]);
});

test("each rate lies between the owner's own and the common one", () => {
  const shares = fc.array(
    fc.record({ n: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(shares, (given) => {
      const all = given.map(({ n, part }) => ({ n, won: Math.round(n * part) }));
      const rate = all.reduce((sum, { won }) => sum + won, 0) / all.reduce((sum, { n }) => sum + n, 0);
      shrinkRates(all).forEach((shrunk, at) => {
        const own = all[at]!.won / all[at]!.n;
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(own, rate) - 1e-9);
        expect(shrunk).toBeLessThanOrEqual(Math.max(own, rate) + 1e-9);
      });
    }),
  );
});
