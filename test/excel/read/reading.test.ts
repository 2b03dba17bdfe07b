import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals, HEADER } from "../deals";
import { NOW, openSalesboard, type Rows } from "../openSalesboard";

jest.setTimeout(120_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const openQuotes = (board: Salesboard) => board.read("Sales dashboard", ROW.tileValue, TILES[0]!.column);
const heard = (board: Salesboard) => board.excel.page.document.querySelector("[role=status]")?.textContent;

/** The day it is for the add-in, as Excel counts it. */
const TODAY = Date.UTC(NOW.getFullYear(), NOW.getMonth(), NOW.getDate()) / 86_400_000 + 25_569;

test("the dashboard is made of what the deals say now, not of what they said when they were connected", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connectAndBuild");
  expect(openQuotes(board)).toBe(4);
  // D8 is lost after all.
  await board.type("Deals", 8, 4, "Lost");
  await board.press("makeDashboard");
  expect(openQuotes(board)).toBe(3);
  board.close();
});

test("an Excel that refuses to start the add-in with the workbook does not keep the deals from being connected", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  let said: unknown;
  const isStart = (_: number, text: string) => text.includes("SetAppRuntimeStartState");
  await board.requests.refuseWhere(isStart, "at once", async () => {
    said = await board.press("connect");
  });
  expect(said).toMatchObject({ kind: "done" });
  expect(board.excel.console.join()).toContain("GeneralException");
  board.close();
});

describe("what makes all figures doubtful is said where the figures are announced", () => {
  const deal = (daysAgo: number, status: string): Rows[number] => [
    status,
    "Ann",
    TODAY - 90,
    TODAY - daysAgo,
    status,
    5,
  ];

  test.each([
    [40, ["Won", "Lost"], "Mind that the data are not recent: their latest event was 40 days ago."],
    [1, ["Won"], "Mind that lost deals seem to be missing from this export"],
    [1, ["Won", "Lost", "Blueish", "Reddish"], "Mind that 2 deals count in no figure: their status is not known"],
  ])("latest event %d days ago, statuses %j", async (daysAgo, statuses, sentence) => {
    const board = await openSalesboard({ Deals: [HEADER, ...statuses.map((status) => deal(daysAgo, status))] });
    expect((await board.press("connect")).text).toContain(sentence);
    expect((await board.press("connectAndBuild")).text).toContain(sentence);
    board.close();
  });

  test("amounts that are in thousands by their header", async () => {
    const header = HEADER.map((text) => (text === "Value" ? "Value (k€)" : text));
    const board = await openSalesboard({ Deals: [header, deal(1, "Won"), deal(2, "Lost")] });
    expect((await board.press("connect")).text).toContain(
      'Mind that the header "Value (k€)" says that its amounts are in',
    );
    board.close();
  });

  test("a few unknown statuses among many deals are left to the data check", async () => {
    const known = Array.from({ length: 20 }, (_, index) => deal(1, index % 2 ? "Won" : "Lost"));
    const board = await openSalesboard({ Deals: [HEADER, ...known, deal(1, "Blueish")] });
    expect((await board.press("connect")).text).toBe('Connected to the sheet "Deals": 21 deals were read.');
    board.close();
  });

  test("nothing is said of recent data with lost deals", async () => {
    const board = await openSalesboard({ Deals: [HEADER, deal(1, "Won"), deal(2, "Lost")] });
    expect((await board.press("connect")).text).toBe('Connected to the sheet "Deals": 2 deals were read.');
    board.close();
  });
});

