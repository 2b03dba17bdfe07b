import { toDay } from "../../../src/core/crm/day";
import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals, manyDeals } from "../deals";
import { openSalesboard, type Rows } from "../openSalesboard";
import { until } from "../until";

jest.setTimeout(240_000);

/** 3,000 deals are read in two parts: 500 rows, then the rest. This is the request for the rest. */
const SECOND_PART = '"Arguments":[501,0,';
const deals = manyDeals(3000);
const history: Rows = [
  ["Deal ID", "Stage", "Entered"],
  ...Array.from({ length: 1000 }, (_, index) => [`D${index + 1}`, "Quote", toDay(2024, 1, 1) + index]),
];

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const inPane = (board: Salesboard) => {
  const { document } = board.excel.page;
  const cancel = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
  return { bar: document.querySelector("progress")!, cancel: cancel!, text: document.querySelector("#progress-text")! };
};

test("how far it is counts the rows of all sheets that are read", async () => {
  const board = await openSalesboard({ Deals: deals, "Stage history": history });
  const seen: unknown[] = [];
  const look = () => {
    const { bar, text } = inPane(board);
    seen.push([bar.value, bar.max, /"?(Deals|Stage history)"?/.exec(text.textContent)?.[1]]);
  };
  board.excel.requests.before(SECOND_PART, () => {
    look();
    // The rest of the steps: they come after the deals.
    board.excel.requests.before(SECOND_PART, look);
  });
  await board.press("connect");
  expect(seen).toEqual([
    [500, 4000, "Deals"],
    [3500, 4000, "Stage history"],
  ]);
  board.close();
});

describe("a reading that is cancelled", () => {
  const cancelHalfway = (board: Salesboard) =>
    board.excel.requests.before(SECOND_PART, () => inPane(board).cancel.click());

  test("makes nothing and connects nothing, and says so", async () => {
    const board = await openSalesboard({ Deals: deals });
    cancelHalfway(board);
    expect(await board.press("connectAndBuild")).toMatchObject({
      kind: "cancelled",
      text: expect.stringMatching(/^Stopped\. Nothing was changed/),
    });
    expect(board.sheetNames()).toEqual(["Deals"]);
    expect(board.excel.settings()["Salesboard.connection"]).toBeUndefined();
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
    board.close();
  });

  test("leaves the sheets and what is connected as they were, and who asks later has all of it read", async () => {
    const board = await openSalesboard({ Deals: fewDeals, Mine: [["mine"]] });
    await board.press("connectAndBuild");
    const connection = board.excel.settings()["Salesboard.connection"];
    const figures = board.contents("Sales figures");
    await board.excel.user.type("Deals", "A1", [...deals]);
    cancelHalfway(board);
    expect(await board.press("connectAndBuild")).toMatchObject({ kind: "cancelled" });
    expect(board.excel.settings()["Salesboard.connection"]).toEqual(connection);
    expect(board.contents("Sales figures")).toEqual(figures);
    expect(board.read("Sales dashboard", ROW.tileValue, TILES[0]!.column)).toBe(4);
    // Who asks now has the changed data read.
    await board.excel.user.type("Mine", "A1", '=SALESKPI("orders")');
    await until(() => Number(board.read("Mine", 0, 0)) > 100, true);
    board.close();
  });
});
