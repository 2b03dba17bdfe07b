import { openExcel } from "../../openExcel";
import { useExcel } from "../useExcel";

const { run, onNewSheet } = useExcel();

/** What an add-in may try on a sheet with a table, a chart, a drop-down and a conditional format. */
const attempts: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>> = {
  values: (sheet) => (sheet.getRange("F1").values = [[1]]),
  formulas: (sheet) => (sheet.getRange("F1").formulas = [["=1"]]),
  "a number format": (sheet) => (sheet.getRange("F1").numberFormat = [["0.0"]]),
  "a font": (sheet) => (sheet.getRange("F1").format.font.bold = true),
  "a fill": (sheet) => (sheet.getRange("F1").format.fill.color = "#FF0000"),
  "a border": (sheet) => (sheet.getRange("F1").format.borders.getItem("EdgeTop").style = "Continuous"),
  "an alignment": (sheet) => (sheet.getRange("F1").format.horizontalAlignment = "Center"),
  "a cell style": (sheet) => (sheet.getRange("F1").style = "Good"),
  unlocking: (sheet) => (sheet.getRange("F1").format.protection.locked = false),
  "a column's width": (sheet) => (sheet.getRange("F:F").format.columnWidth = 100),
  "a row's height": (sheet) => (sheet.getRange("1:1").format.rowHeight = 30),
  "fitting columns": (sheet) => sheet.getRange("A:B").format.autofitColumns(),
  merging: (sheet) => sheet.getRange("F1:G1").merge(),
  clearing: (sheet) => sheet.getRange("F1").clear(),
  "clearing formats": (sheet) => sheet.getRange("F1").clear("Formats"),
  "inserting rows": (sheet) => sheet.getRange("9:9").insert("Down"),
  "deleting rows": (sheet) => sheet.getRange("9:9").delete("Up"),
  "inserting columns": (sheet) => sheet.getRange("F:F").insert("Right"),
  "deleting columns": (sheet) => sheet.getRange("F:F").delete("Left"),
  "a conditional format": (sheet) => sheet.getRange("F1").conditionalFormats.add("Custom"),
  "another rule of a conditional format": (sheet) =>
    (sheet.getRange("A2").conditionalFormats.getItemAt(0).custom.rule.formula = "=FALSE"),
  "a drop-down": (sheet) =>
    (sheet.getRange("F1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }),
  "taking a drop-down away": (sheet) => sheet.getRange("C1").dataValidation.clear(),
  "a table": (sheet) => sheet.tables.add("F1:F2", true),
  "a table's size": (sheet) => sheet.tables.getItemAt(0).resize("A1:B4"),
  "a table's look": (sheet) => (sheet.tables.getItemAt(0).style = "TableStyleLight1"),
  "a table's name": (sheet) => (sheet.tables.getItemAt(0).name = "Renamed"),
  "a table's rows": (sheet) => sheet.tables.getItemAt(0).rows.add(undefined, [["x", 1]]),
  "a table's end": (sheet) => sheet.tables.getItemAt(0).convertToRange(),
  "a chart": (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B3")),
  "a chart's place": (sheet) => (sheet.charts.getItemAt(0).left = 10),
  "a chart's title": (sheet) => (sheet.charts.getItemAt(0).title.text = "New"),
  "a chart's data": (sheet) => sheet.charts.getItemAt(0).setData(sheet.getRange("A1:B2")),
  "a chart's colour": (sheet) => sheet.charts.getItemAt(0).series.getItemAt(0).format.fill.setSolidColor("#00FF00"),
  "a chart's end": (sheet) => sheet.charts.getItemAt(0).delete(),
  "a name of the sheet": (sheet) => sheet.names.add("Own", "=1"),
  "deleting the sheet": (sheet) => sheet.delete(),
};

/** Protects a sheet that has one of everything, and gives which attempts are still allowed; the others must be AccessDenied. */
const allowedOn = (options?: Excel.WorksheetProtectionOptions) =>
  onNewSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Month", "Deals"],
      ["May", 1],
      ["June", 2],
    ];
    sheet.tables.add("A1:B3", true);
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.protection.protect(options);
    await context.sync();
    const allowed: string[] = [];
    for (const [what, attempt] of Object.entries(attempts)) {
      attempt(sheet);
      await context.sync().then(
        () => allowed.push(what),
        (problem: OfficeExtension.Error) => expect([what, problem.code]).toEqual([what, "AccessDenied"]),
      );
    }
    return allowed;
  });

