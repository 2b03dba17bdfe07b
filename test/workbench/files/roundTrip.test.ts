import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { WorkbookDocument } from "../../../src/workbench/document";
import type { CellValue } from "../../../src/workbench/engine/engine";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { openWorkbook } from "../../../src/workbench/files/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

async function reopened(document: WorkbookDocument): Promise<WorkbookDocument> {
  const again = await openWorkbook(await saveWorkbook(document), "again.xlsx");
  await again.engine.calculate();
  return again;
}

/** Everything a cell may hold: texts of every kind, among them those that look like something else. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "=1+1",
    '=HYPERLINK("x")',
    "+1",
    "@a",
    "007",
    "TRUE",
    "#N/A",
    "#GETTING_DATA",
    "'quoted",
    '"',
    " spaced ",
    "a\r\nb\tc",
  ),
  fc.constantFrom(
    "_x0041_",
    "_x000D_",
    "\u0000\u0001\u001f",
    "\ufffe\uffff",
    "👩‍👩‍👧",
    "1e5",
    "1,5",
    "<b>&amp;</b>",
    "{=1}",
    "-",
  ),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const asRead = (value: CellValue) => (value === "" ? null : value);
/** A file has no half surrogate pairs: each becomes the replacement character. */
const asFiled = (value: CellValue) => (typeof value === "string" ? asRead(wellFormed(value)) : value);
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(`.${text}`)).slice(1);

test("any value is read as it was written, and no text ever becomes a formula", () => {
  const { engine } = createDocument("any.xlsx");
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 20 }), (values) => {
      const place = area(0, 0, values.length, 1);
      engine.clear("sheet1", area(0, 0, 20, 1), "contents");
      engine.writeCells(
        "sheet1",
        place,
        values.map((value) => [{ value }]),
      );
      expect(engine.readValues("sheet1", place).flat()).toEqual(values.map(asRead));
      expect(engine.readFormulas("sheet1", place).flat()).toEqual(values.map(asRead));
    }),
    { numRuns: 200 },
  );
  engine.dispose();
});

