import { NAME, PERIOD_CHOICE, ROW } from "../../src/core/report/dashboard/layout";
import { fewDeals, HEADER } from "../excel/deals";
import { openSalesboard } from "../excel/openSalesboard";
import { openPane, showPane, type Pane } from "./openPane";

jest.setTimeout(120_000);

const MAKE = "Connect and make dashboard";
/** What a tile says, line by line. */
const tile = (pane: Pane, title: string) =>
  pane
    .shown("main li")
    .find((one) => one.querySelector("h2")?.textContent === title)
    ?.querySelectorAll("p");
const lines = (pane: Pane, title: string) => [...(tile(pane, title) ?? [])].map((one) => one.textContent);
const steps = (pane: Pane) =>
  pane.shown("button[aria-expanded]").map((one) => [one.textContent, one.getAttribute("aria-expanded")]);

describe("the first run", () => {
  test("leads in three steps to the dashboard, with the reader's own data", async () => {
    const broken = fewDeals.map((row, at) => (at === 3 ? ["D3", "Ann", row[2], null, "Won", 500] : row));
    const pane = await openPane({ "My deals": broken as typeof fewDeals });
    const { body } = pane.document;
    expect(steps(pane)).toEqual([
      ["1Connect your deals", "true"],
      ["2Check what was read", "false"],
      ["3Make the dashboard", "false"],
    ]);
    expect(body.textContent).toContain('The sheet "My deals" looks like a list of deals, with 12 rows.');
    await pane.press('Connect "My deals"');
    expect(steps(pane)[0]).toEqual(["Connect your deals (done)", "false"]);
    expect(body.textContent).toContain('12 deals were read from "My deals", as of June 30, 2026.');
    expect(body.textContent).toContain("1 won deal without a close date");
    await pane.press("Show me: 1 won deal without a close date");
    expect(await pane.selected()).toBe("'My deals'!D4");
    pane.button("Go on to the dashboard")!.focus();
    await pane.press("Go on to the dashboard");
    expect(pane.document.activeElement?.textContent).toBe("3Make the dashboard");
    expect(pane.board.sheetNames()).toEqual(["My deals"]);
    pane.button("Make dashboard for 2026-Q2")!.focus();
    await pane.press("Make dashboard for 2026-Q2");
    expect(pane.status.textContent).toMatch(/^The dashboard of 12 deals was made/);
    // The button is gone with the steps; the reader is left where the answer is.
    await pane.until(() => pane.document.activeElement === pane.status, "the focus is lost");
    expect(steps(pane)).toEqual([]);
    expect(lines(pane, "Open quotes").length + lines(pane, "Open opportunities").length).toBeGreaterThan(0);
    pane.close();
  });

  test("says what is wrong where there are no deals, and finds them once they are there", async () => {
    const pane = await openPane({ Groceries: [["Shopping"], ["Milk"]] });
    expect(pane.document.body.textContent).toContain('the sheet "Groceries" does not look like a list of deals');
    expect(pane.button(/^Connect "/)).toBeUndefined();
    await pane.board.excel.user.addSheet("Export");
    await pane.board.excel.user.type("Export", "A1", [...fewDeals]);
    await pane.press("Look again");
    await pane.until(() => pane.button('Connect "Export"') !== undefined, "not found");
    pane.close();
  });

  test("can be gone through again, and left for the figures", async () => {
    const pane = await openPane({ Deals: fewDeals });
    await pane.press(MAKE);
    expect(steps(pane)).toEqual([]);
    await pane.press("Go through the steps again");
    expect(steps(pane).map(([title]) => title)).toEqual([
      "Connect your deals (done)",
      "Check what was read (done)",
      "Make the dashboard (done)",
    ]);
    await pane.press("Check what was read (done)");
    expect(pane.document.body.textContent).toContain('12 deals were read from "Deals"');
    pane.button("Go to the figures")!.focus();
    await pane.press("Go to the figures");
    expect(lines(pane, "Closing percentage")[0]).toBe("50.0%");
    expect(pane.document.activeElement).toBe(pane.field("Person or team"));
    pane.close();
  });
});

describe("the figures", () => {
  test("are those of whom and when the reader chooses, and are compared in words", async () => {
    const pane = await openPane({ Deals: fewDeals });
    await pane.press(MAKE);
    // Two of four in 2026-Q2, one of two in the quarter before and in the same quarter last year.
    expect(lines(pane, "Closing percentage")).toEqual([
      "50.0%",
      "4 closed opportunities",
      "Previous: 2026-Q1 50.0%  = unchanged",
      "Last year: 2025-Q2 50.0%  = unchanged",
    ]);
    // 1,000 and 3,000; before 500, and 800 last year.
    expect(lines(pane, "Average order value")).toEqual([
      "2,000",
      "2 orders",
      "Previous: 2026-Q1 500  ▲ +300.0% better",
      "Last year: 2025-Q2 800  ▲ +150.0% better",
    ]);
    // 10 and 30 days; before 30, and 30 last year.
    expect(lines(pane, "Sales cycle").slice(0, 3)).toEqual([
      "20 d",
      "2 orders",
      "Previous: 2026-Q1 30 d  ▼ -10 d better",
    ]);
    expect(pane.shown("svg[role=img]")[0]!.getAttribute("aria-label")).toMatch(
      /^Open opportunities, period by period: 2025-Q2 0, .*2026-Q2 4\.$/,
    );
    await pane.choose("Person or team", "Ben");
    expect(lines(pane, "Closing percentage").slice(0, 3)).toEqual([
      "0.0%",
      "1 closed opportunity",
      "Previous: 2026-Q1 –",
    ]);
    await pane.choose("Period", "2026, to June 30");
    // Of a year the previous one is last year's: it is told once. 2025 begins in April, so that nothing is held against it.
    expect(lines(pane, "Average order value")).toEqual(["–", "0 orders", "Previous: not in the data"]);
    await pane.choose("Period", "2025, from April 1");
    expect(lines(pane, "Average order value")[0]).toBe("–");
    pane.close();
  });

  test("go onto the dashboard as they are shown", async () => {
    const pane = await openPane({ Deals: fewDeals });
    await pane.press(MAKE);
    await pane.choose("Person or team", "Ann");
    await pane.choose("Period", "2026-Q1");
    await pane.press("Make dashboard for Ann, 2026-Q1");
    const chosen = () => [NAME, PERIOD_CHOICE].map((at) => pane.board.read("Sales dashboard", ROW.choices, at));
    expect(chosen()).toEqual(["Ann", "2026-Q1"]);
    // What is chosen in the pane is not lost on the way to the settings and back.
    await pane.go("Settings");
    await pane.go("Dashboard");
    expect(pane.button("Make dashboard for Ann, 2026-Q1")).toBeDefined();
    pane.close();
  });

  test("follow the data, also where no dashboard was made", async () => {
    const pane = await openPane({ Deals: fewDeals });
    await pane.press('Connect "Deals"');
    await pane.press("Go to the figures");
    expect(lines(pane, "Open opportunities")[0]).toBe("4");
    await pane.board.excel.user.type("Deals", "E9", "Lost");
    await pane.until(() => lines(pane, "Open opportunities")[0] === "3", "the figures did not follow");
    expect(pane.board.sheetNames()).toEqual(["Deals"]);
    pane.close();
  });

  test("are read when the pane of a connected workbook is opened", async () => {
    const first = await openSalesboard({ Deals: fewDeals });
    await first.press("connectAndBuild");
    first.excel.close();
    const pane = await showPane(await openSalesboard({}, { document: first.document }));
    await pane.until(() => lines(pane, "Open opportunities")[0] === "4", "nothing was read");
    pane.close();
  });

  test("of people with hostile names are theirs, and the names are text", async () => {
    const names = ["<img src=x onerror=alert(1)>", "=1+1", "$t(pane:title) {{who}}"];
    const deals = names.map((name, at) => [`D${String(at)}`, name, 46_000, 46_010, "Won", 100]);
    const pane = await openPane({ Deals: [HEADER, ...deals] });
    await pane.press(MAKE);
    for (const name of names) {
      await pane.choose("Person or team", name);
      const [make] = pane.shown("main button");
      expect(make!.textContent).toContain(`Make dashboard for ${name}, 2025-Q4`);
    }
    expect(pane.document.querySelector("img")).toBeNull();
    await pane.choose("Person or team", "=1+1");
    await pane.press(/^Make dashboard for =1\+1/);
    const { area, cells } = pane.board.contents("Sales dashboard")!;
    expect(cells[ROW.choices - area.row]![NAME - area.column]).toBe("=1+1");
    expect(pane.board.read("Sales dashboard", ROW.choices, NAME)).toBe("=1+1");
    pane.close();
  });
});
