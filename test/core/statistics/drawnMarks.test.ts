import fc from "fast-check";
import { drawnMarks, rangeOfMarks } from "../../../src/core/statistics/drawnMarks";

// SciPy 1.17.1: hypergeom.cdf(seen, all, marked, drawn) and hypergeom.sf(seen - 1, all, marked, drawn).
test.each([
  [{ all: 50, marked: 20, drawn: 10 }, 1, 0.03078070996202394, 0.9970751361574547],
  [{ all: 50, marked: 20, drawn: 10 }, 7, 0.9941570404338067, 0.0364818494785758],
  [{ all: 200, marked: 60, drawn: 40 }, 20, 0.9992758294617334, 0.00241542656715092],
  [{ all: 7, marked: 3, drawn: 3 }, 0, 0.11428571428571427, 1],
  [{ all: 100000, marked: 30000, drawn: 2000 }, 540, 0.0015464970056384745, 0.9986878986909087],
])("of %j, %i", (draw, seen, atMost, atLeast) => {
  const tails = drawnMarks(draw, seen);
  // Relative, as tails are small; logarithms of large factorials lose some digits.
  expect(tails.atMost / atMost).toBeCloseTo(1, 8);
  expect(tails.atLeast / atLeast).toBeCloseTo(1, 8);
});

const draws = fc
  .record({ all: fc.integer({ min: 1, max: 300 }), markedShare: fc.double({ min: 0, max: 1, noNaN: true }) })
  .chain(({ all, markedShare }) =>
    fc.record({
      all: fc.constant(all),
      marked: fc.constant(Math.round(all * markedShare)),
      drawn: fc.integer({ min: 0, max: all }),
    }),
  );

test("what is at most and what is more make one together, whatever is drawn", () => {
  fc.assert(
    fc.property(draws, fc.nat(), (draw, any) => {
      const { least, most } = rangeOfMarks(draw);
      const seen = least + (any % (most - least + 1));
      expect(drawnMarks(draw, seen).atMost + drawnMarks(draw, seen + 1).atLeast).toBeCloseTo(1, 9);
    }),
  );
});

test("marking those that have no mark turns the tails round", () => {
  fc.assert(
    fc.property(draws, fc.nat(300), (draw, any) => {
      const seen = any % (draw.drawn + 1);
      const turned = { ...draw, marked: draw.all - draw.marked };
      expect(drawnMarks(draw, seen).atMost).toBeCloseTo(drawnMarks(turned, draw.drawn - seen).atLeast, 9);
    }),
  );
});
