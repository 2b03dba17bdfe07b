import {
  chosenColumn,
  findColumn,
  sharesWrongly,
  type ColumnChoices,
} from "../../../../src/core/crm/columns/columnChoices";
import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value", "Net", "Signed"];
const ROWS = [
  ["D1", "Ann", 45_000, 45_020, "Won", 900, 700, 45_021],
  ["D2", "Ben", 45_001, 45_030, "Lost", 400, 300, ""],
];
const columnsBy = (choices: ColumnChoices, header: readonly unknown[] = HEADER) =>
  recogniseDeals(header, ROWS, choices);

describe("the columns of deals that people corrected", () => {
  test("without a choice they are what the sheet is recognised by", () => {
    expect(columnsBy({})).toMatchObject({ ...recogniseSheet(HEADER, ROWS), chosen: [], gone: [] });
  });

  test("a chosen column stands, and the column that would have been recognised is free", () => {
    const { columns, chosen, notRecognised } = columnsBy({ value: { header: "Net" } });
    expect(columns.value).toBe(6);
    expect(chosen).toEqual(["value"]);
    expect(notRecognised).toEqual(["Value", "Signed"]);
  });

  test("it is found by its header wherever it stands now", () => {
    const moved = [...HEADER].reverse();
    const { columns } = recogniseDeals(
      moved,
      ROWS.map((row) => [...row].reverse()),
      { value: { header: "Net" } },
    );
    expect(moved[columns.value!]).toBe("Net");
  });

  test("none is none, although a column is recognisable, and nothing else takes its place", () => {
    const { columns, chosen } = columnsBy({ closed: "none" });
    expect(columns.closed).toBeUndefined();
    expect(chosen).toEqual(["closed"]);
  });

  test("a column taken from a field that is only recognised leaves that field to the next best column, or none", () => {
    // "Close date" is a second header for the closing date.
    const header = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value", "Close date", "Signed"];
    const rows = ROWS.map(([id, owner, created, closed, status, value]) => [
      ...[id, owner, created, closed, status, value],
      closed,
      closed,
    ]);
    expect(recogniseDeals(header, rows, { quoted: { header: "Closed" } }).columns).toMatchObject({
      quoted: 3,
      closed: 6,
    });
    expect(columnsBy({ cost: { header: "Value" } }).columns).not.toHaveProperty("value");
  });

  test("the created date may be the quote date as well", () => {
    expect(columnsBy({ quoted: { header: "Created" } }).columns).toMatchObject({ created: 2, quoted: 2 });
    expect(sharesWrongly({ quoted: { header: "Created" } }, "created", { header: "Created" })).toBeUndefined();
    expect(sharesWrongly({ value: { header: "Net" } }, "margin", { header: "Net" })).toBe("value");
    expect(sharesWrongly({ value: { header: "Net" } }, "margin", { header: "Net", nth: 2 })).toBeUndefined();
    expect(sharesWrongly({ value: { header: "Net" } }, "value", { header: "Net" })).toBeUndefined();
  });

  test("a chosen column that is gone is told, and that field alone is recognised again", () => {
    const { columns, gone, chosen } = columnsBy({ value: { header: "Netto" }, closed: { header: "Signed" } });
    expect(columns).toMatchObject({ value: 5, closed: 7 });
    expect(gone).toEqual([{ field: "value", header: "Netto" }]);
    expect(chosen).toEqual(["closed"]);
  });

  test("a sheet that looks like nothing is read by what people choose of it", () => {
    const header = ["Nr", "Wie", "Resultaat", "Netto"];
    const rows = [[1, "Ann", "Won", 5]];
    expect(recogniseSheet(header, rows).role).toBe("other");
    const choices: ColumnChoices = { status: { header: "Resultaat" }, owner: { header: "Wie" } };
    expect(recogniseDeals(header, rows, choices)).toMatchObject({ role: "deals", columns: { owner: 1, status: 2 } });
  });

  test("a choice stands also where its values look like something else: what cannot be read is found then", () => {
    expect(columnsBy({ created: { header: "Owner" } }).columns.created).toBe(1);
  });
});

describe("a column is pointed at by its header", () => {
  test.each([
    ["Amount", 1],
    ["amount", 2],
    ["AMOUNT", 1],
    ["Bedrag", undefined],
    ["€", 3],
  ])("%j", (header, column) => {
    expect(findColumn(["Owner", "Amount", "amount", "€"], { header })).toBe(column);
  });

  test("of several with the same header by which of them it is, also after it was moved", () => {
    const headers = ["Date", "Owner", "Date"];
    expect(chosenColumn(headers, 0)).toEqual({ header: "Date" });
    expect(chosenColumn(headers, 2)).toEqual({ header: "Date", nth: 2 });
    expect(findColumn(["Owner", "Date", "Date"], { header: "Date", nth: 2 })).toBe(2);
    expect(findColumn(["Owner", "Date"], { header: "Date", nth: 2 })).toBeUndefined();
  });
});
