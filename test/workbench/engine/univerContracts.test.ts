/**
 * What the engine takes for granted of Univer 0.25.1 beyond its documented surface. When one of these fails after an update, the
 * file named in its title needs another way.
 */
import { ownCalculation } from "../../../src/workbench/engine/calculation";
import { startUniver } from "../../../src/workbench/engine/startUniver";
import type { Host } from "../../../src/workbench/engine/startUniver";
import {
  BaseFunction,
  CellValueType,
  ErrorType,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICommandService,
  IFunctionService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from "../../../src/workbench/engine/univer";
import { openSheet } from "./sheet";

let host: Host;
beforeEach(() => {
  host = startUniver();
});
afterEach(() => host.univer.dispose());

const write = (cells: Record<number, Record<number, object>>) =>
  host.run(SetRangeValuesMutation.id, { subUnitId: "sheet1", cellValue: cells });
const cellAt = (row: number, column: number) => host.sheet("sheet1").getCellMatrix().getValue(row, column);

test("calculation.ts: Univer's own trigger, disposed of, starts nothing, and its conversions still say what is dirty", async () => {
  let starts = 0;
  host.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) starts++;
  });
  const calculation = ownCalculation(host);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(starts).toBe(0);
  expect(host.injector.get(IActiveDirtyManagerService).has(SetRangeValuesMutation.id)).toBe(true);
  write({ 0: { 0: { f: "=1+1" } } });
  await calculation.settle();
  expect(starts).toBe(1);
  expect(cellAt(0, 0)?.v).toBe(2);
  calculation.dispose();
});

test("calculation.ts: results stand in their cells when the end of a calculation is announced", async () => {
  const calculation = ownCalculation(host);
  await calculation.settle();
  const seen: unknown[] = [];
  host.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const isEnd = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState !== undefined;
    if (id === SetFormulaCalculationNotificationMutation.id && isEnd) seen.push(cellAt(0, 0)?.v);
  });
  write({ 0: { 0: { f: "=20+1" } } });
  await calculation.settle();
  expect(seen).toEqual([21]);
  calculation.dispose();
});

test("calculation.ts: a formula that throws ends as #VALUE!, is said once, and its calculation ends", async () => {
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const calculation = ownCalculation(host);
  class Throws extends BaseFunction {
    override calculate(): never {
      throw new Error("broken");
    }
  }
  host.injector.get(IFunctionService).registerExecutors(new Throws("THROWS" as never));
  write({ 0: { 0: { f: "=THROWS(1)" }, 1: { f: "=1+2" } }, 4: { 2: { f: "=THROWS(2)" } } });
  await calculation.settle();
  expect([cellAt(0, 0)?.v, cellAt(0, 1)?.v, cellAt(4, 2)?.v]).toEqual(["#VALUE!", 3, "#VALUE!"]);
  calculation.touchAll();
  await calculation.settle();
  calculation.dispose();
  const lines = said.mock.calls.map(([line]: unknown[]) => String(line)).sort();
  said.mockRestore();
  expect(lines).toEqual([
    "The engine failed at =THROWS(1) in Sheet1!A1, which shows #VALUE!:",
    "The engine failed at =THROWS(2) in Sheet1!C5, which shows #VALUE!:",
  ]);
});

test("customFunctions.ts: a function that wants references is told its cell", async () => {
  const calculation = ownCalculation(host);
  const cells: unknown[] = [];
  class Where extends BaseFunction {
    override needsReferenceObject = true;
    override calculate(...variants: unknown[]) {
      cells.push([
        this.subUnitId,
        this.row,
        this.column,
        (variants[0] as { isReferenceObject(): boolean }).isReferenceObject(),
      ]);
      return variants[0] as never;
    }
  }
  host.injector.get(IFunctionService).registerExecutors(new Where("WHERE" as never));
  write({ 3: { 2: { f: "=WHERE(A1:A2)" } } });
  await calculation.settle();
  expect(cells[0]).toEqual(["sheet1", 3, 2, true]);
  calculation.dispose();
});

