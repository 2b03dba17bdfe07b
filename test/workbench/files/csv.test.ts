import * as fc from "fast-check";
import { readDeals } from "../../core/exampleData";
import { addCsvSheet } from "../../../src/workbench/files/addCsvSheet";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { csvValue } from "../../../src/workbench/files/csvValue";
import { detectDelimiter } from "../../../src/workbench/files/detectDelimiter";
import { FileError } from "../../../src/workbench/files/fileError";
import { openCsv } from "../../../src/workbench/files/openCsv";
import { openQuote } from "../../../src/workbench/files/openQuote";
import { sheetNameFor } from "../../../src/workbench/files/sheetNames";

const utf8 = (text: string) => new TextEncoder().encode(text);
const valuesOf = (bytes: Uint8Array) => {
  const { engine } = openCsv(bytes, "deals.csv");
  const [sheet] = engine.listSheets();
  const used = engine.usedArea(sheet!.id, true)!;
  const values = engine.readValues(sheet!.id, used);
  engine.dispose();
  return values;
};

test.each([
  ["30000.0", 30000],
  ["-12.50", -12.5],
  ["0", 0],
  ["0.5", 0.5],
  ["True", true],
  ["FALSE", false],
  ["", null],
])("the field %p is read as %p", (field, value) => {
  expect(csvValue(field, ",")).toEqual({ value });
});

test.each(["12.500", "-1.234.567", "1.5", "30000.0"])(
  "with ; between the fields %p stays text: its point may part thousands",
  (field) => {
    expect(csvValue(field, ";")).toEqual({ value: field });
  },
);

test("with ; between the fields whole numbers, dates, TRUE and FALSE are read all the same", () => {
  expect(["12500", "-3", "TRUE", "2026-07-01"].map((field) => csvValue(field, ";").value)).toEqual([
    12500,
    -3,
    true,
    46204,
  ]);
});

test("amounts of a Dutch file come out of the deals reader as they were meant", () => {
  const file = "ID;Status;Bedrag\nK-1;Gewonnen;12.500\nK-2;Gewonnen;1.000,50\nK-3;Verloren;900\n";
  expect([...readDeals(valuesOf(utf8(file))).data.value]).toEqual([12500, 1000.5, 900]);
});

// 46204 is 1 July 2026 in Excel's calendar: 25569 (1 January 1970) + 20635 days.
test.each([
  ["2026-07-01", 46204, "yyyy-mm-dd"],
  ["2026-07-01 12:00:00", 46204.5, "yyyy-mm-dd hh:mm:ss"],
  ["2026-07-01T06:00", 46204.25, "yyyy-mm-dd hh:mm:ss"],
])("the ISO date %p becomes the serial %p", (field, value, numberFormat) => {
  expect(csvValue(field, ",")).toEqual({ value, numberFormat });
});

test.each([
  "007",
  "=1+1",
  "+31 6 1234",
  "-",
  "@SUM(A1)",
  "31-12-2026",
  "7/1/2026",
  "2026-02-30",
  "1900-01-15",
  "1,5",
  "1e5",
  "12345678901234567",
  " 5",
  "5%",
  "#N/A",
  "NaN",
])("the field %p stays text", (field) => {
  expect(csvValue(field, ",")).toEqual({ value: field });
});

test.each([
  ["a,b,c\n1,2,3\n", ","],
  ["a;b;c\n1,5;2,5;3,5\n", ";"],
  ["a\tb\n1\t2\n", "\t"],
  ["a|b|c\n1|2,5|3\n4|5|6\n", "|"],
  ["Export of 30 June\n\na;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ";"],
  ['name;note\n"x";"one, two, three, four"\n', ";"],
  ["one column\nof text\n", ","],
])("the delimiter of %j is %j", (text, delimiter) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

test("quoted fields hold delimiters, quotes and line ends", () => {
  expect(valuesOf(utf8('Deal,Note\n1,"a ""b"", c\nd"\n'))).toEqual([
    ["Deal", "Note"],
    [1, 'a "b", c\nd'],
  ]);
});

test("UTF-8 with and without a byte order mark, and Windows-1252, give the same text", () => {
  const expected = [["Größe"], ["€ été"]];
  expect(valuesOf(utf8("Größe\n€ été\n"))).toEqual(expected);
  expect(valuesOf(utf8("\uFEFFGröße\n€ été\n"))).toEqual(expected);
  // In Windows-1252 ö is F6, ß DF, € 80 and é E9.
  const windows = Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x0a, 0x80, 0x20, 0xe9, 0x74, 0xe9, 0x0a]);
  expect(valuesOf(windows)).toEqual(expected);
});

