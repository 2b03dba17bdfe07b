import type { WorkbookDocument } from "../../../src/workbench/document";
import type { HeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
import { newDocument, openExcel } from "../openExcel";

let excel: HeadlessExcel;
let document: WorkbookDocument;
let run: typeof Excel.run;

beforeEach(async () => {
  ({ excel, document, run } = await openExcel({ document: newDocument(), requirementSets: { ExcelApi: "1.17" } }));
});
afterEach(() => {
  expect(excel.problems).toEqual([]);
  excel.close();
});

/** Registers handlers, and gives the list that they fill. */
async function listen(register: (context: Excel.RequestContext, heard: unknown[]) => void): Promise<unknown[]> {
  const heard: unknown[] = [];
  await run(async (context) => {
    register(context, heard);
    await context.sync();
  });
  return heard;
}

/** All fields of an event that are not functions. */
const fieldsOf = (event: object): object => JSON.parse(JSON.stringify(event)) as object;

const sheetId = (): string => document.engine.activeSheetId();

describe("the user's typing", () => {
  test("is told with all that Microsoft documents, the values before and after of a single cell too", async () => {
    await excel.user.type("Sheet1", "A1", [["Value", "Double"]]);
    await excel.user.type("Sheet1", "A2", 7);
    const heard = await listen((context, list) =>
      context.workbook.worksheets.onChanged.add(async (event) => void list.push(fieldsOf(event))),
    );
    await excel.user.type("Sheet1", "A2", 8);
    await excel.user.type("Sheet1", "B2", "=A2*2");
    await excel.user.type("Sheet1", "A3", [["x"], ["y"]]);
    await excel.idle();
    const common = { type: "WorksheetChanged", changeType: "RangeEdited", source: "Local", worksheetId: sheetId() };
    const byHand = { ...common, triggerSource: "Unknown" };
    expect(heard).toEqual([
      {
        ...byHand,
        address: "A2",
        details: { valueBefore: 7, valueAfter: 8, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      },
      {
        ...byHand,
        address: "B2",
        details: { valueBefore: "", valueAfter: 16, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      },
      { ...byHand, address: "A3:A4" },
    ]);
  });

  test("directly below a table makes it longer, and the table's handlers hear of it", async () => {
    await excel.user.type("Sheet1", "A1", [
      ["Deal", "Value"],
      ["a", 1],
    ]);
    await excel.user.addTable("Sheet1", "A1:B2", "Deals");
    const heard = await listen((context, list) =>
      context.workbook.tables.getItem("Deals").onChanged.add(async (event) => void list.push(event.address)),
    );
    await excel.user.type("Sheet1", "A3", [["b", 2]]);
    await excel.idle();
    expect(heard).toEqual(["A3:B3"]);
    const rows = await run(async (context) => {
      const range = context.workbook.tables.getItem("Deals").getRange().load("rowCount");
      await context.sync();
      return range.rowCount;
    });
    expect(rows).toBe(3);
  });

  test("into a range that an event names can be read by that event", async () => {
    const seen: unknown[] = [];
    const heard = await listen((context, list) =>
      context.workbook.worksheets.onChanged.add(async (event) => {
        await run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          seen.push(range.values);
        });
        list.push(event.address);
      }),
    );
    await excel.user.type("Sheet1", "C3", [[1, 2]]);
    await excel.idle();
    expect([heard, seen]).toEqual([["C3:D3"], [[[1, 2]]]]);
  });
});

test("what a co-author does says Remote, what the add-in does says ThisLocalAddin", async () => {
  const heard = await listen((context, list) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async (event) => void list.push([event.address, event.source, event.triggerSource]));
    worksheets.onAdded.add(async (event) => void list.push(["added", event.source]));
    worksheets.onDeleted.add(async (event) => void list.push(["deleted", event.source]));
  });
  await excel.coauthor.type("Sheet1", "A1", 1);
  await run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [[2]];
    await context.sync();
  });
  await excel.user.type("Sheet1", "A3", 3);
  await excel.coauthor.addSheet("Theirs");
  await excel.coauthor.deleteSheet("Theirs");
  await excel.idle();
  expect(heard).toEqual([
    ["A1", "Remote", "Unknown"],
    ["A2", "Local", "ThisLocalAddin"],
    ["A3", "Local", "Unknown"],
    ["added", "Remote"],
    ["deleted", "Remote"],
  ]);
});

