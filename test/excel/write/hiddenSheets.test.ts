import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";
import { until } from "../until";

jest.setTimeout(240_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const DASHBOARD = "Sales dashboard";

const sheetOf = ({ document }: Salesboard) => document.engine.listSheets().find(({ name }) => name === DASHBOARD)!;
const openQuotes = (board: Salesboard) => board.read(DASHBOARD, ROW.tileValue, TILES[0]!.column);

describe("a dashboard that the user has hidden", () => {
  let board: Salesboard;
  beforeEach(async () => {
    board = await openSalesboard({ Deals: fewDeals });
    await board.press("connectAndBuild");
    await board.excel.user.hideSheet(DASHBOARD);
  });
  afterEach(() => board.close());

  test.each(["Hidden", "VeryHidden"] as const)("is shown again when it is asked for (%s)", async (visibility) => {
    board.document.engine.setVisibility(sheetOf(board).id, visibility);
    expect(await board.press("makeDashboard")).toMatchObject({ kind: "done" });
    expect(sheetOf(board).visibility).toBe("Visible");
    expect(board.document.engine.activeSheetId()).toBe(sheetOf(board).id);
    expect(board.excel.problems).toEqual([]);
  });

  test("stays hidden when it follows the data", async () => {
    await board.excel.user.type("Deals", "E9", "Lost");
    await until(() => openQuotes(board), 3);
    await board.excel.idle();
    expect(sheetOf(board).visibility).toBe("Hidden");
  });

  test("is written where the structure of the workbook is protected, and the message says that it is hidden", async () => {
    await board.excel.user.protectWorkbook();
    await board.type("Deals", 8, 4, "Lost");
    expect(await board.press("makeDashboard")).toEqual({
      kind: "done",
      text: expect.stringMatching(/^The dashboard of 12 deals was made .* The sheet is hidden, and stays so because/),
    });
    expect([openQuotes(board), sheetOf(board).visibility]).toEqual([3, "Hidden"]);
  });
});
