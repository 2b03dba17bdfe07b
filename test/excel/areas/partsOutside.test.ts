import fc from "fast-check";
import type { Area } from "../../../src/core/report/sheetSpec";
import { partsOutside } from "../../../src/excel/areas/partsOutside";

const area = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const covers = (areas: readonly Area[], row: number, column: number) =>
  areas.filter(
    (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  ).length;

test("every cell outside the holes is in exactly one part, and no cell of a hole is in any", () => {
  fc.assert(
    fc.property(area, fc.array(area, { maxLength: 3 }), (whole, holes) => {
      const parts = partsOutside(whole, holes);
      for (let row = 0; row < 16; row++) {
        for (let column = 0; column < 16; column++) {
          const wanted = covers([whole], row, column) === 1 && covers(holes, row, column) === 0 ? 1 : 0;
          expect(covers(parts, row, column)).toBe(wanted);
        }
      }
    }),
  );
});
