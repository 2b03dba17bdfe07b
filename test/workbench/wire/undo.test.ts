import { openExcel } from "../openExcel";

test("the add-in's calls that take the user's undo away are noted, and no others", async () => {
  const { excel, run } = await openExcel({ requirementSets: { RibbonApi: "1.2" } });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("Made");
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
    sheet.protection.protect();
    sheet.protection.unprotect();
    sheet.name = "Renamed";
    sheet.delete();
    await context.sync();
  });
  await excel.user.protectSheet("Sheet1");
  const { Office: office } = excel.page as unknown as { Office: typeof Office };
  await office.ribbon.requestUpdate({ tabs: [{ id: "Tab", controls: [{ id: "Test.Write", enabled: false }] }] });
  expect(excel.undoCleared).toEqual([
    "WorksheetProtection.protect",
    "WorksheetProtection.unprotect",
    "Worksheet.name",
    "Worksheet.delete",
    "Ribbon.requestUpdate",
  ]);
  excel.close();
});
