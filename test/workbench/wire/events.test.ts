import type { HeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
import type { WorkbookDocument } from "../../../src/workbench/document";
import { openExcel } from "../openExcel";

let excel: HeadlessExcel;
let document: WorkbookDocument;
let run: typeof Excel.run;

beforeAll(async () => {
  ({ excel, document, run } = await openExcel());
});
afterAll(() => {
  expect(excel.problems).toEqual([]);
  excel.close();
});

test("a person's edit reaches the handlers of the sheet, of all sheets and of the table", async () => {
  const heard: string[] = [];
  const sheetId = await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Edited");
    sheet.getRange("A1:A2").values = [["Head"], [1]];
    const table = sheet.tables.add("A1:A2", true);
    sheet.load("id");
    await context.sync();
    sheet.onChanged.add(async (event) => void heard.push(`sheet ${event.address} ${event.changeType}`));
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(`any ${event.address} ${event.source}`));
    table.onChanged.add(async (event) => void heard.push(`table ${event.address}`));
    await context.sync();
    return sheet.id;
  });
  document.engine.writeCells(sheetId, { row: 1, column: 0, rows: 1, columns: 1 }, [[{ value: 7 }]]);
  await excel.idle();
  expect(heard.sort()).toEqual(["any A2 Local", "sheet A2 RangeEdited", "table A2"]);
});

test("the add-in's own edit says so, and none is told while events are off", async () => {
  const heard: unknown[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Own");
    sheet.onChanged.add(async (event) => void heard.push([event.address, event.triggerSource]));
    await context.sync();
    sheet.getRange("B2").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = false;
    sheet.getRange("B3").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await excel.idle();
  expect(heard).toEqual([["B2", "ThisLocalAddin"]]);
});

test("a handler that was removed hears nothing more", async () => {
  const heard: string[] = [];
  const { handler, id } = await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Removed").load("id");
    const added = sheet.onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    return { handler: added, id: sheet.id };
  });
  await (excel.page as unknown as { Excel: typeof Excel }).Excel.run(
    handler.context as Excel.RequestContext,
    async (context) => {
      handler.remove();
      await context.sync();
    },
  );
  document.engine.writeCells(id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: 7 }]]);
  await excel.idle();
  expect(heard).toEqual([]);
});

test("adding, showing, selecting and deleting sheets is told", async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onActivated.add(async () => void heard.push("activated"));
    worksheets.onDeactivated.add(async () => void heard.push("deactivated"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
    context.workbook.onSelectionChanged.add(async () => void heard.push("workbook selection"));
    await context.sync();
    const sheet = worksheets.add("Shown");
    sheet.activate();
    sheet.getRange("C3:D4").select();
    await context.sync();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("Shown!C3:D4");
    sheet.delete();
    await context.sync();
  });
  await excel.idle();
  // The sheet that was shown and is deleted gives way to another one first.
  expect(heard).toEqual([
    "added",
    "deactivated",
    "activated",
    "selected C3:D4",
    "workbook selection",
    "deactivated",
    "activated",
    "deleted",
  ]);
});
