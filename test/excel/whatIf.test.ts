import { COLUMN, INPUT, LABEL, ROW } from "../../src/core/report/whatIf/layout";
import { openPane } from "../taskpane/openPane";
import { fewDeals, HEADER } from "./deals";
import { openSalesboard } from "./openSalesboard";

jest.setTimeout(240_000);

const SHEET = "What if";
type Board = Awaited<ReturnType<typeof openSalesboard>>;

/** Has the add-in make the sheet, as the pane's button does; gives what it said. */
async function make({ excel }: Board) {
  await excel.run("makeWhatIf");
  await excel.idle();
  return excel.settings()["Salesboard.lastMessage"] as { kind: string; text: string };
}

const cellOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${String(row + 1)}`;
const change = async ({ excel }: Board, name: keyof typeof INPUT, value: number) => {
  await excel.user.type(SHEET, cellOf(INPUT[name], COLUMN.change), value);
  await excel.idle();
};
const rowOf = ({ read }: Board, row: number) =>
  [COLUMN.now, COLUMN.change, COLUMN.then].map((column) => read(SHEET, row, column));

test("is made on request only, and what is typed and chosen on it stays when the data change", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connectAndBuild");
  expect(board.sheetNames()).not.toContain(SHEET);
  expect(await make(board)).toMatchObject({
    kind: "done",
    text: 'The sheet "What if" is ready: type changes in its coloured cells.',
  });
  // Of 2026-Q2, counted in deals.ts: two of four won, for 1,000 and 3,000.
  expect([ROW.decided, ROW.closing, ROW.orders, ROW.order, ROW.revenue].map((row) => rowOf(board, row))).toEqual([
    [4, null, 4],
    [0.5, null, 0.5],
    [2, null, 2],
    [2000, null, 2000],
    [4000, null, 4000],
  ]);
  await change(board, "points", 25);
  await change(board, "target", 9000);
  // By hand: three of four for 2,000 each.
  expect(rowOf(board, ROW.orders)).toEqual([2, null, 3]);
  expect(rowOf(board, ROW.gap)).toEqual([-5000, null, -3000]);
  await board.excel.user.type(SHEET, cellOf(ROW.choices, LABEL), "Ann");
  await board.excel.user.type(SHEET, cellOf(ROW.choices, COLUMN.now), "2026");
  // Of Ann in 2026: three of five, for 4,500. D4 is won after all.
  await board.type("Deals", 4, 4, "Won");
  expect(await board.press("makeDashboard")).toMatchObject({ kind: "done" });
  expect([ROW.choices, ROW.choices].map((row, at) => board.read(SHEET, row, at === 0 ? LABEL : COLUMN.now))).toEqual([
    "Ann",
    "2026",
  ]);
  expect(rowOf(board, ROW.closing)).toEqual([0.8, 25, 1]);
  // By hand: four of five for 5,200, then all five for 1,300 each.
  expect(rowOf(board, ROW.revenue)).toEqual([5200, null, 6500]);
  expect(rowOf(board, ROW.target)).toEqual(["–", 9000, 9000]);
  const { id } = board.document.engine.listSheets().find(({ name }) => name === SHEET)!;
  const rules = board.document.validations
    .filter(({ sheetId }) => sheetId === id)
    .map(({ rule }) => Object.keys(rule)[0]);
  expect(rules.sort()).toEqual(["decimal", "decimal", "decimal", "decimal", "decimal", "list", "list"]);
  expect(board.excel.problems).toEqual([]);
  board.close();
});

test("without a dashboard it comes with the figures that it reads, and with nothing else", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connect");
  expect(await make(board)).toMatchObject({ kind: "done" });
  expect(board.sheetNames()).toEqual(["Deals", SHEET, "Sales figures"]);
  expect(rowOf(board, ROW.revenue)).toEqual([4000, null, 4000]);
  board.close();
});

test("where it is protected, or the workbook is, what is protected is said, and unprotecting it is offered", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  const { user } = pane.board.excel;
  await user.protectWorkbook();
  expect((await make(pane.board)).text).toMatch(/workbook.*protected/i);
  await pane.until(
    () => pane.button("Take protection off, continue, and protect again") !== undefined,
    "nothing is offered",
  );
  await user.unprotectWorkbook();
  expect(await make(pane.board)).toMatchObject({ kind: "done" });
  await user.protectSheet(SHEET);
  // All of it are formulas, which follow the figures whether it is protected or not.
  expect(await make(pane.board)).toMatchObject({ kind: "done" });
  // A line that says that names are hidden has to be written.
  await pane.go("Dashboard");
  pane.shown<HTMLInputElement>("input[role=switch]")[0]!.click();
  const said = 'The sheet "What if" could not be brought up to date: it is protected.';
  await pane.until(() => pane.document.body.textContent.includes(said), "what is protected is not said");
  expect(pane.button("Take protection off, continue, and protect again")).toBeDefined();
  pane.close();
});

test("what people are called is no formula, and the targets of the workbook's own sheet are taken", async () => {
  const owner = "=1+1";
  const board = await openSalesboard({
    Deals: [HEADER, ...fewDeals.slice(1).map((row) => [row[0]!, owner, ...row.slice(2)])],
    Targets: [
      ["Owner", "Period", "KPI", "Target"],
      [owner, "2026-Q2", "Revenue", 5000],
      [owner, "2026-Q2", "Orders", 7],
    ],
  });
  await board.press("connectAndBuild");
  await make(board);
  // One person is the whole team, whose target is theirs.
  expect(rowOf(board, ROW.target)).toEqual([5000, null, 5000]);
  await board.type(SHEET, ROW.choices, LABEL, owner);
  expect(rowOf(board, ROW.target)).toEqual([5000, null, 5000]);
  expect(rowOf(board, ROW.revenue)).toEqual([4000, null, 4000]);
  expect(board.read(SHEET, ROW.choices, LABEL)).toBe(owner);
  await board.press("makeDashboard");
  expect(board.read(SHEET, ROW.choices, LABEL)).toBe(owner);
  board.close();
});

test("taken out, it leaves what was typed and nothing else", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  await make(pane.board);
  await change(pane.board, "points", 5);
  await pane.press("Disconnect and remove …");
  await pane.press("Disconnect and remove");
  expect(pane.board.sheetNames()).toEqual(["Deals", SHEET]);
  const left = pane.board.contents(SHEET)!.values.flat();
  expect(left.filter((value) => value !== null)).toEqual([5]);
  expect(pane.board.document.engine.listNames()).toEqual([]);
  pane.close();
});
