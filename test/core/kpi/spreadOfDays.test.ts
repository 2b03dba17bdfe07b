import { mean, median, quantile } from "d3-array";
import fc from "fast-check";
import { spreadOfDays } from "../../../src/core/kpi/catalogue/spreadOfDays";

test("four orders, worked out by hand: each quarter lies between two of them", () => {
  expect(spreadOfDays(Int32Array.of(40, 10, 20, 30))).toEqual({ mean: 25, p25: 17.5, median: 25, p75: 32.5 });
});

test("one order is its own spread, and of none nobody knows", () => {
  expect(spreadOfDays(Int32Array.of(7))).toEqual({ mean: 7, p25: 7, median: 7, p75: 7 });
  expect(spreadOfDays(new Int32Array(0))).toEqual({ mean: NaN, p25: NaN, median: NaN, p75: NaN });
});

// d3-array's quantile is Excel's PERCENTILE (R's type 7). Few days, many close together, and some that are years apart are put in order in three ways.
test.each([
  ["few", 1, 24, 400],
  ["many", 25, 300, 90],
  ["many of which some took very long", 25, 60, 40_000],
])("%s, in any order: as d3-array has them, whatever was asked before", (_, minLength, maxLength, longest) => {
  const asked = fc.array(fc.nat({ max: longest }), { minLength, maxLength, size: "max" });
  const askedBefore = fc.array(fc.nat({ max: 9 }), { minLength: 25, maxLength: 40 });
  fc.assert(
    fc.property(askedBefore, asked, (before, days) => {
      const all = Int32Array.from([...before, ...days]);
      spreadOfDays(all, 0, before.length);
      const spread = spreadOfDays(all, before.length);
      expect(spread.mean).toBeCloseTo(mean(days)!, 9);
      expect(spread.median).toBe(median(days));
      expect(spread.p25).toBeCloseTo(quantile(days, 0.25)!, 9);
      expect(spread.p75).toBeCloseTo(quantile(days, 0.75)!, 9);
      expect(all).toEqual(Int32Array.from([...before, ...days]));
    }),
  );
});
