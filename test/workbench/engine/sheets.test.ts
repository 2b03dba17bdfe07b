import type { CellsChanged } from "../../../src/workbench/engine/engine";
import { areaAt, openSheet } from "./sheet";

let sheet: ReturnType<typeof openSheet>;
beforeEach(() => {
  sheet = openSheet({ locale: "nl-NL" });
});
afterEach(() => sheet.engine.dispose());

test("sheets are added, moved, renamed, hidden and deleted", () => {
  const { engine } = sheet;
  const second = engine.addSheet("Deals 2026");
  const first = engine.addSheet("First", 0);
  expect(engine.listSheets().map(({ name }) => name)).toEqual(["First", "Sheet1", "Deals 2026"]);
  engine.moveSheet(second.id, 0);
  engine.renameSheet(first.id, "Eerst");
  engine.setVisibility("sheet1", "VeryHidden");
  expect(engine.listSheets().map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
    ["Deals 2026", 0, "Visible"],
    ["Eerst", 1, "Visible"],
    ["Sheet1", 2, "VeryHidden"],
  ]);
  engine.activateSheet(first.id);
  engine.deleteSheet(first.id);
  expect(engine.listSheets()).toHaveLength(2);
  expect(engine.activeSheetId()).toBe(second.id);
});

test("formulas follow a sheet that is renamed, and show #REF! when it is deleted", async () => {
  const { engine, write, read } = sheet;
  const deals = engine.addSheet("Deals");
  write("A1", [[5]], deals.id);
  write("A1", [["=Deals!A1*2"]]);
  await engine.calculate();
  engine.renameSheet(deals.id, "De deals");
  await engine.calculate();
  expect(engine.readFormulas("sheet1", areaAt("A1"))).toEqual([["='De deals'!A1*2"]]);
  expect(read("A1")).toBe(10);
  write("A1", [[6]], deals.id);
  await engine.calculate();
  expect(read("A1")).toBe(12);
  engine.deleteSheet(deals.id);
  await engine.calculate();
  expect(read("A1")).toEqual({ error: "#REF!" });
});

test("rows and columns inserted and deleted take formulas, tables, names and merges along", async () => {
  const { engine, write, read, readBlock } = sheet;
  write("A1", [
    ["Key", "n"],
    ["a", 1],
    ["b", 2],
  ]);
  const table = engine.addTable("sheet1", areaAt("A1", 3, 2), "T");
  engine.merge("sheet1", areaAt("A6", 1, 2));
  engine.putName({ name: "Last", formula: "=Sheet1!$B$3", visible: true, comment: "" });
  const other = engine.addSheet("Other");
  write("A1", [["=Sheet1!B3", "=SUM(T[n])", "=Last"]], other.id);
  write("D1", [["=SUM(B2:B3)"]]);
  await engine.calculate();
  engine.activateSheet(other.id);
  engine.insertRows("sheet1", 1, 2);
  await engine.calculate();
  expect(readBlock("A1", 5, 2)).toEqual([
    ["Key", "n"],
    [null, null],
    [null, null],
    ["a", 1],
    ["b", 2],
  ]);
  expect(engine.readFormulas("sheet1", areaAt("D1"))).toEqual([["=SUM(B4:B5)"]]);
  expect(engine.readFormulas(other.id, areaAt("A1"))).toEqual([["=Sheet1!B5"]]);
  expect(readBlock("A1", 1, 3, other.id)).toEqual([[2, 3, 2]]);
  expect(engine.listTables()).toEqual([{ ...table, area: areaAt("A1", 5, 2) }]);
  expect(engine.merges("sheet1")).toEqual([areaAt("A8", 1, 2)]);
  expect(engine.listNames()[0]!.formula).toBe("=Sheet1!$B$5");
  engine.deleteRows("sheet1", 1, 2);
  engine.insertColumns("sheet1", 0, 1);
  await engine.calculate();
  expect(engine.readFormulas(other.id, areaAt("A1"))).toEqual([["=Sheet1!C3"]]);
  expect(engine.listTables()[0]!.area).toEqual(areaAt("B1", 3, 2));
  engine.deleteColumns("sheet1", 0, 1);
  await engine.calculate();
  expect(engine.listTables()[0]!.area).toEqual(areaAt("A1", 3, 2));
  expect(read("A1", other.id)).toBe(2);
  expect(engine.activeSheetId()).toBe(other.id);
});

