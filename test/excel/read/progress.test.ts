import { toDay } from "../../../src/core/crm/cells/day";
import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals, manyDeals } from "../deals";
import { openPane, type Pane } from "../../taskpane/openPane";
import type { Rows } from "../openSalesboard";
import { until } from "../until";

jest.setTimeout(240_000);

/** 3,000 deals are read in two parts: 500 rows, then the rest. This is the request for the rest. */
const SECOND_PART = '"Arguments":[501,0,';
const deals = manyDeals(3000);
const history: Rows = [
  ["Deal ID", "Stage", "Entered"],
  ...Array.from({ length: 1000 }, (_, index) => [`D${index + 1}`, "Quote", toDay(2024, 1, 1) + index]),
];

/** What the pane shows of the work, as soon as it has drawn what it was told. */
async function progressIn(pane: Pane) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [bar] = pane.shown("[role=progressbar]");
  const value = (name: string) => Number(bar!.getAttribute(`aria-value${name}`));
  return { done: value("now"), total: value("max"), text: pane.shown("#progress-text")[0]!.textContent };
}

test("how far it is counts the rows of all sheets that are read", async () => {
  const pane = await openPane({ Deals: deals, "Stage history": history });
  const { board } = pane;
  const seen: unknown[] = [];
  const look = async () => {
    const { done, total, text } = await progressIn(pane);
    seen.push([done, total, /"?(Deals|Stage history)"?/.exec(text)?.[1]]);
  };
  board.excel.requests.before(SECOND_PART, async () => {
    // The rest of the steps: they come after the deals.
    board.excel.requests.before(SECOND_PART, look);
    await look();
  });
  await board.press("connect");
  expect(seen).toEqual([
    [500, 4000, "Deals"],
    [3500, 4000, "Stage history"],
  ]);
  board.close();
});

describe("a reading that is cancelled", () => {
  const cancelHalfway = (pane: Pane) =>
    pane.board.excel.requests.before(SECOND_PART, async () => {
      await progressIn(pane);
      pane.button("Cancel")!.click();
    });

  test("makes nothing and connects nothing, and says so", async () => {
    const pane = await openPane({ Deals: deals });
    const { board } = pane;
    cancelHalfway(pane);
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
    const pane = await openPane({ Deals: fewDeals, Mine: [["mine"]] });
    const { board } = pane;
    await board.press("connectAndBuild");
    const connection = board.excel.settings()["Salesboard.connection"];
    const figures = board.contents("Sales figures");
    await board.excel.user.type("Deals", "A1", [...deals]);
    cancelHalfway(pane);
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