test("text from a file is never a formula, and a date shows as one", () => {
  const { engine } = openCsv(utf8('Owner,Day\n=HYPERLINK("x"),2026-07-01\n'), "deals.csv");
  const area = { row: 1, column: 0, rows: 1, columns: 2 };
  expect(engine.readFormulas("sheet1", area)).toEqual([['=HYPERLINK("x")', 46204]]);
  expect(engine.readTexts("sheet1", area)).toEqual([['=HYPERLINK("x")', "2026-07-01"]]);
  engine.dispose();
});

test.each([
  ["exports/Deals.csv", [], "Deals"],
  ["C:\\crm\\Q1: [won]?.csv", [], "Q1 won"],
  ["a-very-long-name-of-an-export-from-our-crm.csv", [], "a-very-long-name-of-an-export-f"],
  ["deals.v2.csv", ["Deals.v2"], "deals.v2 (2)"],
  ["[]*.csv", [], "Sheet"],
  ["history.csv", [], "history (2)"],
  ["'quoted'.csv", [], "quoted"],
])("the sheet of %p beside %p is called %p", (file, taken, name) => {
  expect(sheetNameFor(file, taken)).toBe(name);
});

test("several files become sheets of one workbook, in their order", () => {
  const document = createDocument("report.xlsx");
  addCsvSheet(document, utf8("a\n1\n"), "deals.csv");
  addCsvSheet(document, utf8("b\n2\n"), "other/Deals.csv");
  expect(document.engine.listSheets().map(({ name }) => name)).toEqual(["deals", "Deals (2)"]);
  expect([...document.sheets.keys()]).toEqual(document.engine.listSheets().map(({ id }) => id));
  document.engine.dispose();
});

test.each([
  ["nothing", new Uint8Array(), "empty"],
  ["only spaces", utf8(" \n \n"), "empty"],
  ["only a byte order mark", utf8("\uFEFF"), "empty"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "unreadable"],
])("a CSV file with %s is refused with a code", (_, bytes, code) => {
  const open = () => openCsv(bytes, "x.csv");
  expect(open).toThrow(FileError);
  expect(open).toThrow(expect.objectContaining({ code, file: "x.csv" }));
});

describe("a quote that is not closed", () => {
  test.each([
    ["to the end of the file", 'ID,Name\n1,"Acme\n2,Bolt\n3,Cog\n', 2],
    ["closed by the quote that begins another field", 'ID,Name\r\n1,Bolt\r\n2,"Acme\r\n3,Cog\r\n4,"Dell"\r\n', 3],
    ["below a text that has lines", 'ID,Name\n1,"two\nlines"\n2,"Acme\n3,Bolt', 4],
  ])("%s is told with its line", (_, text, line) => {
    const error = (() => {
      try {
        return void openCsv(utf8(text), "deals.csv");
      } catch (problem) {
        return problem;
      }
    })();
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ code: "openQuote", line });
  });

  test("quotes within a text, texts of several lines and blanks behind a quote are as they should be", () => {
    const text = 'ID,Name,Note\n1,12" pipe,"says ""yes"""\n2,"two\nlines" ,"a, b"\n';
    expect(openQuote(text, ",")).toBeUndefined();
    expect(valuesOf(utf8(text))).toHaveLength(3);
  });

  test("what is written as CSV is never blamed", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", " ", "a") });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(openQuote(rows.map((row) => row.map(quoted).join(",")).join("\n"), ",")).toBeUndefined();
      }),
    );
  });
});
