import { fewDeals, manyDeals } from "../excel/deals";
import { openSalesboard } from "../excel/openSalesboard";
import { openPane, showPane, type Pane } from "./openPane";

jest.setTimeout(240_000);

const MAKE = "Connect and make dashboard";
/** The main button, once there are figures. */
const MAKE_AGAIN = /^Make dashboard for/;
const officeOf = (pane: Pane) => (pane.board.excel.page as unknown as { Office: { addin: Office.Addin } }).Office;

/** Does something as soon as the pane shows how far the work is. */
function whenWorking(pane: Pane, act: () => void): void {
  const observer = new pane.board.excel.page.MutationObserver(() => {
    if (pane.shown("[role=progressbar]").length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe(pane.document.body, { childList: true, subtree: true });
}

test("work begun from the ribbon shows how far it is, can be cancelled in the pane, and then changed nothing", async () => {
  const pane = await openPane({ Deals: manyDeals(20_000) });
  let shown = "";
  whenWorking(pane, () => {
    shown = pane.shown("#progress-text")[0]?.textContent ?? "";
    const cancel = pane.button("Cancel")!;
    cancel.focus();
    cancel.click();
  });
  expect(await pane.board.press("connectAndBuild")).toMatchObject({ kind: "cancelled" });
  expect(shown).toMatch(/^Reading "Deals": [\d,]+ of 20,000 rows$/);
  expect(pane.status.textContent).toBe("Stopped. Nothing was changed: the figures are as they were before.");
  expect(pane.board.sheetNames()).toEqual(["Deals"]);
  expect(pane.board.excel.settings()["Salesboard.connection"]).toBeUndefined();
  expect(pane.shown("[role=progressbar]")).toEqual([]);
  // The button that had the focus is gone; the reader is left where the answer is.
  expect(pane.document.activeElement).toBe(pane.status);
  expect(await pane.board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  pane.close();
});

test("the offer of a refusal is a button, which has the same done and the sheet protected again", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press(MAKE);
  await pane.board.excel.user.protectSheet("Sales dashboard");
  await pane.board.excel.user.type("Deals", "F2", 900);
  expect(await pane.press(MAKE_AGAIN)).toMatch(/"Sales dashboard" could not be brought up to date: it is protected/);
  const offer = "Take protection off, continue, and protect again";
  const cleared = () => pane.board.excel.undoCleared.filter((call) => call.startsWith("WorksheetProtection."));
  expect(cleared()).toEqual([]);
  pane.button(offer)!.focus();
  expect(await pane.press(offer)).toMatch(/^The dashboard of 12 deals was made/);
  expect(pane.button(offer)).toBeUndefined();
  expect(pane.document.activeElement).toBe(pane.status);
  expect(cleared()).toEqual(["WorksheetProtection.unprotect", "WorksheetProtection.protect"]);
  await expect(pane.board.excel.user.type("Sales dashboard", "A1", "x")).rejects.toThrow();
  pane.close();
});

test("the pane says what is connected, and the choice whether to start with the workbook outlives the next connecting", async () => {
  const pane = await openPane({ Deals: fewDeals });
  const box = () => pane.field<HTMLInputElement>("Start Salesboard with this workbook");
  await pane.go("Settings");
  expect(box()).toBeUndefined();
  await pane.press(MAKE);
  expect(pane.document.body.textContent).toMatch(/Connected to the sheet "Deals": 12 deals, read on /);
  await pane.go("Settings");
  expect(box()!.checked).toBe(true);
  box()!.click();
  await pane.until(() => /no longer starts/.test(pane.status.textContent), "the choice was not taken");
  await pane.press(MAKE_AGAIN);
  expect(await officeOf(pane).addin.getStartupBehavior()).toBe("None");
  await pane.go("Settings");
  expect(box()!.checked).toBe(false);
  pane.close();
});

test("the ribbon's button for disconnecting opens the pane on its question, and removes nothing", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press(MAKE);
  const sheets = pane.board.sheetNames();
  await pane.board.press("disconnect");
  await pane.until(() => pane.question().length > 0, "no question");
  expect(pane.question()[0]).toBe(
    'The sheets "Sales dashboard", "Growth", "Data check", "Sales figures", "Snapshots", "Deals as last read".',
  );
  expect(pane.board.sheetNames()).toEqual(sheets);
  pane.close();
});

test("the ribbon's question is asked as well where the pane had never been opened", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connectAndBuild");
  await board.press("disconnect");
  const pane = await showPane(board);
  await pane.until(() => pane.question().length > 0, "no question");
  expect(pane.document.activeElement?.textContent).toBe("Disconnect and remove Salesboard from this workbook?");
  pane.close();
});

test("the diagnostics shown by hand go when they are closed, and with the next action", async () => {
  const pane = await openPane({ Deals: fewDeals });
  const COPY = "Copy diagnostics";
  expect(await pane.press(COPY)).toMatch(/^Excel did not let Salesboard use the clipboard/);
  expect(pane.shown<HTMLTextAreaElement>("textarea")[0]?.value).toContain("{");
  await pane.press("Close");
  expect(pane.shown("textarea")).toEqual([]);
  expect(pane.document.activeElement).toBe(pane.status);
  await pane.press(COPY);
  expect(pane.shown("textarea")).toHaveLength(1);
  await pane.press("Refresh formulas");
  expect(pane.shown("textarea")).toEqual([]);
  pane.close();
});

test("who disconnects once more is told that there is nothing, and not asked", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press(MAKE);
  await pane.press("Disconnect and remove …");
  await pane.press("Disconnect and remove");
  expect(await pane.press("Disconnect and remove …")).toBe("There is nothing of Salesboard's in this workbook.");
  expect(pane.question()).toEqual([]);
  expect(pane.button("Disconnect and remove")).toBeUndefined();
  pane.close();
});

test("every control has a name, and a switched-off button does nothing", async () => {
  const pane = await openPane({ Deals: fewDeals });
  const areNamed = () => {
    for (const one of pane.shown("button")) expect(one.getAttribute("aria-label") ?? one.textContent).not.toBe("");
    for (const { id } of pane.shown("input, select, textarea")) {
      expect(pane.document.querySelector(`label[for="${id}"]`)?.textContent).toBeTruthy();
    }
  };
  areNamed();
  await pane.press(MAKE);
  areNamed();
  const make = pane.button(MAKE_AGAIN)!;
  const sheets = pane.board.sheetNames();
  make.click();
  await pane.until(() => make.getAttribute("aria-disabled") === "true", "not busy");
  make.focus();
  make.click();
  await pane.until(() => make.getAttribute("aria-disabled") === null, "still busy");
  expect(pane.document.activeElement).toBe(make);
  expect(pane.board.sheetNames()).toEqual(sheets);
  await pane.go("Settings");
  areNamed();
  pane.close();
});
