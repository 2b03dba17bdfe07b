import type { WorkbookDocument } from "../../../src/workbench/document";
import type { HeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
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

let nextSheet = 1;
function onNewSheet<Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) {
  return run((context) => batch(context.workbook.worksheets.add(`Test ${nextSheet++}`), context));
}

/** Runs a batch that must fail, and gives the code and the place. */
async function failure(batch: (context: Excel.RequestContext) => void): Promise<[string, string]> {
  try {
    await run(async (context) => {
      batch(context);
      await context.sync();
    });
  } catch (problem) {
    const { code, debugInfo } = problem as OfficeExtension.Error;
    return [code, debugInfo.errorLocation ?? ""];
  }
  throw new Error("Nothing failed.");
}

describe("sheets", () => {
  test("are added, renamed, moved, hidden, coloured and deleted", async () => {
    const seen = await run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Pipeline");
      await context.sync();
      sheet.name = "Funnel";
      sheet.position = 0;
      sheet.tabColor = "#123456";
      sheet.showGridlines = false;
      sheet.visibility = "Hidden";
      await context.sync();
      const again = worksheets.getItem("funnel").load("name,position,tabColor,showGridlines,visibility");
      await context.sync();
      const bag = again.toJSON();
      sheet.delete();
      const gone = worksheets.getItemOrNullObject("Funnel");
      await context.sync();
      return { ...bag, gone: gone.isNullObject };
    });
    expect(seen).toMatchObject({
      name: "Funnel",
      position: 0,
      tabColor: "#123456",
      showGridlines: false,
      visibility: "Hidden",
      gone: true,
    });
  });

  test("load as a list with what was asked for, their tables too", async () => {
    const names = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [["Head"], [1]];
      sheet.tables.add("A1:A2", true).name = "Listed";
      await context.sync();
      const sheets = context.workbook.worksheets.load("items/name,items/tables/items/name");
      await context.sync();
      return sheets.items.at(-1)?.tables.items.map((table) => table.name);
    });
    expect(names).toEqual(["Listed"]);
  });

  test.each([
    ["a name in use", "ItemAlreadyExists", (sheets: Excel.WorksheetCollection) => void sheets.add("sheet1")],
    ["a name with a slash", "InvalidArgument", (sheets: Excel.WorksheetCollection) => void sheets.add("a/b")],
    [
      "a name of 32 characters",
      "InvalidArgument",
      (sheets: Excel.WorksheetCollection) => void sheets.add("x".repeat(32)),
    ],
  ])("are refused %s", async (_, code, add) => {
    expect(await failure((context) => add(context.workbook.worksheets))).toEqual([code, "WorksheetCollection.add"]);
  });

  test("are refused a new name of 32 characters, and take one of 31", async () => {
    const rename = (length: number) =>
      onNewSheet(async (sheet, context) => {
        sheet.name = "y".repeat(length);
        await context.sync();
      });
    await rename(31);
    await expect(rename(32)).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Worksheet.name" },
    });
  });

  test("a missing one is ItemNotFound, and what was loaded before is there", async () => {
    await run(async (context) => {
      const active = context.workbook.worksheets.getItem("Sheet1").load("name");
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await expect(context.sync()).rejects.toMatchObject({
        code: "ItemNotFound",
        debugInfo: { errorLocation: "WorksheetCollection.getItem" },
      });
      expect(active.name).toBe("Sheet1");
    });
  });

  test("that are protected refuse writes until they are unprotected", async () => {
    await onNewSheet(async (sheet, context) => {
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("B1").values = [["may be written"]];
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "AccessDenied",
        debugInfo: { errorLocation: "Range.values" },
      });
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
  });

  test("keep frozen panes, the print set-up and custom properties", async () => {
    const id = await onNewSheet(async (sheet, context) => {
      sheet.freezePanes.freezeRows(3);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintArea("A1:H40");
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      sheet.customProperties.add("Kind", "dashboard");
      sheet.load("id");
      const property = sheet.customProperties.getItem("kind").load("value");
      await context.sync();
      expect(property.value).toBe("dashboard");
      return sheet.id;
    });
    expect(document.sheets.get(id)).toMatchObject({
      frozenRows: 3,
      frozenColumns: 0,
      orientation: "Landscape",
      pagesWide: 1,
      printArea: { row: 0, column: 0, rows: 40, columns: 8 },
      printTitleRows: "$1:$3",
    });
  });
});

