import { addCsvSheet } from "../../../src/workbench/files/addCsvSheet";
import { addXlsxSheets } from "../../../src/workbench/files/addXlsxSheets";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { openWorkbook } from "../../../src/workbench/files/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";
import { writeXlsx, type FileCell } from "../../../src/workbench/files/hucre";
import type { WorkbookDocument } from "../../../src/workbench/document";

/**
 * A workbook that counts its days from 1 January 1904, as Excel for the Mac once made them: each date is 1,462 days less than in one
 * that counts from 1900. 44,591 there is 2026-01-31, elsewhere 46,053.
 */
async function fileOf1904(): Promise<Uint8Array> {
  const cell = (value: number, numFmt: string) => ({ value, style: { numFmt } });
  return writeXlsx({
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
}

const line = { row: 1, column: 0, rows: 1, columns: 5 };
const read = ({ engine }: WorkbookDocument) => engine.readValues(engine.activeSheetId(), line)[0];
const texts = ({ engine }: WorkbookDocument) => engine.readTexts(engine.activeSheetId(), line)[0];
const shown = ["2026-01-31", "01/02/2026 00:00", "44,591", "36:00", "12:00 PM"];

test("a workbook that counts from 1904 opens as one, with the serials of its file and the dates Excel shows", async () => {
  const document = await openWorkbook(await fileOf1904(), "mac.xlsx");
  expect(document.date1904).toBe(true);
  expect(read(document)).toEqual([44_591, 44_592, 44_591, 1.5, 0.5]);
  expect(texts(document)).toEqual(shown);
  await document.engine.calculate(true);
  expect(read(document)).toEqual([44_591, 44_592, 44_591, 1.5, 0.5]);
  document.engine.dispose();
});

test("and is saved as one, so that its dates stay what they are", async () => {
  const document = await openWorkbook(await fileOf1904(), "mac.xlsx");
  const again = await openWorkbook(await saveWorkbook(document), "again.xlsx");
  expect(again.date1904).toBe(true);
  expect(read(again)).toEqual([44_591, 44_592, 44_591, 1.5, 0.5]);
  expect(texts(again)).toEqual(shown);
  document.engine.dispose();
  again.engine.dispose();
});

test("among the sheets of a workbook that counts from 1900 its dates are converted, and its other numbers stay as they are", async () => {
  const document = createDocument("report.xlsx");
  await addXlsxSheets(document, await fileOf1904(), "mac.xlsx");
  expect(read(document)).toEqual([46_053, 46_054, 44_591, 1.5, 0.5]);
  expect(texts(document)).toEqual(shown);
  const again = await openWorkbook(await saveWorkbook(document), "again.xlsx");
  const names = again.engine.listSheets().map(({ name }) => name);
  again.engine.activateSheet(again.engine.listSheets()[names.indexOf("Deals")]!.id);
  expect(read(again)).toEqual([46_053, 46_054, 44_591, 1.5, 0.5]);
  document.engine.dispose();
  again.engine.dispose();
});

test("dates of a csv file are counted as the workbook counts", () => {
  const document = createDocument("mac.xlsx", { date1904: true });
  const { id } = addCsvSheet(document, new TextEncoder().encode("Created\n2026-01-31\n"), "deals.csv");
  const cell = { row: 1, column: 0, rows: 1, columns: 1 };
  expect(document.engine.readValues(id, cell)).toEqual([[44_591]]);
  expect(document.engine.readTexts(id, cell)).toEqual([["2026-01-31"]]);
  document.engine.dispose();
});
