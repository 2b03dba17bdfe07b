import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createWords } from "../../../src/locales/createWords";
import { addXlsxSheets } from "../../../src/workbench/files/addXlsxSheets";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { writeXlsx, type WriteSheet } from "../../../src/workbench/files/hucre";
import { lostParts } from "../../../src/workbench/files/notCarriedOver";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";

async function lostOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = createDocument("x.xlsx");
  const { lost } = await addXlsxSheets(document, bytes, "x.xlsx");
  document.engine.dispose();
  return lost;
}

const workbook = (sheet: Partial<WriteSheet> = {}) =>
  writeXlsx({
    sheets: [
      {
        name: "Deals",
        rows: [
          ["Deal", "Value"],
          [1, 2],
        ],
        ...sheet,
      },
    ],
  });

/** A workbook with further parts in its zip, as Excel names them, or with its first sheet changed. */
async function workbookWith(parts: Readonly<Record<string, string>>, edit = (sheet: string) => sheet) {
  const files = unzipSync(await workbook());
  const sheet = "xl/worksheets/sheet1.xml";
  files[sheet] = strToU8(edit(strFromU8(files[sheet]!)));
  return zipSync({ ...files, ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])) });
}

const inSheet = (xml: string) => workbookWith({}, (sheet) => sheet.replace("</sheetData>", `</sheetData>${xml}`));

const PIXEL = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

test.each<readonly [string, () => Promise<Uint8Array>]>([
  ["pictures", () => workbook({ images: [{ data: PIXEL, type: "png", anchor: { from: { row: 3, col: 0 } } }] })],
  ["comments", () => workbook({ cells: new Map([["1,1", { value: 2, comment: { text: "sure?", author: "An" } }]]) })],
  [
    "links",
    () => workbook({ cells: new Map([["1,1", { value: "x", hyperlink: { target: "https://example.com" } }]]) }),
  ],
  ["filters", () => workbook({ autoFilter: { range: "A1:B2" } })],
  ["protection", () => workbook({ protection: { sheet: true } })],
  ["hiddenLines", () => workbook({ columns: [{}, { hidden: true }] })],
  [
    "partlyFormattedText",
    () =>
      workbookWith({
        "xl/sharedStrings.xml":
          "<sst><si><r><rPr><b/></rPr><t>De</t></r><r><t>al</t></r></si><si><t>Value</t></si></sst>",
      }),
  ],
  [
    "conditionalFormats",
    () => inSheet('<conditionalFormatting sqref="B2"><cfRule type="dataBar" priority="1"/></conditionalFormatting>'),
  ],
  ["headersAndFooters", () => inSheet("<headerFooter><oddHeader>&amp;LDeals</oddHeader></headerFooter>")],
  ["groupedLines", () => workbookWith({}, (sheet) => sheet.replace('<row r="2"', '<row r="2" outlineLevel="1"'))],
  ["pivotTables", () => workbookWith({ "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>" })],
  ["macros", () => workbookWith({ "xl/vbaProject.bin": "" })],
  ["slicers", () => workbookWith({ "xl/slicers/slicer1.xml": "<slicers/>" })],
  ["shapes", () => workbookWith({ "xl/drawings/drawing1.xml": '<xdr:wsDr><xdr:sp macro=""/></xdr:wsDr>' })],
  ["charts", () => workbookWith({ "xl/charts/chart1.xml": "<c:chartSpace/>" })],
  ["controls", () => workbookWith({ "xl/ctrlProps/ctrlProp1.xml": "<formControlPr/>" })],
  ["connections", () => workbookWith({ "xl/connections.xml": "<connections/>" })],
  ["sparklines", () => inSheet('<extLst><ext uri="x"><x14:sparkline></x14:sparkline></ext></extLst>')],
])("a workbook with %s is opened, and they are named as lost", async (part, make) => {
  expect(await lostOf(await make())).toEqual([part]);
});

test("nothing is named of a workbook that comes over whole: the sample, and one saved here", async () => {
  expect(await lostOf(readFileSync(join(__dirname, "../../../assets/sample-crm.xlsx")))).toEqual([]);
  const document = createDocument("own.xlsx");
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  document.engine.writeCells("sheet1", area, [[{ value: "Deal" }], [{ value: 1 }]]);
  document.engine.addTable("sheet1", area, "Deals");
  document.conditionalFormats.push({
    id: "1",
    sheetId: "sheet1",
    area,
    type: "Custom",
    formula: "=A1>1",
    fillColor: "#FFC7CE",
    stopIfTrue: false,
    priority: 0,
  });
  expect(await lostOf(await saveWorkbook(document))).toEqual([]);
  document.engine.dispose();
});

test.each(["en", "nl"])("each has its words in %s", (language) => {
  const words = createWords(language);
  const said = lostParts.map((part) => words(`workbench:report.lost.${part}`));
  expect(said.filter((text) => text.includes("lost."))).toEqual([]);
  expect(new Set(said).size).toBe(lostParts.length);
});
