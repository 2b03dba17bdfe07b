import { openExcel } from "../openExcel";

test("a request or an answer above the payload limit is refused, as on the web", async () => {
  const { excel, run } = await openExcel({ payloadLimit: 20_000 });
  const write = (rows: number, text: string) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 1);
      range.values = Array.from({ length: rows }, () => [text]);
      await context.sync();
    });
  await expect(write(100, "x".repeat(300))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  await write(50, "x".repeat(300));
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1:B50").values = Array.from({ length: 50 }, () => ["y".repeat(300)]);
    await context.sync();
  });
  const read = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B50").load("values");
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  excel.close();
});

test("while a cell is edited a request is refused, and one that may wait is answered afterwards", async () => {
  const { excel, run } = await openExcel({ requirementSets: { DelayForCellEdit: "1.1" } });
  const end = excel.startCellEdit();
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    return "written";
  };
  await expect(run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const later = run({ delayForCellEdit: true }, write);
  end();
  expect(await later).toBe("written");
  excel.close();
});