describe("a protected sheet", () => {
  test("refuses every change of what is on it", async () => {
    expect(await allowedOn()).toEqual([]);
  });

  test.each<[Excel.WorksheetProtectionOptions, readonly string[]]>([
    [
      { allowFormatCells: true },
      [
        "a number format",
        "a font",
        "a fill",
        "a border",
        "an alignment",
        "a cell style",
        "clearing formats",
        "a conditional format",
        "another rule of a conditional format",
      ],
    ],
    [{ allowFormatColumns: true }, ["a column's width", "fitting columns"]],
    [{ allowFormatRows: true }, ["a row's height"]],
    [{ allowInsertRows: true }, ["inserting rows"]],
    [{ allowInsertColumns: true }, ["inserting columns"]],
    // Only of rows and columns whose cells are all unlocked.
    [{ allowDeleteRows: true, allowDeleteColumns: true }, []],
    [
      { allowEditObjects: true },
      ["a chart", "a chart's place", "a chart's title", "a chart's data", "a chart's colour", "a chart's end"],
    ],
  ])("with %j allows just that", async (options, allowed) => {
    expect(await allowedOn(options)).toEqual(allowed);
  });

  test("tells which options it was protected with, the others as false", async () => {
    const options = await onNewSheet(async (sheet, context) => {
      sheet.protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" });
      const protection = sheet.protection.load("protected,options");
      await context.sync();
      return protection.options;
    });
    expect(options).toEqual({
      allowAutoFilter: false,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowEditObjects: false,
      allowEditScenarios: false,
      allowFormatCells: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: false,
      selectionMode: "Unlocked",
    });
  });

  test("cannot be protected again, and can be unprotected twice", async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      sheet.protection.protect();
      await expect(context.sync()).rejects.toMatchObject({
        code: "AccessDenied",
        debugInfo: { errorLocation: "WorksheetProtection.protect" },
      });
      sheet.protection.unprotect();
      sheet.protection.unprotect();
      await context.sync();
    });
  });

  test("opens to its own password only, and keeps too little to read it back", async () => {
    const { excel, document, run: runThere } = await openExcel();
    await runThere(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.protect({}, "s3cret");
      await context.sync();
      for (const wrong of [undefined, "S3cret", ""]) {
        protection.unprotect(wrong);
        await expect(context.sync()).rejects.toMatchObject({ code: "BadPassword" });
      }
      const kept = [...document.sheets.values()].map(({ protection: held }) => held?.password);
      expect(JSON.stringify(kept)).not.toMatch(/s3cret/i);
      protection.unprotect("s3cret");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
    excel.close();
  });
});

describe("a workbook whose structure is protected", () => {
  test("keeps its sheets as they are, and takes cells, tables and settings all the same", async () => {
    const { excel, run: runThere } = await openExcel();
    await runThere(async (context) => {
      const { workbook } = context;
      const { worksheets } = workbook;
      worksheets.add("Second");
      workbook.protection.protect("key");
      await context.sync();
      const second = worksheets.getItem("Second");
      const attempted = [
        () => worksheets.add("Third"),
        () => second.delete(),
        () => (second.name = "Other"),
        () => (second.position = 0),
        () => (second.visibility = "Hidden"),
        () => workbook.protection.protect(),
      ];
      for (const attempt of attempted) {
        attempt();
        await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
      }
      workbook.protection.unprotect("wrong");
      await expect(context.sync()).rejects.toMatchObject({ code: "BadPassword" });
      second.getRange("A1:A2").values = [["Head"], [1]];
      second.tables.add("A1:A2", true);
      workbook.settings.add("Test.kept", 1);
      second.activate();
      await context.sync();
      workbook.protection.unprotect("key");
      second.name = "Other";
      const protection = workbook.protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
    expect(excel.undoCleared).toEqual(["WorkbookProtection.protect", "WorkbookProtection.unprotect", "Worksheet.name"]);
    excel.close();
  });

  test("may have been protected by the user meanwhile", async () => {
    const { excel, run: runThere } = await openExcel();
    excel.requests.before(1, () => excel.user.protectWorkbook());
    const adding = runThere(async (context) => {
      context.workbook.worksheets.add("Mine");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "WorksheetCollection.add" },
    });
    expect(excel.undoCleared).toEqual([]);
    excel.close();
  });
});

test("an option that Excel does not know is refused", async () => {
  const protecting = run(async (context) => {
    context.workbook.worksheets.add().protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions);
    await context.sync();
  });
  await expect(protecting).rejects.toMatchObject({ code: "InvalidArgument" });
});