describe("pages for printing", () => {
  test("break above the rows the add-in names, each once and in order, until the breaks are removed", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      for (const address of ["A40", "A20", "C40"]) sheet.horizontalPageBreaks.add(address);
      await context.sync();
      const { horizontalPageBreaks } = sheet;
      const count = horizontalPageBreaks.getCount();
      const breaks = horizontalPageBreaks.load("items");
      await context.sync();
      const cells = breaks.items.map((item) => item.getCellAfterBreak().load("address"));
      await context.sync();
      const before = cells.map(({ address }) => address.split("!")[1]);
      breaks.items[0]?.delete();
      const less = horizontalPageBreaks.getCount();
      await context.sync();
      horizontalPageBreaks.removePageBreaks();
      const none = horizontalPageBreaks.getCount();
      await context.sync();
      return [count.value, before, less.value, none.value];
    });
    expect(seen).toEqual([2, ["A20", "A40"], 1, 0]);
  });

  test("have the margins the add-in sets, and Excel's own where it sets none", async () => {
    const margins = await onNewSheet(async (sheet, context) => {
      sheet.pageLayout.leftMargin = 36;
      sheet.pageLayout.bottomMargin = 28.8;
      await context.sync();
      const layout = sheet.pageLayout.load("leftMargin,rightMargin,topMargin,bottomMargin");
      await context.sync();
      return [layout.leftMargin, layout.rightMargin, layout.topMargin, layout.bottomMargin];
    });
    // Excel's normal margins are 0.7 inch at the sides and 0.75 above and below; an inch has 72 points.
    expect(margins).toEqual([36, expect.closeTo(50.4), 54, 28.8]);
  });
});

describe("tables", () => {
  async function addDeals(sheet: Excel.Worksheet, name: string): Promise<Excel.Table> {
    sheet.getRange("B2:C4").values = [
      ["Deal", "Amount"],
      ["A", 10],
      ["B", 20],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = name;
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showFilterButton = false;
    await sheet.context.sync();
    return table;
  }

  test("are made over cells, and formulas know them by name", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      const table = await addDeals(sheet, "Deals");
      sheet.getRange("E1").formulas = [["=SUM(Deals[Amount])"]];
      const body = table.getDataBodyRange().load("address");
      const head = table.getHeaderRowRange().load("values");
      const amounts = table.columns.getItem("Amount").getDataBodyRange().load("values");
      const part = sheet.getRange("Deals[[#Headers],[Amount]]").load("address");
      const sum = sheet.getRange("E1").load("values");
      const count = table.rows.getCount();
      table.columns.load("items/name,count");
      table.load("name,id,style,showBandedRows,showFilterButton");
      await context.sync();
      return {
        body: body.address.split("!")[1],
        head: head.values,
        amounts: amounts.values,
        part: part.address.split("!")[1],
        sum: sum.values,
        rows: count.value,
        columns: table.columns.items.map((column) => column.name),
        table: [table.name, table.style, table.showBandedRows, table.showFilterButton],
      };
    });
    expect(seen).toEqual({
      body: "B3:C4",
      head: [["Deal", "Amount"]],
      amounts: [[10], [20]],
      part: "C2",
      sum: [[30]],
      rows: 2,
      columns: ["Deal", "Amount"],
      table: ["Deals", "TableStyleLight9", false, false],
    });
  });

  test("grow by resize and by added rows, and formulas follow", async () => {
    const sums = await onNewSheet(async (sheet, context) => {
      const table = await addDeals(sheet, "Growing");
      sheet.getRange("E1").formulas = [["=SUM(Growing[Amount])"]];
      sheet.getRange("B5:C5").values = [["C", 70]];
      table.resize("B2:C5");
      const first = sheet.getRange("E1").load("values");
      await context.sync();
      table.rows.add(undefined, [["D", 900]]);
      await context.sync();
      const second = sheet.getRange("E1").load("values");
      await context.sync();
      return [first.values, second.values];
    });
    expect(sums).toEqual([[[100]], [[1000]]]);
  });

  test("are deleted with their cells, or turned into a range without harm to them", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      (await addDeals(sheet, "Doomed")).delete();
      const empty = sheet.getRange("B2:C2").load("values");
      await context.sync();
      const kept = (await addDeals(sheet, "Kept")).convertToRange().getRow(0).load("values");
      const gone = context.workbook.tables.getItemOrNullObject("Kept");
      await context.sync();
      return [empty.values, kept.values, gone.isNullObject];
    });
    expect(seen).toEqual([[["", ""]], [["Deal", "Amount"]], true]);
  });

  test("refuse a name that is a cell, a table already or has a space, and cells of another table", async () => {
    await onNewSheet((sheet) => addDeals(sheet, "Taken"));
    for (const name of ["A1", "R1C1", "Taken", "two words", "1st", "x".repeat(256)]) {
      const [code, where] = await failure((context) => {
        const table = context.workbook.worksheets.add().tables.add("A1:B3", true);
        table.name = name;
      });
      expect([name, code, where]).toEqual([name, "InvalidArgument", "Table.name"]);
    }
    const [code] = await failure((context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.tables.add("A1:B3", true);
      sheet.tables.add("B3:C5", true);
    });
    expect(code).toBe("InvalidArgument");
  });

  test("get headers where cells have none or the same", async () => {
    const headers = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["Deal", "", "deal", 2026]];
      const head = sheet.tables.add("A1:D3", true).getHeaderRowRange().load("values");
      await context.sync();
      return head.values;
    });
    expect(headers).toEqual([["Deal", "Column2", "deal2", "2026"]]);
  });
});