test("changes are told once each, with their kind, and no longer after leaving", () => {
  const { engine, write } = sheet;
  const told: CellsChanged[] = [];
  const leave = engine.onChanged((change) => told.push(change));
  write("B2", [
    [1, 2],
    [3, 4],
  ]);
  engine.insertRows("sheet1", 0, 3);
  engine.deleteColumns("sheet1", 1, 1);
  engine.clear("sheet1", areaAt("A1"), "contents");
  engine.writeStyle("sheet1", areaAt("A1"), { bold: true });
  leave();
  write("A1", [[1]]);
  expect(told.map(({ change, area }) => [change, area.row, area.column, area.rows > 1, area.columns > 1])).toEqual([
    ["RangeEdited", 1, 1, true, true],
    ["RowInserted", 0, 0, true, true],
    ["ColumnDeleted", 0, 1, true, false],
    ["RangeEdited", 0, 0, false, false],
  ]);
});

test("writing a block keeps the cells it leaves open, and takes away what null replaces", async () => {
  const { engine, write, readBlock } = sheet;
  write("A1", [["a", "=1+1", "c"]]);
  write("A1", [[null, undefined, "C"]]);
  await engine.calculate();
  expect(readBlock("A1", 1, 3)).toEqual([[null, 2, "C"]]);
  expect(engine.readFormulas("sheet1", areaAt("A1", 1, 3))).toEqual([[null, "=1+1", "C"]]);
});

test("values written over a formula or a spill replace it", async () => {
  const { engine, write, readBlock } = sheet;
  write("A1", [["=SEQUENCE(3)"]]);
  await engine.calculate();
  expect(readBlock("A1", 3, 1)).toEqual([[1], [2], [3]]);
  write("A2", [["in the way"]]);
  await engine.calculate();
  expect(readBlock("A1", 3, 1)).toEqual([[{ error: "#SPILL!" }], ["in the way"], [null]]);
  write("A1", [[7]]);
  await engine.calculate();
  expect(readBlock("A1", 3, 1)).toEqual([[7], ["in the way"], [null]]);
});

test("the used area counts values, or formats too", () => {
  const { engine, write } = sheet;
  expect(engine.usedArea("sheet1", true)).toBeUndefined();
  write("C3", [[1], [null], [2]]);
  engine.writeStyle("sheet1", areaAt("E7"), { bold: true });
  expect(engine.usedArea("sheet1", true)).toEqual(areaAt("C3", 3, 1));
  expect(engine.usedArea("sheet1", false)).toEqual(areaAt("C3", 5, 3));
  engine.clear("sheet1", areaAt("A1", 10, 10), "all");
  expect(engine.usedArea("sheet1", false)).toBeUndefined();
});

test("styles change no formula, merge with what a cell has, and can be cleared alone", async () => {
  const { engine, write, read } = sheet;
  write("A1", [["=2*3"]]);
  engine.writeStyle("sheet1", areaAt("A1"), {
    bold: true,
    fillColor: "#FFEEDD",
    name: "Title",
    locked: false,
    indent: 2,
  });
  engine.writeStyle("sheet1", areaAt("A1"), {
    fillColor: null,
    borders: { top: { style: "Double", weight: "Thick", color: "#000000" } },
  });
  await engine.calculate();
  expect(read("A1")).toBe(6);
  expect(engine.readFormulas("sheet1", areaAt("A1"))).toEqual([["=2*3"]]);
  expect(engine.readStyle("sheet1", 0, 0)).toEqual({
    bold: true,
    name: "Title",
    locked: false,
    indent: 2,
    borders: { top: { style: "Double", weight: "Thick", color: "#000000" } },
  });
  engine.clear("sheet1", areaAt("A1"), "formats");
  expect(engine.readStyle("sheet1", 0, 0)).toEqual({});
  expect(read("A1")).toBe(6);
});

