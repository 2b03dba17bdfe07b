import { createEngine } from "../../../src/workbench/engine/createEngine";
import type { CellInput, CellValue, Engine } from "../../../src/workbench/engine/engine";

let engine: Engine;
beforeEach(() => {
  engine = createEngine();
});
afterEach(() => engine.dispose());

const input = (value: CellValue): CellInput =>
  typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
function write(row: number, column: number, values: CellValue[][], sheetId = "sheet1") {
  const area = { row, column, rows: values.length, columns: values[0]!.length };
  engine.writeCells(
    sheetId,
    area,
    values.map((line) => line.map(input)),
  );
}
const one = (row: number, column: number, sheetId = "sheet1") =>
  engine.readValues(sheetId, { row, column, rows: 1, columns: 1 })[0]![0];

test("a formula follows the cells it reads", async () => {
  write(0, 0, [[1], [2], ["=SUM(A1:A2)"]]);
  await engine.calculate();
  expect(one(2, 0)).toBe(3);
  write(0, 0, [[10]]);
  await engine.calculate();
  expect(one(2, 0)).toBe(12);
});

test("text that looks like a formula, a number or an error stays text", async () => {
  engine.writeCells("sheet1", { row: 0, column: 0, rows: 1, columns: 4 }, [
    [{ value: "=1+1" }, { value: "007" }, { value: "#N/A" }, { value: "TRUE" }],
  ]);
  write(1, 0, [["=ISTEXT(A1)", "=ISTEXT(B1)", "=LEN(B1)", "=ISTEXT(D1)"]]);
  await engine.calculate();
  expect(engine.readValues("sheet1", { row: 0, column: 0, rows: 2, columns: 4 })).toEqual([
    ["=1+1", "007", "#N/A", "TRUE"],
    [true, true, 3, true],
  ]);
});

test("structured references read a table's column, also after the table has grown", async () => {
  const data = engine.addSheet("kpis");
  write(
    0,
    0,
    [
      ["Key", "orders"],
      ["all|2025", 5],
      ["all|2026", 7],
    ],
    data.id,
  );
  const table = engine.addTable(data.id, { row: 0, column: 0, rows: 3, columns: 2 }, "SalesboardKPIs");
  write(0, 0, [
    [
      '=INDEX(SalesboardKPIs[orders],MATCH("all|2026",SalesboardKPIs[Key],0))',
      '=IFERROR(INDEX(SalesboardKPIs[orders],MATCH("x",SalesboardKPIs[Key],0)),"-")',
      "=SUM(SalesboardKPIs[orders])",
    ],
  ]);
  await engine.calculate();
  expect([one(0, 0), one(0, 1), one(0, 2)]).toEqual([7, "-", 12]);
  write(3, 0, [["x", 100]], data.id);
  engine.resizeTable(table.id, { row: 0, column: 0, rows: 4, columns: 2 });
  await engine.calculate();
  expect([one(0, 0), one(0, 1), one(0, 2)]).toEqual([7, 100, 112]);
});