describe("names", () => {
  test("mean a range or a formula, can be hidden and commented, and are found in any case", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      const { names } = context.workbook;
      sheet.getRange("A1:A2").values = [[1], [2]];
      const name = names.add("Rate_Card", sheet.getRange("A1:A2"), "prices");
      name.visible = false;
      await context.sync();
      sheet.getRange("C1").formulas = [["=SUM(Rate_Card)"]];
      const sum = sheet.getRange("C1").load("values");
      const again = names.getItem("rate_card").load("name,formula,visible,comment,scope,type");
      const range = again.getRange().load("values");
      const none = names.getItemOrNullObject("Nothing");
      sheet.load("name");
      await context.sync();
      return { ...again.toJSON(), sheet: sheet.name, sum: sum.values, range: range.values, none: none.isNullObject };
    });
    expect(seen).toEqual({
      name: "Rate_Card",
      formula: `='${seen.sheet}'!$A$1:$A$2`,
      visible: false,
      comment: "prices",
      scope: "Workbook",
      type: "Range",
      sheet: seen.sheet,
      sum: [[3]],
      range: [[1], [2]],
      none: true,
    });
  });

  test("are refused twice, as a cell's address, and beyond 255 characters", async () => {
    await run(async (context) => {
      context.workbook.names.add("Once", "=1");
      await context.sync();
    });
    expect(await failure((context) => void context.workbook.names.add("once", "=2"))).toEqual([
      "ItemAlreadyExists",
      "NamedItemCollection.add",
    ]);
    for (const name of ["B7", "x".repeat(256)]) {
      expect(await failure((context) => void context.workbook.names.add(name, "=2"))).toEqual([
        "InvalidArgument",
        "NamedItemCollection.add",
      ]);
    }
    expect(await failure((context) => void context.workbook.names.add("Long", `="${"x".repeat(256)}"`))).toEqual([
      "InvalidArgument",
      "NamedItemCollection.add",
    ]);
    await run(async (context) => {
      context.workbook.names.add("x".repeat(255), "=2").delete();
      await context.sync();
    });
  });
});

test("a chart is kept as data: its place over cells, its series, axes, title and legend", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.name = "Trend";
    sheet.getRange("A1:B4").values = [
      ["Quarter", "Orders"],
      ["Q1", 3],
      ["Q2", 5],
      ["Q3", 4],
    ];
    sheet.getRange("A:D").format.columnWidth = 60;
    sheet.getRange("1:20").format.rowHeight = 20;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    chart.name = "Orders";
    chart.setPosition("B6", "D10");
    chart.title.text = "Orders per quarter";
    chart.legend.visible = false;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = "0";
    chart.axes.valueAxis.majorGridlines.visible = false;
    await context.sync();
    const plan = chart.series.add("Plan");
    plan.setValues(sheet.getRange("B2:B3"));
    plan.setXAxisValues(sheet.getRange("A2:A3"));
    plan.format.fill.setSolidColor("#aabbcc");
    plan.gapWidth = 60;
    await context.sync();
    chart.series.load("items/name,count");
    await context.sync();
    expect(chart.series.items.map((series) => series.name)).toEqual(["Orders", "Plan"]);
  });
  expect(document.charts).toHaveLength(1);
  expect(document.charts[0]).toMatchObject({
    name: "Orders",
    type: "ColumnClustered",
    // One column of 60 and five rows of 20 points before it; three columns and five rows under it.
    left: 60,
    top: 100,
    width: 180,
    height: 100,
    title: { text: "Orders per quarter", visible: true },
    legend: { visible: false },
    valueAxis: { minimum: 0, numberFormat: "0", gridlines: false },
    series: [
      { name: "Orders", values: "Trend!$B$2:$B$4", categories: "Trend!$A$2:$A$4", gapWidth: 60 },
      { name: "Plan", values: "Trend!$B$2:$B$3", categories: "Trend!$A$2:$A$3", color: "#AABBCC", gapWidth: 60 },
    ],
  });
});

test("settings are stored and removed by key", async () => {
  const seen = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add("Test.one", { list: [1, null, "x"] });
    await context.sync();
    const one = settings.getItem("Test.one").load("value");
    const none = settings.getItemOrNullObject("Test.none");
    await context.sync();
    const value: unknown = one.value;
    one.delete();
    await context.sync();
    return { value, none: none.isNullObject };
  });
  expect(seen).toEqual({ value: { list: [1, null, "x"] }, none: true });
  expect(document.settings.has("Test.one")).toBe(false);
});

test("the application knows the workbook's separators", async () => {
  const seen = await run(async (context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern,dateSeparator");
    await context.sync();
    return { ...cultureInfo.toJSON() };
  });
  expect(seen).toMatchObject({
    name: "en-US",
    numberFormat: { numberDecimalSeparator: ".", numberGroupSeparator: "," },
    datetimeFormat: { shortDatePattern: "M/d/yyyy", dateSeparator: "/" },
  });
});
