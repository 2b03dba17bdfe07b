import { JULY, JUNE, withColumns } from "../../excel/changes/exports";
import { openPane, type Pane } from "../openPane";

jest.setTimeout(240_000);

const textOf = ({ document }: Pane) => document.querySelector("main")!.textContent;

async function pasted(rows = JULY): Promise<Pane> {
  const pane = await openPane({ Deals: JUNE });
  await pane.press("Connect and make dashboard");
  await pane.go("Data");
  await pane.until(() => textOf(pane).includes("This export is kept."), "the first export is kept");
  const { engine } = pane.board.document;
  const cells = Array.from({ length: 10 }, (_, row) =>
    Array.from({ length: 9 }, (__, column) => ({ value: rows[row]?.[column] ?? null })),
  );
  engine.writeCells(engine.listSheets()[0]!.id, { row: 0, column: 0, rows: 10, columns: 9 }, cells);
  await pane.press("Read again");
  await pane.until(() => textOf(pane).includes("Compared with the export up to"), "the next one is compared");
  return pane;
}

test("the pane says what changed, lists the deals, and goes to their rows", async () => {
  const pane = await pasted();
  // Nothing is asked, so it stands first; four of JULY's five deals are told apart beside them, and one of JUNE's.
  expect(pane.shown("h2 > button[aria-expanded]")[0]!.textContent).toBe(
    "What changed since the last export 1 new, 3 changed, 1 gone",
  );
  const text = textOf(pane);
  expect(text).toContain("Compared with the export up to June 28, 2026");
  // What became of each deal is said beside it in the exports.
  expect(text).toContain("1 open deal, worth 300, is not in this export any more");
  expect(text).toContain("1 new deal, worth 600");
  expect(text).toContain("1 deal won since, worth 450");
  expect(text).toContain("1 deal lost since, worth 900");
  expect(text).toContain("1 open deal has another value: +30");
  const list = pane.button("Show the deals: 1 deal won since, worth 450")!;
  expect(list.getAttribute("aria-expanded")).toBe("false");
  await pane.press("Show the deals: 1 deal won since, worth 450");
  expect(list.getAttribute("aria-expanded")).toBe("true");
  expect(textOf(pane)).toContain("D2 · Ann · 450");
  expect(textOf(pane)).toContain(
    "status was open, is now won; value was 400, is now 450; closed on was nothing, is now July 20, 2026",
  );
  await pane.press(/^Show me: .*D2 · Ann/);
  expect(await pane.selected()).toBe("Deals!A3:G3");
  expect(pane.board.excel.problems).toEqual([]);
  pane.close();
});

test("a column that was taken for another one can be taken back", async () => {
  const pane = await pasted(
    withColumns(JULY, [
      ...(["Deal ID", "Owner", "Created", "Closed", "Status"] as const).map((name) => [name, name] as const),
      ["Deal value", "Amount"],
      ["Region", "Region"],
    ]),
  );
  expect(textOf(pane)).toContain('"Amount" is now called "Deal value", and is read as revenue.');
  await pane.press('Do not read "Deal value" as revenue');
  expect(textOf(pane)).toContain('Chosen. Press "Read with these choices" below.');
  await pane.press("Read with these choices");
  expect(pane.board.excel.settings()["Salesboard.options"]).toEqual({ columns: { value: "none" } });
  pane.close();
});

test("deals without a value are worth an unknown amount, not 0", async () => {
  const pane = await pasted(
    JULY.map((row) => (row[0] === "D6" ? row.map((cell) => (cell === 600 ? null : cell)) : row)),
  );
  expect(textOf(pane)).toContain("1 new deal, worth an unknown amount");
  expect(textOf(pane)).toContain("1 deal won since, worth 450");
  pane.close();
});

test("a header that was changed by hand is told, and the column can be read as before", async () => {
  const pane = await openPane({ Deals: JUNE });
  await pane.press("Connect and make dashboard");
  await pane.go("Data");
  await pane.board.type("Deals", 0, 5, "Remark");
  await pane.press("Read again");
  await pane.until(() => textOf(pane).includes('"Amount" is now called "Remark".'), "the columns are compared");
  expect(textOf(pane)).toContain("1 column is called otherwise, is new, gone or elsewhere");
  expect(textOf(pane)).toContain('Revenue was read from "Amount"; no column is recognised as that any more.');
  await pane.press('Read "Remark" as revenue');
  await pane.press("Read with these choices");
  expect(pane.board.excel.settings()["Salesboard.options"]).toEqual({ columns: { value: { header: "Remark" } } });
  pane.close();
});

test("deals without ids are not promised to be compared with the next export", async () => {
  const pane = await openPane({ Deals: JUNE.map((row) => row.slice(1)) });
  await pane.press("Connect and make dashboard");
  await pane.go("Data");
  await pane.until(() => textOf(pane).includes("No column with ids of the deals is recognised"), "that is said");
  expect(textOf(pane)).not.toContain("This export is kept.");
  expect(textOf(pane)).not.toContain("5 deals have no id");
  pane.close();
});
