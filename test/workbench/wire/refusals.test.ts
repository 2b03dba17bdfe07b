import { openExcel } from "../openExcel";

test("a member this host does not have is an error that names it", async () => {
  const { excel, run } = await openExcel();
  const failing = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().autoFilter.apply("A1:B2");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "Worksheet.autoFilter is not known to this host.",
    debugInfo: { errorLocation: "Worksheet.autoFilter" },
  });
  excel.close();
});

test("a property that is loaded but does not exist is an error that names it", async () => {
  const { excel, run } = await openExcel();
  const failing = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("value");
    await context.sync();
  });
  await expect(failing).rejects.toThrow("Range.value is not known to this host.");
  excel.close();
});

test("a member above the declared requirement set is refused, and the set is named", async () => {
  const { excel, run } = await openExcel({ requirementSets: { ExcelApi: "1.8" } });
  const failing = run(async (context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().pageLayout.load("orientation");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "Worksheet.pageLayout belongs to ExcelApi 1.9; this host declares ExcelApi 1.8.",
  });
  excel.close();
});

test("the same member is there when the set is declared", async () => {
  const { excel, run } = await openExcel({ requirementSets: { ExcelApi: "1.9" } });
  const orientation = await run(async (context) => {
    const layout = context.workbook.worksheets.getActiveWorksheet().pageLayout.load("orientation");
    await context.sync();
    return layout.orientation;
  });
  expect(orientation).toBe("Portrait");
  excel.close();
});
