import { useExcel } from "../useExcel";

const { document, run, onNewSheet, failure } = useExcel();

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

  test("tell how many comments, pivot tables and drawings people put on them", async () => {
    const counted = await onNewSheet(async (sheet, context) => {
      const before = sheet.comments.getCount();
      sheet.load("id");
      await context.sync();
      expect(before.value).toBe(0);
      Object.assign(document.sheets.get(sheet.id)!, {
        comments: [
          { row: 0, column: 0 },
          { row: 4, column: 1 },
        ],
        pivotTables: 1,
        shapes: ["Image", "Line"],
      });
      const counts = [sheet.comments, sheet.pivotTables, sheet.shapes].map((things) => things.getCount());
      sheet.shapes.load("items/type");
      await context.sync();
      sheet.getRange("A1:B2").clear("Contents");
      sheet.getRange("A1:B2").clear("Formats");
      const kept = sheet.comments.getCount();
      sheet.getRange("A1:B2").clear();
      const left = sheet.comments.getCount();
      await context.sync();
      return [...[...counts, kept, left].map(({ value }) => value), ...sheet.shapes.items.map(({ type }) => type)];
    });
    // "All" is everything, also the comment on A1.
    expect(counted).toEqual([2, 1, 2, 2, 1, "Image", "Line"]);
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
      sheet.pageLayout.setPrintTitleColumns("B:D");
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
      printTitleColumns: "$B:$D",
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

  test("have the line below that the add-in sets, which is for all pages, and its distance from the edge", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      const { headersFooters } = sheet.pageLayout;
      headersFooters.defaultForAllPages.leftFooter = "&A";
      headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
      const before = sheet.pageLayout.load("footerMargin");
      await context.sync();
      const margin = before.footerMargin;
      sheet.pageLayout.footerMargin = 14;
      const footer = headersFooters.defaultForAllPages.load("leftFooter,centerFooter,rightFooter");
      const after = sheet.pageLayout.load("footerMargin");
      await context.sync();
      return [margin, after.footerMargin, footer.leftFooter, footer.centerFooter, footer.rightFooter];
    });
    // 0.3 inch is what a new workbook of Excel's has.
    expect(seen).toEqual([expect.closeTo(21.6), 14, "&A", "", "Page &P of &N"]);
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
