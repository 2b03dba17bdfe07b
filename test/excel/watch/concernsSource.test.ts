import { concernsSource } from "../../../src/excel/watch/concernsSource";
import { readAddress } from "../../../src/excel/watch/readAddress";

/** B3:E12 */
const area = { row: 2, column: 1, rows: 10, columns: 4 };
const edit = (address: string, sheetId = "deals") => ({ sheetId, isRemote: false, areas: readAddress(address)! });

test("on a sheet without a table every cell may become part of what is read", () => {
  const sheet = { sheetId: "deals", area };
  expect(concernsSource(edit("Z99"), sheet)).toBe(true);
  expect(concernsSource(edit("C5", "notes"), sheet)).toBe(false);
});

test.each([
  ["C5", true],
  ["A5", false],
  // Excel makes a table longer or wider by what is written at its edge; below a row of totals in row 13, too.
  ["C13", true],
  ["C14:E20", true],
  ["C15", false],
  ["F3", true],
  ["G3", false],
  ["5:5", true],
])("with a table on the sheet, an edit of %s: %s", (address, isConcerned) => {
  expect(concernsSource(edit(address), { sheetId: "deals", table: "Deals", area })).toBe(isConcerned);
});

test("where cells moved, or the sheet is gone, any table of the sheet may be meant", () => {
  expect(concernsSource({ sheetId: "deals", isRemote: false }, { sheetId: "deals", table: "Deals", area })).toBe(true);
});