test("an Excel before ExcelApi 1.14 does not say what triggered a change", async () => {
  const older = await openExcel({ requirementSets: { ExcelApi: "1.13" } });
  const heard: unknown[] = [];
  await older.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.triggerSource));
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  await older.excel.idle();
  expect(heard).toEqual([undefined]);
  older.excel.close();
});

describe("sheets that are renamed, moved, hidden and protected while the add-in works", () => {
  test("are told with what they were and what they are", async () => {
    const id = sheetId();
    const heard = await listen((context, list) => {
      const { worksheets } = context.workbook;
      worksheets.onNameChanged.add(async (event) => void list.push(fieldsOf(event)));
      worksheets.onMoved.add(async (event) => void list.push(fieldsOf(event)));
      worksheets.onVisibilityChanged.add(async (event) => void list.push(fieldsOf(event)));
      worksheets.onProtectionChanged.add(async (event) => void list.push(fieldsOf(event)));
    });
    await excel.coauthor.addSheet("Other");
    await excel.coauthor.renameSheet("Sheet1", "Deals");
    await excel.user.moveSheet("Deals", 1);
    await excel.user.hideSheet("Deals");
    await excel.user.protectSheet("Deals");
    await excel.idle();
    const of = (type: string, source: string, fields: object) => ({ type, source, worksheetId: id, ...fields });
    expect(heard).toEqual([
      of("WorksheetNameChanged", "Remote", { nameBefore: "Sheet1", nameAfter: "Deals" }),
      of("WorksheetMoved", "Local", { positionBefore: 0, positionAfter: 1 }),
      of("WorksheetVisibilityChanged", "Local", { visibilityBefore: "Visible", visibilityAfter: "Hidden" }),
      of("WorksheetProtectionChanged", "Local", { isProtected: true }),
    ]);
  });

  test("give way to another sheet when they are hidden while they are shown", async () => {
    await excel.user.addSheet("Second");
    await excel.user.hideSheet("Second");
    const shown = await run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(shown).toBe("Sheet1");
    await expect(excel.user.hideSheet("Sheet1")).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test("cannot be listened for below ExcelApi 1.17", async () => {
    const older = await openExcel({ requirementSets: { ExcelApi: "1.16" } });
    const registering = older.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(async () => undefined);
      await context.sync();
    });
    await expect(registering).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "WorksheetCollection.onNameChanged belongs to ExcelApi 1.17; this host declares ExcelApi 1.16.",
    });
    older.excel.close();
  });

  test("take their charts, formulas and drop-downs along under the new name", async () => {
    const formula = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["Month", "Deals"],
        ["May", 1],
        ["June", 2],
      ];
      const range = sheet.getRange("A1:B3");
      sheet.charts.add("ColumnClustered", range, "Columns").name = "Trend";
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A2:A3") } };
      other.getRange("B1").formulas = [["=SUM(Sheet1!B2:B3)"]];
      await context.sync();
      await excel.user.renameSheet("Sheet1", "Jan's deals");
      const cell = other.getRange("B1").load("formulas,values");
      await context.sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(formula).toEqual(["=SUM('Jan''s deals'!B2:B3)", 3]);
    expect(document.charts[0]?.series[0]).toMatchObject({
      values: "'Jan''s deals'!$B$2:$B$3",
      categories: "'Jan''s deals'!$A$2:$A$3",
    });
    expect(document.validations[0]?.rule).toMatchObject({ list: { source: "='Jan''s deals'!$A$2:$A$3" } });
  });
});

test("rows and columns that are inserted and deleted are told as whole lines, with where the others went", async () => {
  await excel.user.type("Sheet1", "A1", [["a"], ["b"], ["c"]]);
  const heard = await listen((context, list) =>
    context.workbook.worksheets.onChanged.add(
      async ({ address, changeType, changeDirectionState }) =>
        void list.push([address, changeType, fieldsOf(changeDirectionState)]),
    ),
  );
  await excel.user.insertRows("Sheet1", "2:3");
  await excel.user.deleteRows("Sheet1", "1:1");
  await excel.user.insertColumns("Sheet1", "A:A");
  await excel.user.deleteColumns("Sheet1", "A:B");
  await excel.idle();
  expect(heard).toEqual([
    ["2:3", "RowInserted", { insertShiftDirection: "Down" }],
    ["1:1", "RowDeleted", { deleteShiftDirection: "Up" }],
    ["A:A", "ColumnInserted", { insertShiftDirection: "Right" }],
    ["A:B", "ColumnDeleted", { deleteShiftDirection: "Left" }],
  ]);
});

