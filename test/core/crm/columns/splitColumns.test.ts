import { columnRuns, splitColumns } from "../../../../src/core/crm/columns/splitColumns";

type Rows = readonly (readonly unknown[])[];

const DEALS: Rows = [
  ["Deal ID", "Owner", "Status", "Value"],
  ...Array.from({ length: 20 }, (_, at) => [`D${at}`, "Ann", at % 2 === 0 ? "Won" : "Lost", 100]),
];
const PEOPLE: Rows = [
  ["Owner", "Team", "Capacity"],
  ["Ann", "North", 1],
  ["Ben", "South", 0.8],
];

/** Two ranges with an empty column between them, the second from a row on. */
function beside(left: Rows, right: Rows, from = 0): Rows {
  const width = Math.max(...left.map(({ length }) => length));
  return Array.from({ length: Math.max(left.length, right.length + from) }, (_, at) => [
    ...Array.from({ length: width }, (_unused, column) => left[at]?.[column] ?? ""),
    "",
    ...(right[at - from] ?? []),
  ]);
}

/** The first and the last column of each list. */
function listsOf(rows: Rows): readonly (readonly [number, number])[] {
  const lengthOf = ({ column, columns }: { column: number; columns: number }) =>
    rows.findLastIndex((row) => row.slice(column, column + columns).some((cell) => cell !== "" && cell !== undefined)) +
    1;
  return splitColumns(rows, columnRuns(rows), lengthOf).map(({ column, columns }) => [column, column + columns - 1]);
}

describe("ranges side by side", () => {
  test("are two lists where both have headers that are known and they are not of one length", () => {
    expect(listsOf(beside(DEALS, PEOPLE))).toEqual([
      [0, 3],
      [5, 7],
    ]);
    expect(listsOf(beside(PEOPLE, DEALS))).toEqual([
      [0, 2],
      [4, 7],
    ]);
    expect(listsOf(beside(DEALS, PEOPLE, 3))).toEqual([
      [0, 3],
      [5, 7],
    ]);
  });

  test("are two lists of one length where both say the same header", () => {
    expect(listsOf(beside(DEALS.slice(0, 3), PEOPLE))).toEqual([
      [0, 3],
      [5, 7],
    ]);
  });

  test("an empty column within a list parts nothing, whatever its halves look like", () => {
    for (let at = 1; at < 4; at++) {
      expect(
        listsOf(
          beside(
            DEALS.map((row) => row.slice(0, at)),
            DEALS.map((row) => row.slice(at)),
          ),
        ),
      ).toEqual([[0, 4]]);
    }
    // Owner and team alone would be a list of people.
    const right = DEALS.map((_, at) => (at === 0 ? ["Team", "Rep"] : ["North", "Ann"]));
    expect(
      listsOf(
        beside(
          DEALS.map((row) => [row[0], row[2], row[3]]),
          right,
        ),
      ),
    ).toEqual([[0, 5]]);
  });

  test("a column that is seldom filled stays, and a legend is left aside", () => {
    const reasons = DEALS.map((_, at) => (at === 0 ? ["Lost reason", "Next step"] : at === 4 ? ["Price", "Call"] : []));
    expect(listsOf(beside(DEALS, reasons))).toEqual([[0, 6]]);
    expect(listsOf(beside(DEALS, [["Note"], ["check"]]))).toEqual([[0, 5]]);
    expect(
      listsOf(
        beside(DEALS, [
          ["Won", "an order"],
          ["Lost", "no order"],
          ["Open", "neither"],
        ]),
      ),
    ).toEqual([
      [0, 3],
      [5, 6],
    ]);
  });
});
