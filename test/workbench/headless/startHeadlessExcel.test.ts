import { openExcel } from "../openExcel";

test("an add-in with the real Office.js reads back what it wrote", async () => {
  const { excel, run } = await openExcel();
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      ["Deal", "12"],
      ["Acme", "=B1*2"],
    ];
    const range = sheet.getRange("A1:B2");
    range.load("values,address,formulas");
    await context.sync();
    return { values: range.values, address: range.address, formulas: range.formulas };
  });
  expect(seen.values).toEqual([
    ["Deal", 12],
    ["Acme", 24],
  ]);
  expect(seen.address).toBe("Sheet1!A1:B2");
  await excel.idle();
  expect(excel.problems).toEqual([]);
  excel.close();
});
