import { newDocument } from "../workbench/openExcel";
import { showPane } from "../taskpane/openPane";
import { fewDeals } from "./deals";
import { openSalesboard } from "./openSalesboard";
import { longEnough, until } from "./until";

jest.setTimeout(120_000);

async function openReadOnly() {
  const document = newDocument();
  document.readOnly = true;
  const board = await openSalesboard({ Deals: fewDeals }, { document });
  const heard = () => board.excel.page.document.querySelector("[role=status]")?.textContent ?? "";
  return { board, heard };
}

test("the data of a workbook that can only be read are connected until it is closed", async () => {
  const { board, heard } = await openReadOnly();
  await board.excel.press("connect");
  expect(heard()).toMatch(/12 deals were read\. This workbook was opened read-only, so it stays connected only until/);
  expect(board.excel.settings()).toEqual({});
  const pane = await showPane(board);
  expect(pane.document.body.textContent).toMatch(/Connected to the sheet "Deals": 12 deals, read on /);
  // What is chosen, such as whether to start with the workbook, cannot be kept in it.
  await pane.go("Settings");
  expect([pane.shown("select, input"), pane.shown("main p")[0]?.textContent]).toEqual([
    [],
    "This workbook was opened read-only, so nothing can be chosen for it.",
  ]);
  await board.excel.coauthor.type("Deals", "H1", '=SALESKPI("openQuotes")');
  await until(() => board.read("Deals", 0, 7), 4);
  expect(board.excel.problems).toEqual([]);
  board.close();
});

test("where something would have to be written, that is said, and nothing is tried", async () => {
  const { board, heard } = await openReadOnly();
  await board.excel.press("connectAndBuild").catch(() => undefined);
  expect(heard()).toMatch(/^The dashboard could not be made: this workbook was opened read-only/);
  await board.excel.press("makeDashboard").catch(() => undefined);
  expect(heard()).toMatch(/^The dashboard could not be made: this workbook was opened read-only/);
  expect(board.sheetNames()).toEqual(["Deals"]);
  await board.excel.coauthor.type("Deals", "E9", "Lost");
  await longEnough();
  expect(heard()).toMatch(/^The dashboard could not be made/);
  expect(board.excel.problems).toEqual([]);
  board.close();
});
