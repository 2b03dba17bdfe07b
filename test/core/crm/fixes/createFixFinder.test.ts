import { createDealsReader } from "../../../../src/core/crm/createDealsReader";
import { createFixFinder, type FixOptions } from "../../../../src/core/crm/fixes/createFixFinder";
import type { FixKind } from "../../../../src/core/crm/fixes/fix";
import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import { toDay } from "../../../../src/core/crm/cells/day";

type Cells = readonly (readonly unknown[])[];

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Amount"];
const deal = (cells: Partial<Record<"id" | "owner" | "created" | "closed" | "status" | "value", unknown>>) => [
  cells.id ?? "D1",
  cells.owner ?? "Ann",
  cells.created ?? 46000,
  cells.closed ?? "",
  cells.status ?? "Open",
  cells.value ?? 100,
];

function find(kind: FixKind, rows: Cells, options: FixOptions & { formulas?: readonly string[] } = {}) {
  const finder = createFixFinder(recogniseDeals(HEADER, rows), kind, options);
  finder.read(rows, 2);
  const cells = [...finder.cells()];
  const { fixes, left } = finder.finish(
    ({ sheetRow, column }) => options.formulas?.includes(`${String(sheetRow)},${String(column)}`) ?? false,
  );
  return { fixes: fixes.map(({ sheetRow, column, before, after }) => [sheetRow, column, before, after]), left, cells };
}

describe("dates that stand as text", () => {
  test("become the day the reading takes them for, with their time of day", () => {
    const rows = [
      deal({ created: "30-06-2026" }),
      deal({ created: "2026-06-30T12:00:00" }),
      deal({ created: " 1-7-2026 6:00 PM" }),
      deal({ created: 46203 }),
      deal({ created: "46203" }),
    ];
    // 2026-06-30 is 46203 in Excel (DATE(2026;6;30)); noon is half a day, 18:00 three quarters.
    expect(find("date", rows).fixes).toEqual([
      [2, 2, "30-06-2026", 46203],
      [3, 2, "2026-06-30T12:00:00", 46203.5],
      [4, 2, " 1-7-2026 6:00 PM", 46204.75],
      [6, 2, "46203", 46203],
    ]);
  });

  test("that cannot be read are not touched, nor what says nothing, nor rows that are no deals", () => {
    const rows = [
      deal({ created: "soon" }),
      deal({ created: "-" }),
      deal({ created: "31-02-2026" }),
      ["", "", "", "", "", ""],
      HEADER,
      ["", "Total", "", "", "", "1.000"],
    ];
    expect(find("date", rows)).toEqual({ fixes: [], left: {}, cells: [] });
    expect(find("amount", rows)).toEqual({ fixes: [], left: {}, cells: [] });
  });

  test("count from 1904 where the workbook does", () => {
    const rows = [deal({ created: "2026-06-30" }), deal({ created: "1903-12-31" })];
    // 46203 less the 1,462 days that 1904 begins later; a day before the workbook's first has no number.
    expect(find("date", rows, { date1904: true })).toMatchObject({
      fixes: [[2, 2, "2026-06-30", 44741]],
      left: { inexact: 1 },
    });
  });

  test("that read two ways wait until the reader has chosen, also beside what contradicts itself", () => {
    const rows = [deal({ created: "3/4/2026" })];
    expect(find("date", rows)).toMatchObject({ fixes: [], left: { order: 1 } });
    const monthFirst = find("date", rows, { dateOrders: { created: "monthFirst" } });
    expect(monthFirst.fixes).toEqual([[2, 2, "3/4/2026", toDay(2026, 3, 4)]]);
    const dayFirst = find("date", rows, { dateOrders: { created: "dayFirst" } });
    expect(dayFirst.fixes).toEqual([[2, 2, "3/4/2026", toDay(2026, 4, 3)]]);
  });

  test("are put right together with those that show their order", () => {
    const rows = [deal({ created: "3/4/2026" }), deal({ created: "3/25/2026" })];
    expect(find("date", rows).fixes).toEqual([
      [2, 2, "3/4/2026", toDay(2026, 3, 4)],
      [3, 2, "3/25/2026", toDay(2026, 3, 25)],
    ]);
  });

  test("stay where they show a formula's date its order, which would be read otherwise without them", () => {
    const rows = [deal({ created: "3/4/2026" }), deal({ created: "3/25/2026" }), deal({ created: "2026-01-02" })];
    expect(find("date", rows, { formulas: ["2,2"] })).toMatchObject({
      fixes: [[4, 2, "2026-01-02", toDay(2026, 1, 2)]],
      left: { formula: 1, proof: 1 },
    });
  });

  test("with a time zone, or before March 1900, stay: a number would tell less, or Excel another day", () => {
    const rows = [deal({ created: "2026-06-30T10:00:00Z" }), deal({ created: "1900-02-01" })];
    expect(find("date", rows)).toMatchObject({ fixes: [], left: { inexact: 2 } });
  });
});

