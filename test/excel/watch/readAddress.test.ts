import { readAddress } from "../../../src/excel/watch/readAddress";

test.each([
  ["B7", [{ row: 6, column: 1, rows: 1, columns: 1 }]],
  ["AA10:AC12", [{ row: 9, column: 26, rows: 3, columns: 3 }]],
  ["$B$7:$C$9", [{ row: 6, column: 1, rows: 3, columns: 2 }]],
  ["3:5", [{ row: 2, column: 0, rows: 3, columns: Infinity }]],
  ["B:C", [{ row: 0, column: 1, rows: Infinity, columns: 2 }]],
  [
    "A1,C3:D4",
    [
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 2, column: 2, rows: 2, columns: 2 },
    ],
  ],
])("%s", (address, areas) => {
  expect(readAddress(address)).toEqual(areas);
});

test.each(["", "Sheet1!A1", "A1:", "A1:B", "A1,,B2"])("%j is no address that could be looked up", (address) => {
  expect(readAddress(address)).toBeUndefined();
});
