import { createDocument } from "../../../../src/workbench/files/createDocument";
import { openExcel } from "../../openExcel";

/**
 * Counted from 1900, 1 January 2000 is day 36,526. Day 0 of the other count is 1 January 1904, which is 1,462 in the first (ECMA-376, part 4,
 * date representation): 36,526 - 1,462 = 35,064.
 */
test.each([
  ["1900", false, 36_526, 46_053],
  ["1904", true, 35_064, 44_591],
])(
  "a workbook that counts from %s tells so by the serial of a day it is asked for",
  async (_, date1904, day, typed) => {
    const { excel, run } = await openExcel({ document: createDocument("Book1.xlsx", { date1904 }) });
    const seen = await run(async (context) => {
      const result = context.workbook.functions.date(2000, 1, 1).load("value,error");
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.values = [["2026-01-31"]];
      const read = cell.load("values,text,numberFormat");
      await context.sync();
      return [result.value, read.values[0]?.[0], read.text[0]?.[0], read.numberFormat[0]?.[0]];
    });
    expect(seen).toEqual([day, typed, "1/31/2026", "m/d/yyyy"]);
    excel.close();
  },
);
