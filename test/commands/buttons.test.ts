import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fewDeals } from "../excel/deals";
import { openSalesboard } from "../excel/openSalesboard";

jest.setTimeout(60_000);

test("every button of the ribbon that runs a function runs one that the page has", async () => {
  const manifest = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");
  const functions = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1] ?? "");
  expect(functions.sort()).toEqual([
    ...["connect", "connectAndBuild", "disconnect", "makeDashboard", "refreshFormulas", "shareAsValues"],
  ]);
  const board = await openSalesboard({ Deals: fewDeals });
  for (const name of functions) {
    expect(await board.press(name)).toMatchObject({ kind: "done" });
    expect(board.excel.problems).toEqual([]);
  }
  board.close();
});

test("two buttons pressed at once run one after the other, and the second does not make everything twice", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await Promise.all([board.press("connectAndBuild"), board.press("connectAndBuild")]);
  expect(board.sheetNames()).toEqual([
    "Deals",
    "Sales dashboard",
    "Growth",
    "Data check",
    "Sales figures",
    "Snapshots",
    "Deals as last read",
  ]);
  // Four on the dashboard, two on the growth sheet.
  expect(board.document.charts.length).toBe(6);
  board.close();
});

test("after connecting, the add-in starts with the workbook", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  await board.press("connect");
  const { Office } = board.excel.page as unknown as { Office: { addin: Office.Addin } };
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
  board.close();
});

test("a Dutch Excel is spoken to in Dutch, and gets Dutch sheets", async () => {
  const board = await openSalesboard({ Deals: fewDeals }, { displayLanguage: "nl-NL" });
  expect(await board.press("connectAndBuild")).toEqual({
    kind: "done",
    text: expect.stringContaining('Het dashboard van 12 deals is gemaakt op het blad "Verkoopdashboard".'),
  });
  expect(board.sheetNames()).toEqual([
    "Deals",
    "Verkoopdashboard",
    "Groei",
    "Gegevenscontrole",
    "Verkoopcijfers",
    "Momentopnamen",
    "Deals zoals laatst gelezen",
  ]);
  board.close();
});
