import { untidyDeals } from "../../excel/fix/openFix";
import { openPane, type Pane } from "../openPane";

jest.setTimeout(240_000);

const DATES = "Fix: 4 dates that stand as text";
const panel = ({ shown }: Pane) => shown("section[aria-labelledby=fix-title]")[0];
const rows = (pane: Pane) =>
  [...panel(pane)!.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));

async function openUntidy(): Promise<Pane> {
  const pane = await openPane({ Deals: untidyDeals });
  await pane.press("Connect and make dashboard");
  return pane;
}

test("Fix shows before and after, changes the cells, and Undo beside the message gives them back", async () => {
  const pane = await openUntidy();
  await pane.press(DATES);
  expect(pane.document.activeElement?.textContent).toBe("Make 4 texts dates?");
  expect(rows(pane)).toEqual([
    ["C2", "2026-04-01", "Apr 1, 2026"],
    ["D2", "30-6-2026", "Jun 30, 2026"],
    ["D3", "2026-06-29 14:30", "Jun 29, 2026, 2:30 PM"],
    ["C4", "2026-04-03", "Apr 3, 2026"],
  ]);
  expect(pane.board.read("Deals", 1, 3)).toBe("30-6-2026");
  expect(await pane.press("Fix 4 cells")).toMatch(
    /^4 cells on "Deals" were changed\. What they held is noted on "Fixed cells"\. 4 deals were read/,
  );
  expect(panel(pane)).toBeUndefined();
  expect(pane.board.read("Deals", 1, 3)).toBe(46203);
  // Read again: the finding has gone.
  await pane.until(() => pane.button(DATES) === undefined, "the finding stays");
  expect(await pane.press("Undo")).toMatch(/^4 cells on "Deals" hold again what they held before the fix\./);
  expect(pane.board.read("Deals", 1, 3)).toBe("30-6-2026");
  await pane.until(() => pane.button(DATES) !== undefined, "the finding does not come back");
  pane.close();
});

test("what is left as it is stays, and the focus goes back to the button", async () => {
  const pane = await openUntidy();
  await pane.go("Data");
  await pane.until(() => pane.button("Look for needless blanks in names …") !== undefined, "the view does not come");
  pane.button("Look for needless blanks in names …")!.focus();
  await pane.press("Look for needless blanks in names …");
  expect(rows(pane)).toEqual([
    ["B2", "·Ann", "Ann"],
    ["A3", "008·", "008"],
    ["B4", "Ben··Smith", "Ben Smith"],
  ]);
  await pane.press("Leave as it is");
  await pane.until(
    () => pane.document.activeElement?.textContent === "Look for needless blanks in names …",
    "the focus is elsewhere",
  );
  expect(pane.board.read("Deals", 1, 1)).toBe(" Ann");
  expect(pane.board.sheetNames()).not.toContain("Fixed cells");
  pane.close();
});

test("a fix can be undone under Data as long as it is noted, and the removal says that this goes", async () => {
  const pane = await openUntidy();
  await pane.press("Fix: 2 amounts that stand as text");
  expect(rows(pane)).toEqual([
    ["F2", "1.000,00", "1,000"],
    ["F3", "€ 2.500,50", "€2,500.50"],
  ]);
  await pane.press("Fix 2 cells");
  await pane.until(() => pane.button("Undo this fix") !== undefined, "the fix cannot be undone");
  await pane.press("Disconnect and remove …");
  expect(pane.question()).toContain(
    'With the sheet "Fixed cells" goes what your fixed cells held before: they stay as they are, and can no longer be undone.',
  );
  await pane.press("Disconnect and remove");
  expect(pane.board.sheetNames()).toEqual(["Deals"]);
  expect(pane.board.document.engine.listNames()).toEqual([]);
  expect(pane.board.read("Deals", 1, 5)).toBe(1000);
  pane.close();
});

test("where the sheet is protected, the offer is taken once for the fix", async () => {
  const pane = await openUntidy();
  await pane.press(DATES);
  await pane.board.excel.user.protectSheet("Deals");
  expect(await pane.press("Fix 4 cells")).toMatch(/^Nothing was changed: the sheet "Deals" is protected/);
  expect(await pane.press("Take protection off, continue, and protect again")).toMatch(
    /^4 cells on "Deals" were changed/,
  );
  expect(pane.board.read("Deals", 1, 3)).toBe(46203);
  pane.close();
});
