import { NAME, ROW } from "../../../src/core/report/dashboard/layout";
import { fewDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";
import { until } from "../until";

jest.setTimeout(240_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const DASHBOARD = "Sales dashboard";
/** Beside the figures, and beside the names within the table of owners. */
const [BESIDE, WITHIN] = ["AG", "C"];

let board: Salesboard;
beforeEach(async () => {
  board = await openSalesboard({ Deals: fewDeals, Mine: [["mine"]] });
  await board.press("connectAndBuild");
});
afterEach(() => board.close());

const heard = () => board.excel.page.document.querySelector("[role=status]")?.textContent ?? "";

/** The row of the owners' table, as Excel counts it. */
function rowOf(owner: string): number {
  for (let row = ROW.others; row < ROW.others + 40; row++) {
    if (board.read(DASHBOARD, row, NAME) === owner) return row + 1;
  }
  throw new Error(`${owner} is not in the table of owners.`);
}

test("a note beside a name stays, also after a row was put in above, and so do what is chosen and what refers to a figure", async () => {
  const { user } = board.excel;
  const row = rowOf("Ben");
  await user.type(DASHBOARD, `${WITHIN}${row}`, "on leave");
  await user.type(DASHBOARD, `${BESIDE}${row}`, "Ben: on leave");
  await user.type(DASHBOARD, "B5", "Ben");
  await user.type("Mine", "B1", `='${DASHBOARD}'!B${row}`);
  expect(await board.press("makeDashboard")).toMatchObject({ kind: "done" });
  await user.insertRows(DASHBOARD, "1:1");
  await user.insertRows(DASHBOARD, `${row}:${row}`);
  const done = await board.press("makeDashboard");
  expect(done).toMatchObject({ kind: "done" });
  expect(done.text).not.toContain("Mind that rows have moved");
  expect(rowOf("Ben")).toBe(row);
  expect(board.read(DASHBOARD, row - 1, NAME + 1)).toBe("on leave");
  expect(board.read(DASHBOARD, row - 1, 32)).toBe("Ben: on leave");
  expect(board.read(DASHBOARD, ROW.choices, NAME)).toBe("Ben");
  expect(board.read("Mine", 0, 1)).toBe("Ben");
  expect(board.document.charts.length).toBe(6);
  expect(board.excel.problems).toEqual([]);
});

test("what was written in a row that was put in is named in a sentence, and nothing is changed", async () => {
  await board.excel.user.insertRows(DASHBOARD, "1:1");
  await board.excel.user.type(DASHBOARD, "B1", "For the board");
  const before = board.contents(DASHBOARD);
  const { kind, text } = await board.press("makeDashboard");
  expect(kind).toBe("error");
  expect(text).toMatch(`You put row 1 into the sheet "${DASHBOARD}" and wrote in B1.`);
  expect(board.contents(DASHBOARD)).toEqual(before);
});

test("where another owner comes to stand in a row beside a note, that is said, also of sheets that follow by themselves", async () => {
  const { user } = board.excel;
  const cell = `${BESIDE}${rowOf("Ben")}`;
  const moved = `Mind that rows have moved on the sheet "${DASHBOARD}": what you wrote beside them (${cell})`;
  await user.type(DASHBOARD, cell, "on leave");
  await user.type("Deals", "B11", [["Carl"], ["Carl"], ["Carl"]]);
  await until(() => heard().includes(moved), true);
  await board.excel.idle();
  expect((await board.press("makeDashboard")).text).not.toContain("Mind that rows");
  await user.type("Deals", "B11", [["Ben"], ["Ben"], ["Ben"]]);
  expect((await board.press("makeDashboard")).text).toContain(moved);
});
