import { fewDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";

jest.setTimeout(240_000);

const statuses = fewDeals.map((row) => [row[4] ?? null]);

/** Deals, and a sheet of the reader's with formulas that call the add-in's functions. */
async function openWithFormulas() {
  const board = await openSalesboard({ Deals: fewDeals, Mine: statuses, Locked: [["x"]] });
  const { user } = board.excel;
  await user.type("Mine", "C1", "=CLOSINGRATE(A2:A13)");
  await user.type("Mine", "C2", '=SALESKPI("closingRate","Ann","2026-Q2")');
  await user.type("Mine", "E1", "=BACKCALC(10,{0.5,0.5})");
  await user.type("Mine", "G1", "=SUM(1,2)");
  await board.excel.idle();
  return board;
}

test("cells with functions of the add-in are entered again, and no other; it says how many", async () => {
  const board = await openWithFormulas();
  await board.press("connect");
  const before = board.contents("Mine")?.cells;
  const said = await board.press("refreshFormulas");
  // C1, C2 and E1, of which the cells below E1 are only shown.
  expect(said).toEqual({ kind: "done", text: "3 cells with functions of Salesboard were entered again." });
  await board.excel.idle();
  expect(board.contents("Mine")?.cells).toEqual(before);
  // Ann in 2026-Q2 won two and lost one.
  expect(board.read("Mine", 1, 2)).toBeCloseTo(2 / 3, 12);
  expect(board.excel.problems).toEqual([]);
  board.close();
});

test("SALESKPI answers from the data as they are now", async () => {
  const board = await openWithFormulas();
  await board.press("connect");
  await board.excel.idle();
  // The deal Ann lost in 2026-Q2 turns out to be won: three of three.
  board.document.engine.writeCells(
    board.document.engine.listSheets()[0]!.id,
    { row: 7, column: 4, rows: 1, columns: 1 },
    [[{ value: "Won" }]],
  );
  await board.press("refreshFormulas");
  await board.excel.idle();
  expect(board.read("Mine", 1, 2)).toBe(1);
  board.close();
});

test("where the data cannot be read, the cells are entered again all the same, and both is said", async () => {
  const board = await openWithFormulas();
  await board.press("connect");
  await board.excel.user.type("Deals", "E1", "-");
  const said = await board.excel
    .press("refreshFormulas")
    .then(() => board.excel.page.document.querySelector("[role=status]")?.textContent);
  expect(said).toMatch(/^No deals could be read: .+ 3 cells with functions of Salesboard were entered again\.$/);
  expect(board.excel.settings()["Salesboard.lastMessage"]).toMatchObject({ kind: "error" });
  board.close();
});

test("a text that looks like a formula stays a text", async () => {
  const board = await openSalesboard({ Deals: fewDeals, Mine: [['=SALESKPI("closingRate")'], ["=BACKCALC(1,2)+1"]] });
  const before = board.contents("Mine");
  expect(await board.press("refreshFormulas")).toMatchObject({ text: expect.stringMatching(/^No cell that can be/) });
  expect(board.contents("Mine")).toEqual(before);
  board.close();
});

test("a formula in a cell that was formatted as text since stays a formula", async () => {
  const board = await openWithFormulas();
  const { engine } = board.document;
  const mine = engine.listSheets()[1]!.id;
  engine.writeStyle(mine, { row: 0, column: 2, rows: 1, columns: 1 }, { numberFormat: "@" });
  const before = board.contents("Mine")!;
  expect((await board.press("refreshFormulas")).text).toMatch(/^2 cells/);
  await board.excel.idle();
  expect(board.contents("Mine")).toEqual(before);
  board.close();
});

test("what somebody types into such a cell, or moves it to, while formulas are looked for is left as it is", async () => {
  const board = await openWithFormulas();
  const { user } = board.excel;
  await board.requests.before(
    (text) => text.includes('"numberFormat"'),
    async () => {
      await user.type("Mine", "C1", "my own");
      await user.insertRows("Mine", "2:2");
    },
    async () => {
      expect((await board.press("refreshFormulas")).text).toMatch(/^1 cell /);
    },
  );
  await board.excel.idle();
  const { cells } = board.contents("Mine")!;
  expect(cells.map((row) => row[2])).toEqual([
    "my own",
    null,
    '=SALESKPI("closingRate","Ann","2026-Q2")',
    ...Array(11).fill(null),
  ]);
  board.close();
});

test("a protected sheet is left alone and named", async () => {
  const board = await openWithFormulas();
  const { user } = board.excel;
  await user.type("Locked", "B1", "=BACKCALC(1,{0.5})");
  await user.protectSheet("Locked");
  expect((await board.press("refreshFormulas")).text).toBe(
    '3 cells with functions of Salesboard were entered again. The sheet "Locked" was left alone because it is protected.',
  );
  board.close();
});

test("a column of formulas is written in one piece, and cells that Excel refuses are named", async () => {
  const board = await openSalesboard({ Deals: fewDeals, Mine: statuses });
  const { user } = board.excel;
  await user.type(
    "Mine",
    "B1",
    Array.from({ length: 40 }, () => ["=CLOSINGRATE($A$2:$A$13)"]),
  );
  await user.type("Mine", "D1", "=CLOSINGRATE($A$2:$A$13)");
  const requests = await board.requests.refuseWhere(
    (_, text) => /"SetProperty"|"Formulas":\[\[/.test(text) || text.includes("=CLOSINGRATE"),
    "at once",
    () => board.press("refreshFormulas"),
  );
  expect(requests).toBeLessThan(30);
  const { text } = board.excel.settings()["Salesboard.lastMessage"] as { text: string };
  expect(text).toMatch(/Excel refused 41 cells, such as Mine!B1, /);
  board.close();
});
