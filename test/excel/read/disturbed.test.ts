import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals, manyDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";

jest.setTimeout(240_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const openQuotes = (board: Salesboard) => board.read("Sales dashboard", ROW.tileValue, TILES[0]!.column);

/** 3,000 deals are read in two parts: 500 rows, then the rest. This is the request for the rest. */
const SECOND_PART = '"Arguments":[501,0,';
const deals = manyDeals(3000);

/** What the dashboard of these deals says when nobody disturbs its making. */
async function undisturbed(change: (board: Salesboard) => Promise<void>): Promise<unknown> {
  const board = await openSalesboard({ Deals: deals });
  await change(board);
  await board.press("connectAndBuild");
  const figure = openQuotes(board);
  board.close();
  return figure;
}

describe("while deals are read in two parts", () => {
  test.each<[string, (board: Salesboard) => Promise<void>]>([
    // The first part has been read then.
    ["the first rows are edited", ({ excel }) => excel.user.type("Deals", "E4:E100", "Won")],
    ["a co-author edits them", ({ excel }) => excel.coauthor.type("Deals", "E4:E100", "Won")],
    ["rows are inserted above", ({ excel }) => excel.user.insertRows("Deals", "2:40")],
    // A deal that was won and one that was lost; a reader who goes on would miss an open one further down.
    ["rows are deleted", ({ excel }) => excel.user.deleteRows("Deals", "2:3")],
  ])("%s: the figures are those of the sheet as it is now", async (_, change) => {
    const board = await openSalesboard({ Deals: deals });
    board.excel.requests.before(SECOND_PART, () => change(board));
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
    expect(openQuotes(board)).toBe(await undisturbed(change));
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("the sheet is renamed: what is said names it as it is called now", async () => {
    const board = await openSalesboard({ Deals: deals });
    board.excel.requests.before(SECOND_PART, () => board.excel.user.renameSheet("Deals", "CRM 2026"));
    expect((await board.press("connect")).text).toContain('Connected to the sheet "CRM 2026": 3,000 deals were read.');
    board.close();
  });

  test("the sheet is hidden: that changes nothing", async () => {
    const board = await openSalesboard({ Deals: deals, Other: [["x"]] });
    board.excel.requests.before(SECOND_PART, () => board.excel.user.hideSheet("Deals"));
    expect(await board.press("connect")).toMatchObject({ kind: "done" });
    board.close();
  });

  test("the table is made shorter: only the rows in it count", async () => {
    const board = await openSalesboard({ Deals: deals });
    const { engine } = board.document;
    engine.addTable(engine.listSheets()[0]!.id, { row: 0, column: 0, rows: 3001, columns: 6 }, "Deals");
    board.excel.requests.before(SECOND_PART, () => board.excel.user.resizeTable("Deals", "A1:F1001"));
    expect((await board.press("connect")).text).toContain("1,000 deals were read");
    board.close();
  });

  test("the sheet is deleted: that is said, and nothing is made", async () => {
    const board = await openSalesboard({ Deals: deals, Other: [["x"]] });
    board.excel.requests.before(SECOND_PART, () => board.excel.user.deleteSheet("Deals"));
    const said = await board.press("connectAndBuild");
    expect(said).toMatchObject({ kind: "error", code: "noData" });
    expect(said.text).toMatch(/^The deals could not be read: the sheet "Deals" was deleted meanwhile/);
    expect(board.sheetNames()).toEqual(["Other"]);
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("somebody changes it again and again: that is said, and what was connected stays as it was", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    await board.press("connect");
    const connection = board.excel.settings()["Salesboard.connection"];
    await board.excel.user.type("Deals", "A1", [...deals]);
    const edit = () => board.excel.user.type("Deals", "F2", Math.random());
    board.excel.requests.before(SECOND_PART, async () => {
      await edit();
      board.excel.requests.before(SECOND_PART, edit);
    });
    const said = await board.press("connectAndBuild");
    expect(said.text).toMatch(/^The deals could not be read: the sheet "Deals" was being changed all the while/);
    expect(board.sheetNames()).toEqual(["Deals"]);
    expect(board.excel.settings()["Salesboard.connection"]).toEqual(connection);
    board.close();
  });

  test("other sheets may be changed", async () => {
    const board = await openSalesboard({ Deals: deals, Other: [["x"]] });
    let readings = 0;
    board.excel.requests.before(SECOND_PART, async () => {
      await board.excel.user.type("Other", "A2", "y");
      board.excel.requests.before(SECOND_PART, () => void readings++);
    });
    expect(await board.press("connect")).toMatchObject({ kind: "done" });
    expect(readings).toBe(0);
    board.close();
  });
});
