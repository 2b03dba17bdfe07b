import { NAME, PERIOD_CHOICE, ROW } from "../../../src/core/report/dashboard/layout";
import { CURRENT_SCHEMA } from "../../../src/excel/state/storedState";
import { fewDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";

jest.setTimeout(240_000);

type Board = Awaited<ReturnType<typeof openSalesboard>>;
const DASHBOARD = "Sales dashboard";

/**
 * Turns a workbook into what the first version of the add-in left: no schema, no choice whether to start, a message without a
 * code, and no record of what was written on which sheet. Its sheets, hidden names and tables were the same.
 */
function makeOld({ document }: Board): void {
  const { settings, sheets } = document;
  const connection = { ...(settings.get("Salesboard.connection") as Record<string, unknown>) };
  delete connection.startsWithWorkbook;
  settings.delete("Salesboard.schema");
  settings.set("Salesboard.connection", connection);
  settings.set("Salesboard.lastMessage", { kind: "done", text: "Made." });
  for (const { properties } of sheets.values()) properties.clear();
}

/** The same document beside an add-in that has just been loaded. */
async function reopen(board: Board): Promise<Board> {
  board.excel.close();
  const again = await openSalesboard({}, { document: board.document });
  await again.excel.idle();
  return again;
}

const settingsOf = ({ document }: Board) => structuredClone([...document.settings]);
const figuresOf = (board: Board) => board.table("SalesboardKPIs");
const namesOf = ({ document }: Board) => document.engine.listNames();

test("a workbook of the first version keeps its figures, sheets and choices, and is brought up to date by the next rebuild", async () => {
  const first = await openSalesboard({ Deals: fewDeals });
  first.document.settings.set("Salesboard.options", { asOf: "2026-06-30" });
  await first.press("connectAndBuild");
  await first.type(DASHBOARD, ROW.choices, NAME, "Ann");
  await first.type(DASHBOARD, ROW.choices, PERIOD_CHOICE, "2026-Q1");
  makeOld(first);
  const [figures, names, sheets] = [figuresOf(first), namesOf(first), first.sheetNames()];

  const board = await reopen(first);
  await board.press("makeDashboard");
  expect(figuresOf(board)).toEqual(figures);
  expect(namesOf(board)).toEqual(names);
  expect(board.sheetNames()).toEqual(sheets);
  expect(board.read(DASHBOARD, ROW.choices, NAME)).toBe("Ann");
  expect(board.read(DASHBOARD, ROW.choices, PERIOD_CHOICE)).toBe("2026-Q1");
  expect(board.excel.settings()).toMatchObject({
    "Salesboard.schema": CURRENT_SCHEMA,
    "Salesboard.connection": { sheet: "Deals", asOf: "2026-06-30", rows: 12, startsWithWorkbook: true },
    "Salesboard.options": { asOf: "2026-06-30" },
  });
  board.close();
});

test("opening a workbook of the first version, and asking its functions, writes nothing into it", async () => {
  const first = await openSalesboard({ Deals: fewDeals, Mine: [["x"]] });
  await first.press("connect");
  makeOld(first);
  const before = settingsOf(first);
  const board = await reopen(first);
  await board.excel.user.type("Mine", "B1", '=SALESKPI("closingRate","Ann","2026-Q2")');
  await board.excel.idle();
  // Ann in 2026-Q2 won two and lost one.
  expect(board.read("Mine", 0, 1)).toBeCloseTo(2 / 3, 12);
  expect(settingsOf(board)).toEqual(before);
  board.close();
});

test("a workbook of a newer version is refused with a sentence, and nothing is written into it", async () => {
  const first = await openSalesboard({ Deals: fewDeals, Mine: [["x"]] });
  await first.press("connectAndBuild");
  first.document.settings.set("Salesboard.schema", CURRENT_SCHEMA + 1);
  const before = [settingsOf(first), first.sheetNames(), first.contents(DASHBOARD), namesOf(first)];
  const board = await reopen(first);
  for (const button of ["connect", "connectAndBuild", "makeDashboard", "refreshFormulas"]) {
    await board.press(button);
    const status = board.excel.page.document.querySelector("[role=status]");
    expect(status?.textContent).toMatch(/^This workbook was made by a newer version of Salesboard/);
  }
  await board.press("disconnect");
  expect([settingsOf(board), board.sheetNames(), board.contents(DASHBOARD), namesOf(board)]).toEqual(before);
  expect(board.excel.problems).toEqual([]);
  board.close();
});