// As Excel shows these in a Dutch workbook.
test.each([
  [0.326, "0.0%", "32,6%"],
  [1234567.891, "#,##0.00", "1.234.567,89"],
  [46204, "yyyy-mm-dd", "2026-07-01"],
  [46204, "d mmmm yyyy", "1 juli 2026"],
  [-5, "#,##0;[Red]-#,##0", "-5"],
  [0.1, "General", "0,1"],
  [true, "General", "WAAR"],
  ["text", "0.0", "text"],
  [{ error: "#N/A" }, "0.0", "#N/A"],
])("%p in the format %p is displayed as %p", (value, format, text) => {
  const { engine } = sheet;
  engine.writeCells("sheet1", areaAt("A1"), [[{ value }]]);
  engine.writeNumberFormats("sheet1", areaAt("A1"), [[format]]);
  expect(engine.readTexts("sheet1", areaAt("A1"))).toEqual([[text]]);
  expect(engine.readNumberFormats("sheet1", areaAt("A1", 1, 2))).toEqual([[format, "General"]]);
});

test("widths and heights are points, and Excel's own where none was set", () => {
  const { engine } = sheet;
  engine.setColumnWidth("sheet1", 1, 2, 90);
  engine.setRowHeight("sheet1", 300, 1, 22.5);
  expect([0, 1, 2, 3].map((column) => engine.columnWidth("sheet1", column))).toEqual([48, 90, 90, 48]);
  expect([299, 300].map((row) => engine.rowHeight("sheet1", row))).toEqual([15, 22.5]);
});

test("names are the workbook's or a sheet's, shown or hidden, and formulas use them", async () => {
  const { engine, write, readBlock } = sheet;
  write("A1", [[4], [6]]);
  engine.putName({ name: "Both", formula: "=Sheet1!$A$1:$A$2", visible: true, comment: "two" });
  engine.putName({ name: "Rate", formula: "=0.5", visible: false, comment: "" });
  engine.putName({ name: "Local", formula: "=Sheet1!$A$2", sheetId: "sheet1", visible: true, comment: "" });
  write("C1", [["=SUM(Both)*Rate", "=Local+1", "=sum(both)"]]);
  await engine.calculate();
  expect(readBlock("C1", 1, 3)).toEqual([[5, 7, 10]]);
  engine.putName({ name: "Rate", formula: "=2", visible: false, comment: "" });
  await engine.calculate();
  expect(readBlock("C1", 1, 1)).toEqual([[20]]);
  expect(engine.listNames()).toEqual([
    { name: "Both", formula: "=Sheet1!$A$1:$A$2", visible: true, comment: "two" },
    { name: "Rate", formula: "=2", visible: false, comment: "" },
    { name: "Local", formula: "=Sheet1!$A$2", sheetId: "sheet1", visible: true, comment: "" },
  ]);
  engine.deleteName("Rate");
  await engine.calculate();
  expect(readBlock("C1", 1, 1)).toEqual([[{ error: "#NAME?" }]]);
});

