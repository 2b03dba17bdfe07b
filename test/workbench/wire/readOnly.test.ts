import type { HeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
import { newDocument, openExcel } from "../openExcel";

let excel: HeadlessExcel;
let run: typeof Excel.run;
let office: typeof Office;

beforeAll(async () => {
  const document = newDocument();
  const sheetId = document.engine.activeSheetId();
  document.engine.writeCells(sheetId, { row: 0, column: 0, rows: 2, columns: 1 }, [
    [{ value: "Head" }],
    [{ value: 1 }],
  ]);
  document.engine.addTable(sheetId, { row: 0, column: 0, rows: 2, columns: 1 }, "Deals");
  document.readOnly = true;
  ({ excel, run } = await openExcel({ document }));
  office = (excel.page as unknown as { Office: typeof Office }).Office;
});
afterAll(() => {
  expect(excel.problems).toEqual([]);
  excel.close();
});

test("an add-in is told that the document is read only, in both ways there are", async () => {
  expect(office.context.document.mode).toBe("readOnly");
  const readOnly = await run(async (context) => {
    context.workbook.load("readOnly");
    await context.sync();
    return context.workbook.readOnly;
  });
  expect(readOnly).toBe(true);
});

test("it may read, listen, select and show", async () => {
  const values = await run(async (context) => {
    context.workbook.worksheets.onChanged.add(async () => undefined);
    context.runtime.enableEvents = true;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A2").select();
    const range = context.workbook.tables.getItem("Deals").getDataBodyRange().load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1]]);
});

test.each<[string, (workbook: Excel.Workbook) => unknown]>([
  ["values", ({ worksheets }) => (worksheets.getFirst().getRange("A2").values = [[2]])],
  ["a format", ({ worksheets }) => (worksheets.getFirst().getRange("A2").format.font.bold = true)],
  ["a sheet", ({ worksheets }) => worksheets.add("New")],
  ["a sheet's name", ({ worksheets }) => (worksheets.getFirst().name = "New")],
  ["a sheet's colour", ({ worksheets }) => (worksheets.getFirst().tabColor = "#FF0000")],
  ["frozen rows", ({ worksheets }) => worksheets.getFirst().freezePanes.freezeRows(1)],
  ["protection", ({ worksheets }) => worksheets.getFirst().protection.protect()],
  ["a table's size", ({ tables }) => tables.getItem("Deals").resize("A1:A3")],
  ["a name", ({ names }) => names.add("Mine", "=1")],
  ["a setting", ({ settings }) => settings.add("Test.kept", 1)],
  ["a chart", ({ worksheets }) => worksheets.getFirst().charts.add("Line", worksheets.getFirst().getRange("A1:A2"))],
  ["the print set-up", ({ worksheets }) => (worksheets.getFirst().pageLayout.orientation = "Landscape")],
])("it is refused to write %s", async (_, write) => {
  const writing = run(async (context) => {
    write(context.workbook);
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "AccessDenied" });
});

test("the document's settings and start-up behaviour are not kept either", async () => {
  office.context.document.settings.set("Test.kept", 1);
  const status = await new Promise((resolve) => {
    office.context.document.settings.saveAsync((result) => resolve(result.status));
  });
  expect(status).toBe("failed");
  await expect(office.addin.setStartupBehavior("Load" as Office.StartupBehavior)).rejects.toMatchObject({
    code: "AccessDenied",
  });
  expect(excel.settings()).toEqual({});
});

test("nor may the person at this Excel change it, but a co-author's changes arrive", async () => {
  await expect(excel.user.type("Sheet1", "A2", 3)).rejects.toMatchObject({ code: "AccessDenied" });
  const heard: unknown[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push([event.address, event.source]));
    await context.sync();
  });
  await excel.coauthor.type("Sheet1", "A2", 3);
  await excel.idle();
  expect(heard).toEqual([["A2", "Remote"]]);
});