describe("amounts that stand as text", () => {
  test("become the number the reading takes them for", () => {
    const rows = ["€ 2.900,50", "1.200", "(300)", 7, "12k", "", "EUR 5"].map((value) => deal({ value }));
    // "," begins decimals in the first, so "." groups thousands in the second.
    expect(find("amount", rows)).toMatchObject({
      fixes: [
        [2, 5, "€ 2.900,50", 2900.5],
        [3, 5, "1.200", 1200],
        [4, 5, "(300)", -300],
        [8, 5, "EUR 5", 5],
      ],
      left: {},
    });
  });

  test("stay where they show a formula's amount its decimal sign", () => {
    const rows = ["12.50", "1.250", "10"].map((value) => deal({ value }));
    expect(find("amount", rows, { formulas: ["3,5"] })).toMatchObject({
      fixes: [[4, 5, "10", 10]],
      left: { formula: 1, proof: 1 },
    });
  });

  test("stay where several currencies stand with them and nowhere else", () => {
    const rows = ["€ 10", "$ 20", "30"].map((value) => deal({ value }));
    expect(find("amount", rows)).toMatchObject({ fixes: [[4, 5, "30", 30]], left: { currency: 2 } });
  });
});

describe("texts with blanks too many", () => {
  test("lose them, and the signs that nobody sees; ids stay texts", () => {
    const rows = [
      deal({ owner: " Ann\u00a0 Smith ", id: "007 " }),
      deal({ owner: "An\u200bn", status: "Won\t" }),
      deal({ owner: "Ann", id: 7 }),
      deal({ owner: "\u200b", id: " - " }),
    ];
    expect(find("text", rows).fixes).toEqual([
      [2, 0, "007 ", "007"],
      [2, 1, " Ann\u00a0 Smith ", "Ann Smith"],
      [3, 1, "An\u200bn", "Ann"],
      [3, 4, "Won\t", "Won"],
    ]);
  });

  test("joiners within a word, and line breaks in what a deal is called, are meant", () => {
    const header = ["Deal name", "Owner", "Status", "Amount"];
    const rows = [["Two\nlines ", "نیم\u200cفاصله", "Open", 1]];
    const finder = createFixFinder(recogniseDeals(header, rows), "text");
    finder.read(rows, 2);
    expect(finder.finish(() => false).fixes).toEqual([]);
  });

  test("are left where a formula gives them", () => {
    expect(find("text", [deal({ owner: "Ann " })], { formulas: ["2,1"] })).toMatchObject({
      fixes: [],
      left: { formula: 1 },
    });
  });
});

test("the deals are found in the sheet's rows, whatever chunks they come in", () => {
  const rows = [deal({ value: "1" }), ["", "", "", "", "", ""], deal({ value: "2" }), deal({ value: "3" })];
  const recognised = recogniseDeals(HEADER, rows);
  const finder = createFixFinder(recognised, "amount");
  finder.read(rows.slice(0, 1), 2);
  finder.read(rows.slice(1), 3);
  expect(finder.finish(() => false).fixes.map(({ sheetRow, after }) => [sheetRow, after])).toEqual([
    [2, 1],
    [4, 2],
    [5, 3],
  ]);
  expect(() => createDealsReader(recognised, { sheet: "x", measure: "revenue", readingDay: 46203 })).not.toThrow();
});
