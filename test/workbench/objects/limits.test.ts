import { useExcel } from "./useExcel";

const { onNewSheet } = useExcel();

type Write = (sheet: Excel.Worksheet) => unknown;

const refusalOf = (write: Write) =>
  onNewSheet(async (sheet, context) => {
    write(sheet);
    await context.sync();
    return "accepted";
  }).catch(({ code, debugInfo }: OfficeExtension.Error) => [code, debugInfo.errorLocation]);

const footer = (length: number) => (sheet: Excel.Worksheet) =>
  (sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(length));
const rule = (formula: string) => (sheet: Excel.Worksheet) =>
  (sheet.getRange("A1").dataValidation.rule = { custom: { formula } });
const list = (source: string) => (sheet: Excel.Worksheet) =>
  (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } });
const conditional = (formula: string) => (sheet: Excel.Worksheet) =>
  (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula);
const format = (code: string) => (sheet: Excel.Worksheet) => (sheet.getRange("A1").numberFormat = [[code]]);
const breaks = (count: number) => (sheet: Excel.Worksheet) => {
  for (let row = 1; row <= count; row++) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
};
const filledAt = (address: string, write: Write) => (sheet: Excel.Worksheet) => {
  sheet.getRange(address).values = [["last"]];
  write(sheet);
};

/** What just fits, what no longer does, and where it is refused. */
const LIMITS: readonly [string, Write, Write, string][] = [
  [
    "a row is at most 409 points high",
    (sheet) => (sheet.getRange("A1").format.rowHeight = 409),
    (sheet) => (sheet.getRange("A1").format.rowHeight = 409.5),
    "RangeFormat.rowHeight",
  ],
  [
    "no row is less than hidden",
    (sheet) => (sheet.getRange("A1").format.rowHeight = 0),
    (sheet) => (sheet.getRange("A1").format.rowHeight = -1),
    "RangeFormat.rowHeight",
  ],
  [
    "a column is at most 255 characters wide",
    (sheet) => (sheet.getRange("A1").format.columnWidth = (255 * 7 + 5) * 0.75),
    (sheet) => (sheet.getRange("A1").format.columnWidth = 1343),
    "RangeFormat.columnWidth",
  ],
  [
    "a font is at most 409 points large",
    (sheet) => (sheet.getRange("A1").format.font.size = 409),
    (sheet) => (sheet.getRange("A1").format.font.size = 410),
    "RangeFont.size",
  ],
  [
    "and at least one",
    (sheet) => (sheet.getRange("A1").format.font.size = 1),
    (sheet) => (sheet.getRange("A1").format.font.size = 0),
    "RangeFont.size",
  ],
  [
    "an indent is at most 250",
    (sheet) => (sheet.getRange("A1").format.indentLevel = 250),
    (sheet) => (sheet.getRange("A1").format.indentLevel = 251),
    "RangeFormat.indentLevel",
  ],
  ["a footer has at most 255 characters", footer(255), footer(256), "HeaderFooter.leftFooter"],
  [
    "the key of a sheet's property has at most 255 characters",
    (sheet) => sheet.customProperties.add("k".repeat(255), "value"),
    (sheet) => sheet.customProperties.add("k".repeat(256), "value"),
    "WorksheetCustomPropertyCollection.add",
  ],
  ["a sheet has at most 1,026 page breaks", breaks(1026), breaks(1027), "PageBreakCollection.add"],
  ["a number format closes its texts", format('#,##0" d"'), format('#,##0" d'), "Range.numberFormat"],
  ["and its brackets", format("[$€-413] #,##0"), format("[$€-413 #,##0"), "Range.numberFormat"],
  ["and has at most four sections", format('0;-0;"a;b";@'), format("0;-0;0;@;0"), "Range.numberFormat"],
  [
    "a rule's formula has at most 255 characters",
    rule(`=A1>${"9".repeat(251)}`),
    rule(`=A1>${"9".repeat(252)}`),
    "DataValidation.rule",
  ],
  ["and no part of a table", list("=Deals"), list("=Deals[Owner]"), "DataValidation.rule"],
  ["and no array constant", rule('=A1<>"{"'), rule("=OR(A1={1,2})"), "DataValidation.rule"],
  [
    "nor has a conditional format's",
    conditional("=A1>'It''s [1]'!B1"),
    conditional("=A1>SUM(Deals[Value])"),
    "ConditionalFormatRule.formula",
  ],
];

test.each(LIMITS)("%s", async (_, fits, exceeds, where) => {
  expect(await refusalOf(fits)).toBe("accepted");
  expect(await refusalOf(exceeds)).toEqual(["InvalidArgument", where]);
});

test("what stands in the last row or column is not pushed off the sheet", async () => {
  const rows = (sheet: Excel.Worksheet) => sheet.getRange("1:2").insert("Down");
  const columns = (sheet: Excel.Worksheet) => sheet.getRange("A:B").insert("Right");
  expect(await refusalOf(filledAt("A1048574", rows))).toBe("accepted");
  expect(await refusalOf(filledAt("A1048575", rows))).toEqual(["NonBlankCellOffSheet", "Range.insert"]);
  expect(await refusalOf(filledAt("XFB1", columns))).toBe("accepted");
  expect(await refusalOf(filledAt("XFC1", columns))).toEqual(["NonBlankCellOffSheet", "Range.insert"]);
});

describe("a table meets no merged cells and no other table", () => {
  const CONFLICT = "MergedRangeConflict";
  test.each<[string, Write, string]>([
    [
      "where it is made",
      (sheet) => {
        sheet.getRange("B3:C3").merge();
        sheet.tables.add("A1:B3", true);
      },
      "TableCollection.add",
    ],
    [
      "nor over another one",
      (sheet) => {
        sheet.tables.add("A1:B3", true);
        sheet.tables.add("B3:C5", true);
      },
      "TableCollection.add",
    ],
    [
      "where it is made larger",
      (sheet) => {
        const table = sheet.tables.add("A1:B3", true);
        sheet.tables.add("A5:B7", true);
        table.resize("A1:B5");
      },
      "Table.resize",
    ],
    [
      "where cells of it are merged",
      (sheet) => {
        sheet.tables.add("A1:B3", true);
        sheet.getRange("B2:C2").merge();
      },
      "Range.merge",
    ],
  ])("%s", async (_, write, where) => {
    expect(await refusalOf(write)).toEqual([CONFLICT, where]);
  });

  test("and takes in nothing that is written where another one is", async () => {
    const address = await onNewSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B3", true);
      sheet.tables.add("A4:B6", true);
      sheet.getRange("A4:B4").values = [["Other", "Head"]];
      const range = table.getRange().load("address");
      await context.sync();
      return range.address.split("!")[1];
    });
    expect(address).toBe("A1:B3");
  });
});
