import type { Area } from "../../../src/core/report/sheetSpec";
import { openFix } from "../fix/openFix";
import { openSalesboard, type Rows } from "../openSalesboard";

jest.setTimeout(240_000);

type Board = Awaited<ReturnType<typeof openSalesboard>>;

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"];
const deals = (values: readonly (string | number)[]): Rows => [
  HEADER,
  ...values.map((value, at) => [`D${String(at + 1)}`, "Ann", 46000, 46100, "Won", value]),
];

/** Formats cells of the column of values. */
function format({ document: { engine } }: Board, numberFormat: string, area: Pick<Area, "row" | "rows">): void {
  const { id } = engine.listSheets()[0]!;
  engine.writeStyle(id, { ...area, column: 5, columns: 1 }, { numberFormat });
}

async function built(board: Board) {
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  const { currency } = board.excel.settings()["Salesboard.connection"] as { currency?: string };
  const subtitle = board
    .contents("Sales dashboard")!
    .values.flat()
    .find((cell) => String(cell).includes("revenue in"));
  const [all] = board.table("SalesboardKPIs");
  return { currency, subtitle: String(subtitle), revenue: all?.["revenue"] };
}

test("numbers that Excel shows in a currency are in it, on the sheets and wherever the figures are", async () => {
  const board = await openSalesboard({ Deals: deals([100, 200, 300]) });
  format(board, "[$kr-414] #,##0.00", { row: 1, rows: 3 });
  const { currency, subtitle } = await built(board);
  expect(currency).toBe("NOK");
  expect(subtitle).toContain("revenue in NOK");
  board.close();
});

test("where most cells show none, nothing is named", async () => {
  const board = await openSalesboard({ Deals: deals([100, 200, 300]) });
  format(board, "€ #,##0", { row: 1, rows: 1 });
  expect(await built(board)).toMatchObject({ currency: undefined, revenue: 600 });
  board.close();
});

test("formats that differ are read row by row, in as many requests however many deals, and are never added up", async () => {
  const values = Array.from({ length: 400 }, (_, at) => at + 1);
  const board = await openSalesboard({ Deals: deals(values) });
  format(board, "€ #,##0", { row: 1, rows: 399 });
  format(board, "[$£-809]#,##0", { row: 400, rows: 1 });
  // All but the last of 400: 399 x 400 / 2.
  expect(await built(board)).toMatchObject({ currency: "EUR", revenue: 79_800 });
  board.close();
});

test("a fix that makes numbers of texts with a currency leaves it known", async () => {
  const bench = await openFix({ Deals: deals(["€ 100,00", "€ 200,00", "€ 300,50"]) });
  const before = await built(bench.board);
  expect(before).toMatchObject({ currency: "EUR", revenue: 600.5 });
  await bench.fix("amount");
  expect(bench.column("Deals", 5).slice(1)).toEqual([100, 200, 300.5]);
  expect(await built(bench.board)).toEqual(before);
  bench.close();
});
