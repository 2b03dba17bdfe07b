import { withoutPreamble } from "../../../../src/core/crm/columns/withoutPreamble";

const deals = [
  ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"],
  ["D1", "Ann", 46_000, 46_030, "Won", 100],
  ["D2", "Ben", 46_001, 46_040, "Lost", 200],
  ["D3", "Ben", 46_002, 46_050, "Won", 300],
];
const below = (row: number) => ({ row, rows: deals.length });

test("what a report was filtered by, above its list, goes with the list", () => {
  const rows = [["Filtered by"], ["Status", "Owner"], ["Any", "Ann"], [], ...deals];
  expect(withoutPreamble([{ row: 0, rows: 3 }, below(4)], rows)).toEqual([{ row: 0, rows: 8 }]);
});

test("a list above another one stays one, and so does a list that stands alone", () => {
  const people = [
    ["Name", "Team", "Email"],
    ["Ann", "North", "ann@example.com"],
    ["Ben", "South", "ben@example.com"],
  ];
  const lists = [{ row: 0, rows: 3 }, below(4)];
  expect(withoutPreamble(lists, [...people, [], ...deals])).toEqual(lists);
  expect(withoutPreamble([below(0)], deals)).toEqual([below(0)]);
  expect(withoutPreamble([], deals)).toEqual([]);
});