test("formulas read what a name has come to mean, however long they are, and through names that mention it", async () => {
  const { engine, write, readBlock } = sheet;
  const put = (name: string, formula: string) => engine.putName({ name, formula, visible: true, comment: "" });
  write("A1", [
    ["p", "x"],
    ["q", "p"],
    ["r", "q"],
  ]);
  put("List", "=Sheet1!$A$1:$A$3");
  put("Longest", "=ROWS(List)");
  put("Twice", "=Longest*2");
  // Univer keeps what it parsed under another kind of key where a formula has more than 64 characters.
  const long = '=IFERROR(MATCH("q",List,0),"the list does not hold what is looked for in it, q")';
  write("D1", [[long, '=MATCH("q",list,0)', "=Twice"]]);
  await engine.calculate();
  expect(readBlock("D1", 1, 3)).toEqual([[2, 2, 6]]);
  put("List", "=Sheet1!$B$1:$B$4");
  await engine.calculate();
  expect(readBlock("D1", 1, 3)).toEqual([[3, 3, 8]]);
  write("D2", [[long]]);
  put("List", "=Sheet1!$A$1:$A$3");
  await engine.calculate();
  expect(readBlock("D1", 2, 1)).toEqual([[2], [2]]);
});

test("a name that refers to a table's column or a function is calculated", async () => {
  const { engine, write, readBlock } = sheet;
  write("A1", [
    ["Who", "n"],
    ["Ann", 1],
    ["Bob", 2],
  ]);
  const { id } = engine.addTable("sheet1", areaAt("A1", 3, 2), "T");
  engine.putName({ name: "Numbers", formula: "=T[n]", visible: true, comment: "" });
  engine.putName({ name: "First", formula: "=INDEX(T[Who],1)", visible: true, comment: "" });
  engine.putName({ name: "SpacedSheet", formula: "='Sheet1'!$B$2:$B$3", visible: true, comment: "" });
  write("D1", [["=SUM(Numbers)", "=First", "=SUM(SpacedSheet)"]]);
  await engine.calculate();
  expect(readBlock("D1", 1, 3)).toEqual([[3, "Ann", 3]]);
  write("A4", [["Cleo", 4]]);
  engine.resizeTable(id, areaAt("A1", 4, 2));
  await engine.calculate();
  expect(readBlock("D1", 1, 1)).toEqual([[7]]);
});

test("tables are renamed, resized and deleted, and a renamed header is a renamed column", async () => {
  const { engine, write, readBlock } = sheet;
  write("A1", [
    ["Key", "n"],
    ["a", 1],
    ["b", 2],
  ]);
  const { id } = engine.addTable("sheet1", areaAt("A1", 3, 2), "T");
  write("D1", [["=SUM(T[n])", "=SUM(Renamed[total])", "=ROWS(Renamed[Key])", "=COUNTA(Renamed[#Headers])"]]);
  await engine.calculate();
  expect(readBlock("D1", 1, 2)).toEqual([[3, { error: "#NAME?" }]]);
  engine.renameTable(id, "Renamed");
  write("B1", [["total"]]);
  write("A4", [["c", 10]]);
  engine.resizeTable(id, areaAt("A1", 4, 2));
  await engine.calculate();
  expect(readBlock("E1", 1, 3)).toEqual([[13, 3, 2]]);
  expect(engine.listTables()).toEqual([
    { id, name: "Renamed", sheetId: "sheet1", area: areaAt("A1", 4, 2), columns: ["Key", "total"] },
  ]);
  engine.deleteTable(id);
  await engine.calculate();
  expect(readBlock("E1", 1, 1)).toEqual([[{ error: "#NAME?" }]]);
});

test("a table on a sheet whose name needs quotes is read from another sheet", async () => {
  const { engine, write, readBlock } = sheet;
  const data = engine.addSheet("It's data 2026");
  write(
    "A1",
    [
      ["Key", "n"],
      ["a", 1],
      ["b", 2],
    ],
    data.id,
  );
  engine.addTable(data.id, areaAt("A1", 3, 2), "T");
  write("A1", [
    ['=INDEX(T[n],MATCH("b",T[Key],0))', '=IFERROR(INDEX(T[n],MATCH("z",T[Key],0)),"none")', "='It''s data 2026'!B3"],
  ]);
  await engine.calculate();
  expect(readBlock("A1", 1, 3)).toEqual([[2, "none", 2]]);
});
