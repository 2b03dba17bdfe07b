import fc from "fast-check";
import { holm } from "../../../src/core/statistics/holm";

test("as R has it", () => {
  // R 4.4: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03 0.06 0.06 0.02.
  const expected = [0.03, 0.06, 0.06, 0.02];
  holm([0.01, 0.04, 0.03, 0.005]).forEach((p, at) => expect(p).toBeCloseTo(expected[at]!, 12));
});

test("never below the p-value itself, never above 1, and in the same order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (ps) => {
      const adjusted = holm(ps);
      ps.forEach((p, at) => {
        expect(adjusted[at]).toBeGreaterThanOrEqual(p);
        expect(adjusted[at]).toBeLessThanOrEqual(1);
        ps.forEach((other, beside) => {
          if (p < other) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[beside]!);
        });
      });
    }),
  );
});