test("any value survives saving and opening", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyValue, { minLength: 1, maxLength: 40 }), async (values) => {
      const document = createDocument("any.xlsx");
      // A first cell that is never empty: a file without cells is refused.
      const written: CellValue[] = ["first", ...values];
      const place = area(0, 0, written.length, 1);
      document.engine.writeCells(
        "sheet1",
        place,
        written.map((value) => [{ value }]),
      );
      const again = await reopened(document);
      const [sheet] = again.engine.listSheets();
      expect(again.engine.readValues(sheet!.id, place).flat()).toEqual(written.map(asFiled));
      expect(again.engine.readFormulas(sheet!.id, place).flat()).toEqual(written.map(asFiled));
      document.engine.dispose();
      again.engine.dispose();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("text longer than a cell of Excel holds is cut in the file, and everything before it stays", async () => {
  const document = createDocument("long.xlsx");
  document.engine.writeCells("sheet1", area(0, 0), [[{ value: "é".repeat(40_000) }]]);
  const again = await reopened(document);
  // 32,767 characters: Microsoft's published limit of a cell.
  expect(again.engine.readValues("sheet1", area(0, 0))[0]![0]).toBe("é".repeat(32_767));
});

test("formulas keep their results: numbers, texts, truth values and errors", async () => {
  const document = createDocument("formulas.xlsx");
  const formulas = ["=1+1", '="a"&"b"', "=1>2", "=1/0", '=MATCH("x",A1:A3,0)', '=IFERROR(1/0,"-")', '=""'];
  document.engine.writeCells(
    "sheet1",
    area(0, 0, formulas.length),
    formulas.map((formula) => [{ formula }]),
  );
  await document.engine.calculate();
  const results = [2, "ab", false, { error: "#DIV/0!" }, { error: "#N/A" }, "-", ""];
  expect(document.engine.readValues("sheet1", area(0, 0, formulas.length)).flat()).toEqual(results);
  const again = await reopened(document);
  expect(again.engine.readFormulas("sheet1", area(0, 0, formulas.length)).flat()).toEqual(formulas);
  expect(again.engine.readValues("sheet1", area(0, 0, formulas.length)).flat()).toEqual(results);
});

test("a cell of an add-in's function keeps its result where the add-in is not there", async () => {
  const document = createDocument("custom.xlsx");
  document.engine.registerFunctions([
    { id: "RATE", name: "CLOSINGRATE", parameters: [{ name: "x", dimensionality: "matrix" }] },
  ]);
  document.engine.onCalls((calls) => document.engine.deliver(calls.map(({ id }) => ({ id, value: 0.25 }))));
  document.engine.writeCells("sheet1", area(0, 0), [[{ formula: "=CLOSINGRATE(B1:B3)*2" }]]);
  await document.engine.idle();
  const again = await reopened(document);
  expect(again.engine.readValues("sheet1", area(0, 0))).toEqual([[0.5]]);
  expect(again.engine.readFormulas("sheet1", area(0, 0))).toEqual([["=CLOSINGRATE(B1:B3)*2"]]);
});

test("Excel is asked to calculate a file on opening, but not one with an add-in's function in it", async () => {
  const document = createDocument("calc.xlsx");
  const calculation = async () => {
    const part = unzipSync(await saveWorkbook(document))["xl/workbook.xml"];
    return /<calcPr [^>]*>/.exec(strFromU8(part!))?.[0];
  };
  document.engine.writeCells("sheet1", area(0, 0), [[{ formula: "=1+1" }]]);
  expect(await calculation()).toContain('fullCalcOnLoad="1"');
  document.engine.registerFunctions([{ id: "X", name: "CLOSINGRATE", parameters: [] }]);
  document.engine.writeCells("sheet1", area(0, 1), [[{ formula: "=CLOSINGRATE()", cached: 0.5 }]]);
  expect(await calculation()).not.toContain("fullCalcOnLoad");
});

test("tables, names, rules, charts, formats and the sheet's look survive", async () => {
  const document = createDocument("all.xlsx");
  const { engine } = document;
  engine.renameSheet("sheet1", "Q1 & 'n' more");
  engine.writeCells("sheet1", area(0, 0, 3, 2), [
    [{ value: "Key" }, { value: "orders" }],
    [{ value: "a" }, { value: 5 }],
    [{ value: "b" }, { value: 7 }],
  ]);
  const table = engine.addTable("sheet1", area(0, 0, 3, 2), "KPIs");
  document.tables.set(table.id, { style: "TableStyleLight9", bandedRows: false, filterButton: false });
  const style = {
    bold: true,
    fontSize: 14,
    fontColor: "#1F4E79",
    fillColor: "#FFF2CC",
    horizontal: "Center",
    wrap: true,
    numberFormat: "0.0%",
    borders: { bottom: { style: "Continuous", weight: "Medium", color: "#112233" } },
  } as const;
  engine.writeStyle("sheet1", area(1, 1), style);
  engine.setColumnWidth("sheet1", 1, 1, 120);
  engine.setRowHeight("sheet1", 2, 1, 30);
  engine.merge("sheet1", area(5, 0, 1, 3));
  const hidden = engine.addSheet("Hidden");
  document.sheets.set(hidden.id, { ...document.sheets.get("sheet1")! });
  engine.writeCells(hidden.id, area(0, 0), [[{ formula: '=INDEX(KPIs[orders],MATCH("b",KPIs[Key],0))' }]]);
  engine.setVisibility(hidden.id, "VeryHidden");
  engine.putName({ name: "Owners", formula: "='Q1 & ''n'' more'!$A$2:$A$3", visible: true, comment: "who" });
  engine.putName({ name: "Salesboard_x", formula: "=Hidden!$A$1", visible: false, comment: "" });
  document.sheets.set("sheet1", {
    ...document.sheets.get("sheet1")!,
    gridlines: false,
    tabColor: "#FF8800",
    frozenRows: 1,
    orientation: "Landscape",
    pagesWide: 1,
    printArea: area(0, 0, 10, 5),
    pageBreaks: [20, 40],
    margins: { left: 36, right: 36, top: 54, bottom: 28.8, footer: 14.4 },
    footer: { left: "&A | R&&Company", right: "Page &P of &N" },
  });
  const validation = {
    sheetId: "sheet1",
    area: area(3, 0),
    rule: { list: { inCellDropDown: true, source: "=Owners" } },
    prompt: { showPrompt: true, title: "Wie?", message: "Kies iemand" },
    errorAlert: { showAlert: true, style: "Stop" as const, title: "Nee", message: 'Alleen uit "de lijst"' },
    ignoreBlanks: true,
  };
  document.validations.push(validation);
  document.conditionalFormats.push({
    id: "1",
    sheetId: "sheet1",
    area: area(1, 1, 2),
    type: "Custom",
    formula: "=B2<B3",
    fontColor: "#C00000",
    fillColor: "#FFC7CE",
    bold: true,
    stopIfTrue: false,
    priority: 0,
  });
  document.charts.push({
    id: "c",
    name: "Orders",
    sheetId: "sheet1",
    type: "ColumnClustered",
    left: 200,
    top: 40,
    width: 300,
    height: 200,
    title: { text: "Orders <per> key", visible: true },
    series: [
      {
        name: "Orders",
        values: "'Q1 & ''n'' more'!$B$2:$B$3",
        categories: "'Q1 & ''n'' more'!$A$2:$A$3",
        color: "#2E75B6",
      },
    ],
    legend: { visible: false, position: "Bottom" },
    valueAxis: { numberFormat: "#,##0", minimum: 0, visible: true, gridlines: true },
    categoryAxis: { visible: true },
    alternativeText: 'Orders "by" key',
  });
  await engine.calculate();

  const again = await reopened(document);
  const [first, second] = again.engine.listSheets();
  expect([first!.name, second!.name, second!.visibility]).toEqual(["Q1 & 'n' more", "Hidden", "VeryHidden"]);
  expect(again.engine.readValues(second!.id, area(0, 0))).toEqual([[7]]);
  expect(again.engine.listTables()).toEqual([
    { id: "1", name: "KPIs", sheetId: first!.id, area: area(0, 0, 3, 2), columns: ["Key", "orders"] },
  ]);
  expect(again.tables.get("1")).toEqual({ style: "TableStyleLight9", bandedRows: false, filterButton: false });
  expect(again.engine.readStyle(first!.id, 1, 1)).toEqual(style);
  expect(again.engine.columnWidth(first!.id, 1)).toBeCloseTo(120, 1);
  expect(again.engine.rowHeight(first!.id, 2)).toBe(30);
  expect(again.engine.merges(first!.id)).toEqual([area(5, 0, 1, 3)]);
  expect(again.engine.listNames()).toEqual(engine.listNames());
  expect(again.sheets.get(first!.id)).toEqual(document.sheets.get("sheet1"));
  expect(again.validations).toEqual([validation]);
  expect(again.conditionalFormats).toEqual([{ ...document.conditionalFormats[0], id: expect.anything() }]);
  const [chart] = again.charts;
  expect(chart).toMatchObject({
    type: "ColumnClustered",
    title: { text: "Orders <per> key", visible: true },
    series: document.charts[0]!.series,
    alternativeText: 'Orders "by" key',
  });
});

test("a page break stands in the file below the last row of its page, and margins in inches", async () => {
  const document = createDocument("pages.xlsx");
  document.engine.writeCells("sheet1", area(0, 0), [[{ value: 1 }]]);
  document.sheets.set("sheet1", { ...document.sheets.get("sheet1")!, pageBreaks: [20], margins: { left: 36 } });
  const sheet = strFromU8(unzipSync(await saveWorkbook(document))["xl/worksheets/sheet1.xml"]!);
  // Rows count from zero here and from one in a file, which names the row above the break: row 21 begins a page.
  expect(/<brk [^>]*>/.exec(sheet)?.[0]).toContain('id="20"');
  const margins = /<pageMargins [^>]*>/.exec(sheet)?.[0];
  for (const side of ['left="0.5"', 'right="0.7"', 'top="0.75"', 'bottom="0.75"']) expect(margins).toContain(side);
  document.engine.dispose();
});

test.each([
  ["nothing", new Uint8Array(), "empty"],
  ["text", new TextEncoder().encode("no workbook"), "unreadable"],
  ["a zip that ends early", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "unreadable"],
  ["an old or locked file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "encrypted"],
])("an .xlsx file with %s is refused with a code", async (_, bytes, code) => {
  await expect(openWorkbook(bytes, "x.xlsx")).rejects.toMatchObject({ name: "FileError", code, file: "x.xlsx" });
});

test("a workbook whose sheets are empty is refused as empty", async () => {
  const document = createDocument("empty.xlsx");
  await expect(openWorkbook(await saveWorkbook(document), "empty.xlsx")).rejects.toMatchObject({ code: "empty" });
});
