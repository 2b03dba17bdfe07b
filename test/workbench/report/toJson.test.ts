import { createDocument } from "../../../src/workbench/files/createDocument";
import { toJson } from "../../../src/workbench/report/toJson";

/** The findings in the object, of a workbook with this text in the findings table's list of cells. */
function cellsListed(text: string): readonly string[] {
  const { engine } = createDocument("report.xlsx");
  const area = { row: 0, column: 0, rows: 2, columns: 3 };
  engine.writeCells("sheet1", area, [
    [{ value: "Kind" }, { value: "Count" }, { value: "Cells" }],
    [{ value: "textDate" }, { value: 3 }, { value: text === "" ? null : text }],
  ]);
  engine.addTable("sheet1", area, "SalesboardFindings");
  const { findings } = toJson(engine, {}, new Map());
  engine.dispose();
  expect(findings).toMatchObject([{ kind: "textDate", count: 3 }]);
  return findings[0]?.cells ?? [];
}

test.each([
  ["Deals!D3, Deals!D4", ["Deals!D3", "Deals!D4"]],
  ["'Deals, 2026'!D3, 'Deals, 2026'!D4, Leads!A2", ["'Deals, 2026'!D3", "'Deals, 2026'!D4", "Leads!A2"]],
  ["'It''s, all'!A1, 'x'', y'!B2", ["'It''s, all'!A1", "'x'', y'!B2"]],
  ["", []],
])("a finding's cells are listed one by one, whatever the sheets are called: %s", (text, cells) => {
  expect(cellsListed(text)).toEqual(cells);
});

test("two tables of one sheet come from the same file, each with its own columns", () => {
  const { engine } = createDocument("report.xlsx");
  const put = (name: string, row: number, rows: string[][]) => {
    const area = { row, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
    engine.writeCells(
      "sheet1",
      area,
      rows.map((cells) => cells.map((value) => ({ value }))),
    );
    engine.addTable("sheet1", area, name);
  };
  put("SalesboardSources", 0, [
    ["Sheet", "Role"],
    ["Data!Deals", "deals"],
    ["Data!Notes", "other"],
  ]);
  put("SalesboardColumns", 5, [
    ["Sheet", "Header", "Field", "Confidence"],
    ["Data!Deals", "Deal ID", "id", "likely"],
    ["Data!Notes", "Remark", "", ""],
  ]);
  const { sources } = toJson(engine, {}, new Map([["Data", "crm.xlsx"]]));
  engine.dispose();
  expect(sources).toMatchObject([
    {
      file: "crm.xlsx",
      sheet: "Data!Deals",
      columns: { id: "Deal ID" },
      confidence: { id: "likely" },
      notRecognised: [],
    },
    { file: "crm.xlsx", sheet: "Data!Notes", columns: {}, confidence: {}, notRecognised: ["Remark"] },
  ]);
});

test("every column of a field is told, also where there is one for each stage", () => {
  const { engine } = createDocument("report.xlsx");
  const tables = {
    SalesboardSources: [
      ["Sheet", "Role", "Rows"],
      ["Deals", "deals", 2],
    ],
    SalesboardColumns: [
      ["Sheet", "Field", "Header"],
      ["Deals", "id", "Record ID"],
      ["Deals", "entered", 'Date entered "Lead"'],
      ["Deals", "entered", 'Date entered "Quote"'],
      ["Deals", null, 'Date exited "Lead"'],
    ],
  };
  Object.entries(tables).forEach(([name, rows], at) => {
    const area = { row: at * 10, column: 0, rows: rows.length, columns: 3 };
    engine.writeCells(
      "sheet1",
      area,
      rows.map((row) => row.map((value) => ({ value }))),
    );
    engine.addTable("sheet1", area, name);
  });
  const { sources } = toJson(engine, {}, new Map());
  engine.dispose();
  expect(sources[0]).toMatchObject({
    columns: { id: "Record ID", entered: 'Date entered "Lead"', "entered 2": 'Date entered "Quote"' },
    notRecognised: ['Date exited "Lead"'],
  });
});
