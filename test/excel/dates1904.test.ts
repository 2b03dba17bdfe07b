import { createDocument } from "../../src/workbench/files/createDocument";
import { fewDeals } from "./deals";
import { openSalesboard, type Rows } from "./openSalesboard";
import { until } from "./until";

jest.setTimeout(120_000);

/** What serials lack in a workbook that counts from 1 January 1904. */
const DAYS = 1462;
const counted = (rows: Rows): Rows =>
  rows.map((row, at) =>
    row.map((cell, column) => (at > 0 && column >= 2 && column <= 3 && cell !== null ? Number(cell) - DAYS : cell)),
  );

const tableOf = (board: Awaited<ReturnType<typeof openSalesboard>>) => board.table("SalesboardKPIs");

test("a workbook that counts its days from 1904 gives the same figures for the same dates", async () => {
  const usual = await openSalesboard({ Deals: fewDeals });
  await usual.press("connectAndBuild");
  const board = await openSalesboard(
    { Deals: counted(fewDeals) },
    { document: createDocument("Book1.xlsx", { date1904: true }) },
  );
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  expect(tableOf(board)).toEqual(tableOf(usual));
  usual.close();
  board.close();
});

test("so do functions: a date in a criterion, and a date as the period", async () => {
  const board = await openSalesboard(
    { Deals: counted(fewDeals), Mine: [["mine"]] },
    { document: createDocument("Book1.xlsx", { date1904: true }) },
  );
  await board.press("connect");
  const { user } = board.excel;
  // Closed since April 2026: Ann won two and lost one, Ben lost one.
  await user.type("Mine", "A1", '=CLOSINGRATE(Deals!E2:E13,Deals!D2:D13,">=2026-04-01")');
  // The 9th of April 2026, as a date in a cell: in that month Ann won one deal.
  await user.type("Mine", "A2", Number(fewDeals[10]![2]) - DAYS);
  await user.type("Mine", "A3", '=SALESKPI("orders","",A2)');
  await until(() => board.read("Mine", 0, 0), 0.5);
  await until(() => board.read("Mine", 2, 0), 1);
  board.close();
});
