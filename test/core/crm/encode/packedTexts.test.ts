import { textOf } from "../../../../src/core/crm/cells/cells";
import { PackedTexts } from "../../../../src/core/crm/encode/packedTexts";

/** What cells can hold, also what could be taken for the end of a text. */
const CELLS = [
  "Bakery",
  "",
  " Ann  & Co ",
  "NULL",
  "\u0000",
  "Zürich 😀",
  null,
  undefined,
  0,
  1234.5,
  true,
  "#REF!",
  "=1+1",
];

test("each row has the text of its own cell, however many are kept as one", () => {
  // Not a multiple of the cells, and more than two lots: each kind of cell stands at many places within one.
  const cells = Array.from({ length: 1500 }, (_, row) => (row % 7 === 0 ? `Customer ${String(row)}` : CELLS[row % 13]));
  const reader = new PackedTexts(1000);
  cells.forEach((cell) => {
    reader.add(cell);
  });
  const texts = reader.finish();
  expect(cells.map((_, row) => texts.textOf(row))).toEqual(cells.map(textOf));
});

test("a row that is not there has no text", () => {
  expect(new PackedTexts().finish().textOf(0)).toBe("");
});
