import type { DealsOptions } from "../../../../src/core/crm/dealsRead";
import { createOrdersReader } from "../../../../src/core/crm/orders/createOrdersReader";
import { createOrderLinesReader } from "../../../../src/core/crm/orders/orderLines";
import { ordersAsDeals } from "../../../../src/core/crm/orders/ordersAsDeals";
import { LOST, OPEN, WON } from "../../../../src/core/crm/types";
import { READING_DAY } from "../../exampleData";
import { readAll, said, sheet, textsOf } from "../sheets/sheet";

type Rows = readonly (readonly unknown[])[];

const LINES = sheet("orderLines", [
  ["Line", undefined],
  ["Order", "order"],
  ["Quantity", "quantity"],
  ["Unit price", "unitPrice"],
  ["Discount", "discount"],
]);
const ORDERS = sheet("orders", [
  ["Order", "id"],
  ["Date", "date"],
  ["Rep", "owner"],
]);
const WITH_STATUS = sheet("orders", [
  ["Order", "id"],
  ["Date", "date"],
  ["Rep", "owner"],
  ["Status", "status"],
  ["Total", "value"],
]);

const readLines = (rows: Rows) => readAll(createOrderLinesReader(LINES, { sheet: "Lines" }), rows);
function readOrders(
  rows: Rows,
  { recognised = ORDERS, lines = [] as Rows, options = {} as Partial<DealsOptions> } = {},
) {
  const totals = readLines(lines).data;
  const deals = ordersAsDeals(recognised, rows);
  return readAll(
    createOrdersReader(deals, { sheet: "Orders", measure: "revenue", readingDay: READING_DAY, ...options }, totals),
    rows,
  );
}

describe("the lines of orders", () => {
  test("an order is worth the sum of quantity x unit price x (1 - discount) over its lines", () => {
    const { data, findings } = readLines([
      [1, 10248, 12, 14, 0],
      [2, 10248, 10, 9.8, 0.1],
      [3, 10249, 2, "€ 5,50", ""],
    ]);
    // By hand: 12 x 14 + 10 x 9.8 x 0.9 = 168 + 88.2; 2 x 5.5 = 11.
    expect(data.totalOf(10248)).toBeCloseTo(256.2, 9);
    expect(data.totalOf("10249")).toBe(11);
    expect(data.totalOf(1)).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test("discounts above 1 are per cent, all over the column", () => {
    // By hand: 10 x 10 x 0.85 = 85; 10 x 10 x 0.99 = 99.
    const { data } = readLines([
      [1, "A", 10, 10, 15],
      [2, "B", 10, 10, 1],
    ]);
    expect([data.totalOf("A"), data.totalOf("B")]).toEqual([85, 99]);
  });

  test("what cannot be read adds nothing and is told with its cells", () => {
    const { data, findings } = readLines([
      [1, "A", "many", 10, 0],
      [2, "", 1, 10, 0],
      [3, "A", 1, 10, -0.5],
      [4, "A", 1, 10, 0],
    ]);
    expect(data.totalOf("A")).toBe(10);
    expect(said(findings)).toEqual(["textAmount 1 Lines!C2", "orderLinesIncomplete 3 Lines!C2 Lines!B3 Lines!C4"]);
  });
});

describe("orders where there are no deals", () => {
  const LINE_OF_A: Rows = [[1, "A", 2, 50, 0]];

  test("are won deals of their order date, worth their lines", () => {
    const { data, findings, offers, asOf } = readOrders(
      [
        ["A", 46203, "Ann"],
        ["B", 46204, "Bob"],
      ],
      { lines: [...LINE_OF_A, [2, "B", 1, 30, 0], [3, "C", 1, 7, 0]] },
    );
    expect([...data.status]).toEqual([WON, WON]);
    expect([...data.closed]).toEqual([46203, 46204]);
    expect([...data.value]).toEqual([100, 30]);
    expect(textsOf(data.owner)).toEqual(["Ann", "Bob"]);
    expect(asOf).toBe(46204);
    expect(data.quoteStep.because).toBe("ordersOnly");
    expect(offers.statusWords).toEqual([]);
    expect(said(findings)).toContain("ordersOnly 2");
    expect(said(findings)).toContain("linesOfOtherOrders 1 Lines!B4");
    expect(findings.map(({ kind }) => kind)).not.toContain("noLostDeals");
    expect(findings.map(({ kind }) => kind)).not.toContain("withoutCreatedDate");
  });

  test("an order without lines has no value, and the finding points at the order", () => {
    const { data, findings } = readOrders(
      [
        ["A", 46203, "Ann"],
        ["B", 46204, "Bob"],
        ["", "", ""],
        ["Total", "", ""],
      ],
      { lines: LINE_OF_A },
    );
    expect([...data.value]).toEqual([100, NaN]);
    expect(said(findings)).toEqual(
      expect.arrayContaining(["wonWithoutValue 1 Orders!A3", "blankRow 1 Orders!A4", "totalsRow 1 Orders!A5"]),
    );
  });

  test("the sheet's own value goes before the lines; a status tells which orders went through", () => {
    const { data, findings, offers } = readOrders(
      [
        ["A", 46203, "Ann", "Completed", 75],
        ["B", 46203, "Ann", "Returned", 10],
        ["C", 46203, "Ann", "Quotation", 20],
        ["D", 46203, "Ann", "geannuleerd", 30],
        ["E", 46203, "Ann", "Shipped", 40],
      ],
      { recognised: WITH_STATUS, lines: LINE_OF_A },
    );
    expect([...data.status]).toEqual([WON, LOST, OPEN, LOST, WON]);
    expect(data.value[0]).toBe(75);
    expect(findings.find(({ kind }) => kind === "ordersNotCounted")).toMatchObject({
      count: 2,
      values: { words: '"Returned", "geannuleerd"' },
    });
    expect(offers.statusWords.map(({ name, isChosen }) => [name, isChosen])).toContainEqual(["Completed", false]);
  });

  test("what people say of a status word stands", () => {
    const { data, offers } = readOrders([["A", 46203, "Ann", "Returned", 10]], {
      recognised: WITH_STATUS,
      options: { statuses: { returned: "won" } },
    });
    expect([...data.status]).toEqual([WON]);
    expect(offers.statusWords).toMatchObject([{ name: "Returned", isChosen: true }]);
  });
});
