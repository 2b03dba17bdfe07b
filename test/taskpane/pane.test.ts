import { fewDeals } from "../excel/deals";
import { openSalesboard } from "../excel/openSalesboard";
import { openPane, showPane } from "./openPane";

jest.setTimeout(60_000);

test("the pane has a title and a main button that says what it will do, and what it says is announced", async () => {
  const pane = await openPane({ Deals: fewDeals });
  expect(pane.shown("h1").map((title) => title.textContent)).toEqual(["Salesboard"]);
  expect(pane.document.documentElement.lang).toBe("en-US");
  const make = pane.button("Connect and make dashboard")!;
  make.click();
  expect(pane.status.textContent).toMatch(/^Reading the deals/);
  expect([pane.status.getAttribute("role"), pane.status.getAttribute("aria-live")]).toEqual(["status", "polite"]);
  await pane.until(() => pane.status.dataset.kind === "done", "nothing was made");
  expect(pane.status.textContent).toContain('The dashboard of 12 deals was made on the sheet "Sales dashboard".');
  expect(pane.board.sheetNames()).toContain("Sales dashboard");
  expect(pane.board.excel.problems).toEqual([]);
  pane.close();
});

test("an error is a sentence in the pane, a name from the workbook in it is text, and the button works again", async () => {
  const pane = await openPane({ "<img src=x>": [["Shopping"], ["Milk"]] });
  await pane.press("Connect and make dashboard");
  expect(pane.status.dataset.kind).toBe("error");
  expect(pane.status.textContent).toContain('"<img src=x>" does not look like a list of deals');
  expect(pane.document.querySelector("img")).toBeNull();
  expect(pane.button("Connect and make dashboard")!.getAttribute("aria-disabled")).toBeNull();
  pane.close();
});

test("nothing of the pane is loaded while it is closed, and what a button of the ribbon said is there when it opens", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  const drawn = () => board.excel.page.document.getElementById("pane")!.childElementCount;
  await board.press("connect");
  expect(drawn()).toBe(0);
  const pane = await showPane(board);
  expect(drawn()).toBeGreaterThan(0);
  expect(pane.status.textContent).toMatch(/^Connected to the sheet "Deals": 12 deals were read\./);
  expect(pane.button('Go to "Deals"')).toBeDefined();
  pane.close();
});

test("the pane opens on the view on which it was closed, and keeps no more than that on this computer", async () => {
  const first = await openPane({ Deals: fewDeals });
  await first.press("Connect and make dashboard");
  await first.choose("Person or team", "Ann");
  await first.go("Settings");
  const { localStorage } = first.board.excel.page;
  expect(Object.entries(localStorage)).toEqual([["Salesboard.view", "settings"]]);
  first.close();
});

test("a message that is hidden is gone, and the next one comes all the same", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  pane.button("Hide this message")!.click();
  expect(pane.status.textContent).toBe("");
  expect(await pane.press("Refresh formulas")).toMatch(/^No cell that can be written to uses a function/);
  pane.close();
});

test("what was made can be gone to, and a sheet that is gone meanwhile is answered with a sentence", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  const { user } = pane.board.excel;
  const { engine } = pane.board.document;
  const active = () => engine.listSheets().find(({ id }) => id === engine.activeSheetId())!.name;
  await user.activate("Deals");
  await pane.press('Go to "Sales dashboard"');
  expect([active(), pane.status.dataset.kind]).toEqual(["Sales dashboard", "done"]);
  await user.deleteSheet("Sales dashboard");
  expect(await pane.press('Go to "Sales dashboard"')).toBe(
    'The sheet "Sales dashboard" could not be shown: it is no longer in this workbook.',
  );
  pane.close();
});

test("the cell that an error names is shown", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  const { user } = pane.board.excel;
  await user.type("Sales figures", "A6:B6", [["mine", "mine"]]);
  await user.activate("Deals");
  // A cell in which the reader has written where the next deals need the place.
  const { area } = pane.board.contents("Sales figures")!;
  await user.type("Sales figures", `A${area.rows + 2}`, "mine");
  await user.type("Deals", "A14:F14", [["D13", "Zed", 46_000, 46_010, "Won", 5]]);
  const said = await pane.press(/^Make dashboard for/);
  expect(said).toMatch(/"Sales figures" could not be brought up to date: cell A\d+ holds something of yours/);
  await pane.press("Show me");
  expect(await pane.selected()).toBe(`'Sales figures'!${/cell (A\d+)/.exec(said)![1]!}`);
  expect(pane.status.textContent).toBe(said);
  pane.close();
});