test("selecting into a table and out of it is told to the table", async () => {
  await excel.user.type("Sheet1", "A1", [["Head"], [1]]);
  await excel.user.addTable("Sheet1", "A1:A2", "Deals");
  const heard = await listen((context, list) =>
    context.workbook.tables
      .getItem("Deals")
      .onSelectionChanged.add(async ({ address, isInsideTable }) => void list.push([address, isInsideTable])),
  );
  await excel.user.select("Sheet1", "A2:B2");
  await excel.user.select("Sheet1", "C5");
  await excel.user.select("Sheet1", "C6");
  await excel.idle();
  expect(heard).toEqual([
    ["A2", true],
    ["", false],
  ]);
});

test("tables that come and go are told, those of a deleted sheet too", async () => {
  await excel.user.type("Sheet1", "A1", [["Head"], [1]]);
  await excel.user.addSheet("Other");
  await excel.user.type("Other", "A1", [["Head"], [1]]);
  const heard = await listen((context, list) => {
    const { tables } = context.workbook;
    tables.onAdded.add(async ({ source, tableId }) => void list.push(["added", source, tableId]));
    tables.onDeleted.add(async ({ source, tableName }) => void list.push(["deleted", source, tableName]));
  });
  await excel.user.addTable("Sheet1", "A1:A2", "Mine");
  await excel.coauthor.addTable("Other", "A1:A2", "Theirs");
  await excel.user.convertTable("Mine");
  await excel.coauthor.deleteSheet("Other");
  await excel.idle();
  expect(heard).toEqual([
    ["added", "Local", "1"],
    ["added", "Remote", "2"],
    ["deleted", "Local", "Mine"],
    ["deleted", "Remote", "Theirs"],
  ]);
});

test("a table that the user resizes or renames is found as it is now", async () => {
  await excel.user.type("Sheet1", "A1", [["Head"], [1], [2], [3]]);
  await excel.user.addTable("Sheet1", "A1:A2", "Deals");
  await excel.user.resizeTable("Deals", "A1:A4");
  await excel.user.renameTable("Deals", "Sales");
  const seen = await run(async (context) => {
    const body = context.workbook.tables.getItem("Sales").getDataBodyRange().load("values");
    const old = context.workbook.tables.getItemOrNullObject("Deals");
    await context.sync();
    return [body.values, old.isNullObject];
  });
  expect(seen).toEqual([[[1], [2], [3]], true]);
});

test("a setting that a co-author's add-in changes is told and can be read", async () => {
  const heard = await listen((context, list) =>
    context.workbook.settings.onSettingsChanged.add(async () => void list.push("settings")),
  );
  await excel.coauthor.changeSetting("Test.kept", { by: "them" });
  await excel.idle();
  expect(heard).toEqual(["settings"]);
  expect(excel.settings()).toEqual({ "Test.kept": { by: "them" } });
});

test("a person is refused what Excel refuses a person", async () => {
  await excel.user.protectSheet("Sheet1");
  await expect(excel.user.type("Sheet1", "A1", 1)).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(excel.user.renameSheet("Nowhere", "x")).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("what stands below rows that are inserted moves along: charts, drop-downs, conditional formats, page breaks", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A5:B7");
    range.values = [
      ["Month", "Deals"],
      ["May", 1],
      ["June", 2],
    ];
    const chart = sheet.charts.add("ColumnClustered", range, "Columns");
    chart.setPosition("D5", "F9");
    sheet.getRange("C5").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A6:A7") } };
    sheet.getRange("B6:B7").conditionalFormats.add("Custom").custom.rule.formula = "=$B6>1";
    sheet.horizontalPageBreaks.add("A10");
    await context.sync();
  });
  const top = document.charts[0]?.top ?? 0;
  await excel.user.insertRows("Sheet1", "2:3");
  // Two rows of 15 points each.
  expect(document.charts[0]).toMatchObject({ top: top + 30 });
  expect(document.charts[0]?.series[0]).toMatchObject({
    values: "Sheet1!$B$8:$B$9",
    categories: "Sheet1!$A$8:$A$9",
  });
  expect(document.validations).toMatchObject([
    { area: { row: 6, column: 2 }, rule: { list: { source: "=Sheet1!$A$8:$A$9" } } },
  ]);
  expect(document.conditionalFormats).toMatchObject([{ area: { row: 7, rows: 2 }, formula: "=$B8>1" }]);
  expect(document.sheets.get(sheetId())?.pageBreaks).toEqual([11]);
  await excel.user.deleteRows("Sheet1", "1:3");
  expect(document.charts[0]?.series[0]).toMatchObject({ values: "Sheet1!$B$5:$B$6" });
});
