import { openExcel } from "../../openExcel";
import { useExcel } from "../useExcel";

const { failure, onNewSheet } = useExcel();

test("several ranges of a sheet are one object that says what they are", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    sheet.name = "Bob's deals";
    const areas = sheet
      .getRanges("A1:B2, D4;F6:F7")
      .load("address,areaCount,cellCount,isEntireColumn,areas/items/address");
    const rows = sheet.getRanges("2:3,5:5").load("isEntireRow");
    const whole = sheet.getRanges().load("cellCount");
    await context.sync();
    // Kept from one request to the next, like a range.
    sheet.getRange("1:1").insert("Down");
    areas.load("address");
    await context.sync();
    return {
      ...{ count: areas.areaCount, cells: areas.cellCount, isColumn: areas.isEntireColumn, isRow: rows.isEntireRow },
      ...{ whole: whole.cellCount, items: areas.areas.items.map(({ address }) => address), address: areas.address },
    };
  });
  expect(seen).toEqual({
    ...{ count: 3, cells: 4 + 1 + 2, isColumn: false, isRow: true },
    // 1,048,576 rows by 16,384 columns are more than 2^31 - 1.
    whole: -1,
    items: ["'Bob''s deals'!A1:B2", "'Bob''s deals'!D4", "'Bob''s deals'!F6:F7"],
    address: "'Bob''s deals'!A2:B3,'Bob''s deals'!D5,'Bob''s deals'!F7:F8",
  });
});

test("what is no range, is on another sheet or is too long is refused", async () => {
  const ask = (address: string) =>
    failure((context) => void context.workbook.worksheets.getFirst().getRanges(address).load("address"));
  const long = Array.from({ length: 1200 }, (_, row) => `A${row * 2 + 1}`).join(",");
  expect(long.length).toBeLessThanOrEqual(8192);
  expect((await ask(`${long},${long}`))[0]).toBe("InvalidArgument");
  expect((await ask("A1,nothing"))[0]).toBe("InvalidArgument");
  const other = await onNewSheet(async (sheet, context) => {
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect((await ask(`A1,'${other}'!A1`))[0]).toBe("InvalidArgument");
  await expect(ask(long)).rejects.toThrow("Nothing failed.");
});

test("several ranges are selected at once from ExcelApi 1.18 on; the one selected range is none then", async () => {
  const { excel, run } = await openExcel({ requirementSets: { ExcelApi: "1.18" } });
  const heard = await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const addresses: string[] = [];
    sheet.onSelectionChanged.add(async ({ address }) => void addresses.push(address));
    await context.sync();
    select(sheet, "B2,C4:C5");
    await context.sync();
    return addresses;
  });
  expect(heard).toEqual(["B2,C4:C5"]);
  const selected = run(async (context) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  });
  await expect(selected).rejects.toMatchObject({ code: "InvalidSelection" });
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").select();
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(range.address).toMatch(/!A1$/);
  });
  excel.close();
  const [code, where] = await failure((context) => select(context.workbook.worksheets.getFirst(), "B2,C4"));
  expect([code, where]).toEqual(["ApiNotFound", "RangeAreas.select"]);
});

/** The npm client is older than ExcelApi 1.18: its ranges ask as the areas of newer clients do. */
function select(sheet: Excel.Worksheet, address: string): void {
  sheet.getRange("A1").select.call(sheet.getRanges(address) as never);
}
