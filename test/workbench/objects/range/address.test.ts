import fc from "fast-check";
import {
  quoteSheet,
  readAddress,
  sheetColumns,
  sheetRows,
  splitSheet,
  writeAddress,
} from "../../../../src/workbench/objects/range/address";

const area = fc
  .record({
    row: fc.nat(sheetRows - 1),
    column: fc.nat(sheetColumns - 1),
    rows: fc.integer({ min: 1, max: sheetRows }),
    columns: fc.integer({ min: 1, max: sheetColumns }),
  })
  .filter(({ row, column, rows, columns }) => row + rows <= sheetRows && column + columns <= sheetColumns);

test("every address that is written is read as the same cells", () => {
  fc.assert(
    fc.property(area, fc.boolean(), (cells, absolute) => {
      expect(readAddress(writeAddress(cells, absolute))).toEqual(cells);
    }),
  );
});

test("every sheet's name before an address is read as the same name", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/^'|'$|[\\/?*[\]:]/.test(name)),
      (name) => {
        expect(splitSheet(`${quoteSheet(name)}!B2`)).toEqual({ sheet: name, rest: "B2" });
      },
    ),
  );
});

test.each(["", "A", "1A", "A0", "XFE1", "A1048577", "A1:", "Sheet1!A1", "hello"])("%j is no address", (text) => {
  expect(readAddress(text)).toBeUndefined();
});

test("the last cell of a sheet is XFD1048576", () => {
  expect(writeAddress({ row: sheetRows - 1, column: sheetColumns - 1, rows: 1, columns: 1 })).toBe("XFD1048576");
});
