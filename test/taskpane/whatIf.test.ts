import { COLUMN, LABEL, ROW } from "../../src/core/report/whatIf/layout";
import { fewDeals } from "../excel/deals";
import { openPane } from "./openPane";

jest.setTimeout(120_000);

test("the pane says what one step of each figure would have brought, and makes the sheet for what it shows", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  const steps = () =>
    pane
      .shown("main section")
      .find((one) => one.querySelector("h2")?.textContent === "What if …")!
      .querySelectorAll("dl > div");
  const said = () => [...steps()].map((one) => [...one.children].map(({ textContent }) => textContent).join(": "));
  // Of 2026-Q2: two of four won, for 4,000 in 91 days; the half of the cycles was 20 days.
  expect(said()).toEqual([
    "5 points more closing: 0.2 orders and 400 more",
    "10% more opportunities: 0.2 orders and 400 more",
    "10% larger orders: 400 more",
    "5 days shorter cycle: 0.1 orders sooner, once",
  ]);
  await pane.choose("Person or team", "Ben");
  // Ben lost his only one: what an order of his brings nobody knows.
  expect(said()[0]).toBe("5 points more closing: 0.1 orders more");
  expect(said()[3]).toBe("5 days shorter cycle: not known");
  await pane.choose("Person or team", "Ann");
  await pane.choose("Period", "2026, to June 30");
  await pane.press("Try changes on a sheet");
  expect(pane.status.textContent).toMatch(/^The sheet "What if" is ready/);
  expect([LABEL, COLUMN.now].map((column) => pane.board.read("What if", ROW.choices, column))).toEqual(["Ann", "2026"]);
  expect(pane.board.read("What if", ROW.revenue, COLUMN.now)).toBe(4500);
  expect(pane.board.excel.problems).toEqual([]);
  pane.close();
});
