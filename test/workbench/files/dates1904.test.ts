import { openWorkbook } from "../../../src/workbench/files/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";
import { writeXlsx, type FileCell } from "../../../src/workbench/files/hucre";
import type { WorkbookDocument } from "../../../src/workbench/document";

/**
 * A workbook that counts its days from 1 January 1904, as Excel for the Mac once made them: each date is 1,462 days less than in one
 * that counts from 1900. 44,591 there is 2026-01-31, elsewhere 46,053.
 */
async function workbookOf1904(): Promise<WorkbookDocument> {
  const cell = (value: number, numFmt: string) => ({ value, style: { numFmt } });
  const bytes = await writeXlsx({
    dateSystem: "1904",
    sheets: [
      {
        name: "Deals",
        rows: [["Created", "Closed", "Value", "Length", "At"]],
        cells: new Map<string, Partial<FileCell>>([
          ["1,0", cell(44_591, "yyyy-mm-dd")],
          ["1,1", { formula: "A2+1", formulaResult: 44_592, style: { numFmt: "dd/mm/yyyy hh:mm" } }],
          ["1,2", cell(44_591, "#,##0")],
          ["1,3", cell(1.5, "[h]:mm")],
          ["1,4", cell(0.5, "h:mm AM/PM")],
        ]),
      },
    ],
  });
  return openWorkbook(bytes, "mac.xlsx");
}

const line = { row: 1, column: 0, rows: 1, columns: 5 };
const read = ({ engine }: WorkbookDocument) => engine.readValues(engine.activeSheetId(), line)[0];

test("a workbook that counts from 1904 opens with its dates as Excel shows them, and its other numbers as they are", async () => {
  const document = await workbookOf1904();
  expect(read(document)).toEqual([46_053, 46_054, 44_591, 1.5, 0.5]);
  expect(document.engine.readTexts(document.engine.activeSheetId(), { ...line, columns: 1 })).toEqual([["2026-01-31"]]);
  await document.engine.calculate(true);
  expect(read(document)).toEqual([46_053, 46_054, 44_591, 1.5, 0.5]);
  document.engine.dispose();
});

test("and is saved as one that counts from 1900, so that its dates stay what they are", async () => {
  const document = await workbookOf1904();
  const again = await openWorkbook(await saveWorkbook(document), "again.xlsx");
  expect(read(again)).toEqual([46_053, 46_054, 44_591, 1.5, 0.5]);
  document.engine.dispose();
  again.engine.dispose();
});
