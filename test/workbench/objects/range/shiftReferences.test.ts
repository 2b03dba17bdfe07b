import { shiftReferences } from "../../../../src/workbench/objects/range/shiftReferences";

/** Two rows inserted above row 3 of "Deals", and rows 3 and 4 of it deleted. */
const inserted = { name: "Deals", shift: { axis: "row", at: 2, count: 2 } } as const;
const deleted = { name: "Deals", shift: { axis: "row", at: 2, count: -2 } } as const;

test.each([
  ["=A2+A3", "=A2+A5"],
  ["=$B$3:C$9", "=$B$5:C$11"],
  ["='Deals'!$A$1:$A$5", "=Deals!$A$1:$A$7"],
  ["=Other!A3", "=Other!A3"],
  ['=IF(A3="A3",LOG10(A3))', '=IF(A5="A3",LOG10(A5))'],
  ["=SUM(Table1[A3])", "=SUM(Table1[A3])"],
  ["=Q3_total", "=Q3_total"],
])("%s is %s after rows were inserted above its cells", (before, after) => {
  expect(shiftReferences(before, "deals", inserted)).toBe(after);
});

test.each([
  ["=A2+A5", "=A2+A3"],
  ["=SUM(A1:A9)", "=SUM(A1:A7)"],
  ["=A3+1", "=#REF!+1"],
])("%s is %s after rows were deleted", (before, after) => {
  expect(shiftReferences(before, "Deals", deleted)).toBe(after);
});