describe("the data check tells sheets apart", () => {
  test("two tables on one sheet each have their own columns", async () => {
    const rows = fewDeals.map((row, index) => [...row, null, index === 0 ? "Remark" : "x"]);
    const board = await openSalesboard({ Data: rows });
    const { engine } = board.document;
    const { id } = engine.listSheets()[0]!;
    engine.addTable(id, { row: 0, column: 0, rows: 13, columns: 6 }, "Deals");
    engine.addTable(id, { row: 0, column: 7, rows: 13, columns: 1 }, "Remarks");
    await board.press("connectAndBuild");
    expect(board.table("SalesboardSources").map(({ Sheet, Role }) => [Sheet, Role])).toEqual([
      ["Data!Deals", "deals"],
      ["Data!Remarks", "other"],
    ]);
    const columns = board.table("SalesboardColumns");
    expect(columns.filter(({ Sheet }) => Sheet === "Data!Remarks").map(({ Header }) => Header)).toEqual(["Remark"]);
    expect(columns.filter(({ Sheet }) => Sheet === "Data!Deals").length).toBe(6);
    board.close();
  });

  test("a sheet of another kind is told by its role, and each of its columns by what it holds", async () => {
    const board = await openSalesboard({
      Deals: fewDeals,
      Leads: [
        ["Lead", "Phone"],
        ["L1", "x"],
      ],
    });
    await board.press("connectAndBuild");
    expect(board.table("SalesboardSources")).toContainEqual(expect.objectContaining({ Sheet: "Leads", Role: "leads" }));
    const columns = board.table("SalesboardColumns").filter(({ Sheet }) => Sheet === "Leads");
    expect(columns.map(({ Header, Field }) => [Header, Field])).toEqual([
      ["Lead", "customer"],
      ["Phone", null],
    ]);
    board.close();
  });

  test("a second sheet of teams, which is not read, is named", async () => {
    const people: Rows = [
      ["Owner", "Team"],
      ["Ann", "North"],
      ["Ben", "South"],
    ];
    const board = await openSalesboard({ Deals: fewDeals, People: people, "More people": people });
    await board.press("connectAndBuild");
    const found = board.table("SalesboardFindings").find(({ Kind }) => Kind === "secondSheetIgnored");
    expect(found).toMatchObject({ Count: 1, Cells: "'More people'!A1" });
    expect(found?.Effect).toContain('"More people"');
    board.close();
  });
});

test.each([0, 13, 1.5])("a fiscal year that starts in month %d is refused in one sentence", async (fiscalYearStart) => {
  const board = await openSalesboard({ Deals: fewDeals });
  board.document.settings.set("Salesboard.options", { fiscalYearStart });
  const said = await board.press("connectAndBuild");
  expect(said).toMatchObject({ kind: "error", code: "value" });
  expect(said.text).toContain(`cannot start in month "${fiscalYearStart}"`);
  expect(board.sheetNames()).toEqual(["Deals"]);
  board.close();
});

test("what a message quotes from cells is shown, and does not stay in the workbook", async () => {
  // The column called "Status" holds people.
  const rows = fewDeals.map((row, index) =>
    index === 0 ? row : [...row.slice(0, 4), "Anna de Vries", row[5] ?? null],
  );
  const board = await openSalesboard({ Deals: rows });
  const said = await board.press("connect");
  expect(said).toMatchObject({ kind: "error", text: expect.stringContaining('"Deals"') });
  expect(heard(board)).toContain("Anna de Vries");
  expect(JSON.stringify(board.excel.settings())).not.toContain("Anna");
  board.close();
});

test("a table's row of totals, which Excel counts as part of the table, is no deal", async () => {
  const board = await openSalesboard({ Deals: [...fewDeals, ["Total", null, null, null, "Won", 14_100]] });
  const { engine } = board.document;
  engine.addTable(engine.listSheets()[0]!.id, { row: 0, column: 0, rows: 14, columns: 6 }, "Deals");
  let said = "";
  // The host's tables have no row of totals: its answer is made to say that this one has.
  const withTotals = (text: string) => text.replaceAll('"ShowTotals":false', '"ShowTotals":true');
  await board.requests.answering(withTotals, async () => {
    said = (await board.press("connect")).text;
  });
  expect(said).toContain("12 deals were read");
  const asLastDeal = await board.press("connect");
  expect(asLastDeal.text).toContain("13 deals were read");
  board.close();
});

test("sheets beside the deals that are too wide to be looked at together are looked at one by one", async () => {
  const wide: Rows = Array.from({ length: 100 }, () => Array.from({ length: 40 }, () => "a remark of some length"));
  const sheets = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`Wide ${index + 1}`, wide]));
  const board = await openSalesboard({ ...sheets, Deals: fewDeals }, { payloadLimit: 60_000 });
  expect((await board.press("connect")).text).toContain("12 deals were read");
  board.close();
});

test("a sheet as wide as Excel has them is looked at in few rows", async () => {
  const wide: Rows = Array.from({ length: 30 }, () => Array.from({ length: 3000 }, () => "x"));
  const board = await openSalesboard({ Wide: wide, Deals: fewDeals });
  let largest = 0;
  await board.requests.answering(
    (text) => {
      largest = Math.max(largest, (text.match(/"x"/g) ?? []).length);
      return text;
    },
    () => board.press("connect"),
  );
  expect(largest).toBe(10 * 3000);
  board.close();
});
