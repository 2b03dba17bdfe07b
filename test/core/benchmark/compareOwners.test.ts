import fc from "fast-check";
import { compareOwners } from "../../../src/core/benchmark/compareOwners";
import type { OwnerBenchmark, OwnerSample } from "../../../src/core/benchmark/types";
import { runSteps } from "../../../src/core/steps";

const sample = (owner: string, won: number, lost: number, extra: Partial<OwnerSample> = {}): OwnerSample => ({
  owner,
  won,
  lost,
  values: new Float64Array(0),
  cycles: new Int32Array(0),
  isJudged: true,
  ...extra,
});

/** Sums of the same numbers in another order may differ in the last digit. */
const rounded = (owners: readonly OwnerBenchmark[]) =>
  JSON.stringify(owners, (_, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(12)) : value));

const compare = (samples: readonly OwnerSample[]) => runSteps(compareOwners(samples));

test("the team's closing rate first, then each owner's with what chance says of it", () => {
  const { team, owners } = compare([sample("Ann", 1, 9), sample("Bob", 19, 21)]);
  expect(team.closingRate).toEqual({ value: 0.4, n: 50 });
  // SciPy 1.17.1: hypergeom.cdf(1, 50, 20, 10) = 0.03078070996202394; twice that is not below 0.05.
  expect(owners[0]?.figures.closingRate).toMatchObject({ value: 0.1, n: 10, side: "below", verdict: "inLine" });
  expect(owners[0]?.figures.closingRate.p).toBeCloseTo(2 * 0.03078070996202394, 9);
  // cdf(0) = 0.0029, so nought of ten would be called; sf(7) = 0.0059, sf(6) = 0.036, so eight of ten would be.
  expect(owners[0]?.figures.closingRate).toMatchObject({ low: 0, high: 0.8 });
});

test("who has too little to be called at all is told so, however extreme the figure", () => {
  const { owners } = compare([sample("Ann", 0, 3), sample("Bob", 10, 10)]);
  expect(owners[0]?.figures.closingRate).toMatchObject({ value: 0, verdict: "tooLittleData", low: null, high: null });
});

test("without any figure there is no verdict", () => {
  const { team, owners } = compare([sample("Ann", 0, 0)]);
  expect(team).toEqual({
    closingRate: { value: null, n: 0 },
    averageOrder: { value: null, n: 0 },
    salesCycle: { value: null, n: 0 },
  });
  expect(owners[0]?.figures.averageOrder).toMatchObject({ value: null, p: null, verdict: "tooLittleData" });
});

test("one alone is the team, and in line with it", () => {
  const values = Float64Array.of(100, 200, 900);
  const [ann] = compare([sample("Ann", 3, 3, { values, cycles: Int32Array.of(5, 10, 90) })]).owners;
  expect(ann?.figures.closingRate).toMatchObject({ p: 1, side: "level", verdict: "tooLittleData" });
  expect(ann?.figures.averageOrder).toMatchObject({ value: 400, p: 1, verdict: "tooLittleData" });
});

test("a difference that cannot be chance is strong, also after all figures are taken into account", () => {
  const cycles = (from: number) => Int32Array.from({ length: 40 }, (_, at) => from + at);
  const { owners } = compare([
    sample("Slow", 40, 0, { cycles: cycles(100) }),
    sample("Fast", 40, 0, { cycles: cycles(10) }),
    sample("Middle", 40, 0, { cycles: cycles(55) }),
  ]);
  expect(owners.map(({ figures }) => [figures.salesCycle.verdict, figures.salesCycle.side])).toEqual([
    ["strong", "above"],
    ["strong", "below"],
    ["inLine", "level"],
  ]);
});

test("deals without an owner are the team's and nobody's", () => {
  const { team, owners } = compare([sample("Ann", 5, 5), sample("No owner", 1, 9, { isJudged: false })]);
  expect(team.closingRate).toEqual({ value: 0.3, n: 20 });
  expect(owners.map(({ owner }) => owner)).toEqual(["Ann"]);
});

test("the order of owners and of their deals changes nothing", () => {
  const owners = fc.array(
    fc.record({ values: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 6 }), lost: fc.nat(6) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(owners, (given) => {
      const samples = given.map(({ values, lost }, at) =>
        sample(`Owner ${String(at)}`, values.length, lost, {
          values: Float64Array.from(values),
          cycles: Int32Array.from(values),
        }),
      );
      const turned = samples
        .map((one) => ({ ...one, values: one.values.toReversed(), cycles: one.cycles.toReversed() }))
        .reverse();
      expect(rounded(compare(turned).owners.toReversed())).toEqual(rounded(compare(samples).owners));
    }),
    { numRuns: 20 },
  );
});