test("customFunctions.ts: #GETTING_DATA is one of Univer's errors, so what depends on it waits too", () => {
  expect(ErrorType.CONNECT).toBe("#GETTING_DATA");
});

test("cells.ts: a spill is found in the array data by workbook, sheet, row and column", async () => {
  const calculation = ownCalculation(host);
  write({ 0: { 0: { f: "=SEQUENCE(2)" } } });
  await calculation.settle();
  const model = host.injector.get(FormulaDataModel);
  expect(model.getArrayFormulaRange()[host.unitId]?.["sheet1"]?.[0]?.[0]).toMatchObject({ startRow: 0, endRow: 1 });
  expect(model.getArrayFormulaCellData()[host.unitId]?.["sheet1"]?.[1]?.[0]).toMatchObject({ v: 2 });
  calculation.dispose();
});

test("cells.ts: forced text is neither parsed as a number nor calculated as a formula", async () => {
  const calculation = ownCalculation(host);
  write({ 0: { 0: { v: "=1+1", t: CellValueType.FORCE_STRING }, 1: { v: "007", t: CellValueType.FORCE_STRING } } });
  await calculation.settle();
  expect([cellAt(0, 0), cellAt(0, 1)]).toMatchObject([{ v: "=1+1" }, { v: "007" }]);
  calculation.dispose();
});

test("formulaCache.ts: formulas are found by getFormulaData, and asked for at every calculation", async () => {
  const { engine, write: fill, read } = openSheet();
  fill("A1", [[1, "=A1+1"]]);
  await engine.calculate();
  fill("C1", [["=B1*10"]]);
  fill("A1", [[2]]);
  await engine.calculate();
  expect([read("B1"), read("C1")]).toEqual([3, 30]);
  engine.dispose();
});

test("startUniver.ts: two engines keep apart what they parsed", async () => {
  const [one, two] = [openSheet(), openSheet()];
  one.engine.putName({ name: "Rate", formula: "=1", visible: true, comment: "" });
  two.engine.putName({ name: "Rate", formula: "=2", visible: true, comment: "" });
  one.write("A1", [["=Rate*10"]]);
  two.write("A1", [["=Rate*10"]]);
  await Promise.all([one.engine.calculate(), two.engine.calculate()]);
  expect([one.read("A1"), two.read("A1")]).toEqual([10, 20]);
  one.engine.dispose();
  two.engine.dispose();
});

test("readNamesAnew.ts: a formula written after the names, elsewhere too, has the meaning of its own workbook's", async () => {
  const [one, two, none] = [openSheet(), openSheet(), openSheet()];
  for (const { engine } of [one, two]) {
    engine.putName({ name: "Rate", formula: engine === one.engine ? "=1" : "=2", visible: true, comment: "" });
    await engine.calculate();
  }
  for (const { engine, write: fill } of [one, two, none]) {
    fill("A1", [["=Rate*10"]]);
    await engine.calculate();
  }
  expect([one.read("A1"), two.read("A1"), none.read("A1")]).toEqual([10, 20, { error: "#NAME?" }]);
  for (const { engine } of [one, two, none]) engine.dispose();
});

test("100,000 rows of ten values are written in one change", async () => {
  const { engine } = openSheet();
  const cells = Array.from({ length: 100_000 }, (_, row) =>
    Array.from({ length: 10 }, (_unused, column) => ({ value: column % 2 ? row * column : `text ${row % 500}` })),
  );
  const area = { row: 0, column: 0, rows: 100_000, columns: 10 };
  const started = performance.now();
  engine.writeCells("sheet1", area, cells);
  const written = performance.now();
  await engine.calculate();
  console.info(
    `100,000 x 10 values: written in ${Math.round(written - started)} ms, settled after ${Math.round(performance.now() - written)} ms more`,
  );
  expect(engine.usedArea("sheet1", true)).toEqual(area);
  engine.dispose();
}, 60_000);
