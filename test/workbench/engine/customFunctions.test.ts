import type { FunctionMetadata } from "../../../src/workbench/engine/engine";
import { answerCalls, areaAt, openSheet } from "./sheet";

const scalar = (name: string, more = {}) => ({ name, dimensionality: "scalar" as const, ...more });
const matrix = (name: string, more = {}) => ({ name, dimensionality: "matrix" as const, ...more });
const functions: FunctionMetadata[] = [
  { id: "DOUBLE", name: "DOUBLE", parameters: [scalar("x")] },
  {
    id: "ROLL",
    name: "ROLL",
    parameters: [scalar("x"), scalar("y", { optional: true }), matrix("z", { optional: true })],
  },
  { id: "COUNTS", name: "COUNTS", parameters: [matrix("range"), matrix("criteria", { repeating: true })] },
];

let sheet: ReturnType<typeof openSheet>;
const open = (options?: Parameters<typeof openSheet>[0]) => {
  sheet = openSheet(options);
  sheet.engine.registerFunctions(functions);
};
beforeEach(() => open());
afterEach(() => sheet.engine.dispose());

test("the calls of one calculation come in one list, and the answers land in their cells", async () => {
  const pushes = answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  sheet.write("A1", [
    [1, "=DOUBLE(A1)"],
    [2, "=DOUBLE(A2)"],
    [3, "=DOUBLE(A3)+1"],
  ]);
  await sheet.engine.idle();
  expect(sheet.readBlock("B1", 3, 1)).toEqual([[2], [4], [7]]);
  expect(pushes).toHaveLength(1);
  expect(pushes[0]!.map((call) => call.address).sort()).toEqual(["Sheet1!B1", "Sheet1!B2", "Sheet1!B3"]);
});

test("a cell shows #GETTING_DATA until its answer has come, and calculate does not wait for it", async () => {
  let answer: (() => void) | undefined;
  sheet.engine.onCalls((calls) => {
    answer = () => sheet.engine.deliver(calls.map(({ id }) => ({ id, value: 42 })));
  });
  sheet.write("A1", [["=DOUBLE(21)", "=A1+1"]]);
  await sheet.engine.calculate();
  expect(sheet.read("A1")).toEqual({ error: "#GETTING_DATA" });
  answer?.();
  await sheet.engine.calculate();
  expect(sheet.readBlock("A1", 1, 2)).toEqual([[42, 43]]);
});

test("what an add-in that goes has not answered is asked of the next, with what was calculated in between", async () => {
  sheet.engine.onCalls(() => undefined);
  sheet.write("A1", [["=DOUBLE(21)", null]]);
  await sheet.engine.calculate();
  sheet.engine.onCalls(undefined);
  sheet.write("B1", [["=DOUBLE(4)"]]);
  await sheet.engine.calculate();
  answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  await sheet.engine.idle();
  expect(sheet.readBlock("A1", 1, 2)).toEqual([[42, 8]]);
});

test("a changed argument makes a new call, and the late answer to the old one is dropped", async () => {
  const asked: { id: number; x: unknown }[] = [];
  sheet.engine.onCalls((calls) => calls.forEach(({ id, args }) => asked.push({ id, x: args[0] })));
  sheet.write("A1", [[1, "=DOUBLE(A1)"]]);
  await sheet.engine.calculate();
  sheet.write("A1", [[5]]);
  await sheet.engine.calculate();
  expect(asked.map(({ x }) => x)).toEqual([1, 5]);
  sheet.engine.deliver([{ id: asked[0]!.id, value: "late" }]);
  sheet.engine.deliver([{ id: asked[1]!.id, value: 10 }]);
  await sheet.engine.idle();
  expect(sheet.read("B1")).toBe(10);
});

test("a call inside a call is answered first, and nothing is asked twice", async () => {
  const pushes = answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  sheet.write("A1", [["=DOUBLE(DOUBLE(DOUBLE(1)))"]]);
  await sheet.engine.idle();
  expect(sheet.read("A1")).toBe(8);
  expect(pushes.flat().map(({ args }) => args[0])).toEqual([1, 2, 4]);
});

test("a chain of dependent cells is worked through", async () => {
  const pushes = answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  sheet.write("A1", [["=DOUBLE(1)", "=DOUBLE(A1)", "=DOUBLE(B1)"]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("A1", 1, 3)).toEqual([[2, 4, 8]]);
  expect(pushes.flat()).toHaveLength(3);
});

test("an answer that is a matrix spills, shrinks and grows", async () => {
  answerCalls(sheet.engine, ({ args }) =>
    Array.from({ length: Number(args[0]) }, (_, row) => [row + 1, `r${row + 1}`]),
  );
  sheet.write("A1", [[3]]);
  sheet.write("C1", [["=DOUBLE(A1)"]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("C1", 4, 2)).toEqual([
    [1, "r1"],
    [2, "r2"],
    [3, "r3"],
    [null, null],
  ]);
  expect(sheet.engine.spillArea("sheet1", 0, 2)).toEqual(areaAt("C1", 3, 2));
  expect(sheet.engine.readFormulas("sheet1", areaAt("C1", 2, 1))).toEqual([["=DOUBLE(A1)"], [2]]);
  sheet.write("A1", [[2]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("C1", 4, 2)).toEqual([
    [1, "r1"],
    [2, "r2"],
    [null, null],
    [null, null],
  ]);
});

test("formulas below read a spill", async () => {
  answerCalls(sheet.engine, () => [[1], [2], [3]]);
  sheet.write("A1", [["=DOUBLE(1)", "=SUM(A1:A3)"]]);
  await sheet.engine.idle();
  expect(sheet.read("B1")).toBe(6);
});

test("an error arrives with its sentence, and not in a cell that catches it", async () => {
  answerCalls(sheet.engine, () => ({ error: "#N/A", message: "Each deal stands here once." }));
  sheet.write("A1", [["=DOUBLE(1)", '=IFERROR(DOUBLE(1),"none")', "=A1"]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("A1", 1, 3)).toEqual([
    [{ error: "#N/A", message: "Each deal stands here once." }, "none", { error: "#N/A" }],
  ]);
});

test("absent optional arguments are null, and a repeating parameter is one list of matrices", async () => {
  const pushes = answerCalls(sheet.engine, () => 1);
  sheet.write("A1", [
    ["a", 1],
    ["b", 2],
  ]);
  sheet.write("D1", [["=ROLL(1)", "=ROLL(1,,A1:B2)", '=COUNTS(A1:A2,B1:B2,">1")', "=COUNTS(A1:A2)"]]);
  await sheet.engine.idle();
  const argsOf = (address: string) => pushes.flat().find((call) => call.address === `Sheet1!${address}`)!.args;
  expect(argsOf("D1")).toEqual([1, null, null]);
  expect(argsOf("E1")).toEqual([
    1,
    null,
    [
      ["a", 1],
      ["b", 2],
    ],
  ]);
  expect(argsOf("F1")).toEqual([
    [["a"], ["b"]],
    [[[1], [2]], [[">1"]]],
  ]);
  expect(argsOf("G1")).toEqual([[["a"], ["b"]], []]);
});

test.each([[null], [0 as const], ["" as const]])(
  "blanks inside a range arrive as %p when the engine is told so",
  async (blank) => {
    sheet.engine.dispose();
    open({ blank });
    const pushes = answerCalls(sheet.engine, () => 1);
    sheet.write("A1", [[1], [undefined], [0]]);
    sheet.write("C1", [["=COUNTS(A1:A3)"]]);
    await sheet.engine.idle();
    expect(pushes[0]![0]!.args[0]).toEqual([[1], [blank], [0]]);
  },
);

test("a whole column comes cut to the sheet's room and is marked", async () => {
  const pushes = answerCalls(sheet.engine, () => 1);
  sheet.write("A1", [["won"], ["lost"]]);
  sheet.write("C1", [["=COUNTS(A:A,A:A,B1:B2)"]]);
  await sheet.engine.idle();
  const [call] = pushes[0]!;
  expect(call!.wholeColumns).toEqual([0, 1]);
  expect((call!.args[0] as unknown[][]).slice(0, 3)).toEqual([["won"], ["lost"], [null]]);
});

test("an error among the arguments makes no call, unless the functions take errors", async () => {
  const pushes = answerCalls(sheet.engine, () => 1);
  sheet.write("A1", [["=1/0", "=DOUBLE(A1)"]]);
  await sheet.engine.idle();
  expect(sheet.read("B1")).toEqual({ error: "#VALUE!" });
  sheet.engine.registerFunctions(functions, { allowErrors: true });
  await sheet.engine.idle();
  expect(pushes.flat().map(({ args }) => args)).toEqual([[{ error: "#DIV/0!" }]]);
  expect(sheet.read("B1")).toBe(1);
});

test("while nobody answers calls are held, and a cell shows the result it was saved with", async () => {
  sheet.engine.writeCells("sheet1", areaAt("A1", 1, 2), [
    [{ formula: "=DOUBLE(4)+1", cached: 9 }, { formula: "=DOUBLE(5)" }],
  ]);
  await sheet.engine.calculate();
  expect(sheet.readBlock("A1", 1, 2)).toEqual([[9, { error: "#GETTING_DATA" }]]);
  answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  await sheet.engine.idle();
  expect(sheet.readBlock("A1", 1, 2)).toEqual([[9, 10]]);
});

test("a formula entered before its function is known lives once it is", async () => {
  sheet.engine.dispose();
  sheet = openSheet();
  answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  sheet.write("A1", [["=DOUBLE(4)", `=DOUBLE(4)+${Array.from({ length: 30 }, () => "1").join("+")}`]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("A1", 1, 2)).toEqual([[{ error: "#NAME?" }, { error: "#NAME?" }]]);
  sheet.engine.registerFunctions(functions);
  await sheet.engine.idle();
  expect(sheet.readBlock("A1", 1, 2)).toEqual([[8, 38]]);
});

test("two engines in one process do not answer each other's cells", async () => {
  const other = openSheet();
  other.engine.registerFunctions(functions);
  answerCalls(sheet.engine, () => "first");
  answerCalls(other.engine, () => "second");
  sheet.write("A1", [["=DOUBLE(1)"]]);
  other.write("A1", [["=DOUBLE(1)"]]);
  await Promise.all([sheet.engine.idle(), other.engine.idle()]);
  expect([sheet.read("A1"), other.read("A1")]).toEqual(["first", "second"]);
  other.engine.dispose();
});

test("calculating everything asks again", async () => {
  let factor = 2;
  const pushes = answerCalls(sheet.engine, ({ args }) => Number(args[0]) * factor);
  sheet.write("A1", [["=DOUBLE(3)"]]);
  await sheet.engine.idle();
  factor = 10;
  await sheet.engine.calculate(true);
  await sheet.engine.idle();
  expect(sheet.read("A1")).toBe(30);
  expect(pushes).toHaveLength(2);
});

test("a cell that changes while its calculation runs is not forgotten", async () => {
  answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  sheet.write("A1", [[1, "=DOUBLE(A1)"]]);
  for (let value = 2; value <= 6; value++) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    sheet.write("A1", [[value]]);
  }
  await sheet.engine.idle();
  expect(sheet.read("B1")).toBe(12);
});

test("640 cells are answered from one push", async () => {
  const started = performance.now();
  const pushes = answerCalls(sheet.engine, ({ args }) => Number(args[0]) * 2);
  sheet.write(
    "A1",
    Array.from({ length: 640 }, (_, row) => [row, `=DOUBLE(A${row + 1})`]),
  );
  await sheet.engine.idle();
  console.info(`640 custom-function cells from empty to settled: ${Math.round(performance.now() - started)} ms`);
  expect(pushes).toHaveLength(1);
  expect(sheet.read("B640")).toBe(1278);
});

test("a name or a table that is written again as it is calls no function anew; one that means something else does", async () => {
  const { engine } = sheet;
  const pushes = answerCalls(engine, ({ args }) => Number(args[0]) * 2);
  const putRate = (formula: string) => engine.putName({ name: "Rate", formula, visible: true, comment: "" });
  putRate("=21");
  sheet.write("A1", [["n"], [1], [2]]);
  const { id } = engine.addTable("sheet1", areaAt("A1", 2, 1), "T");
  sheet.write("C1", [["=DOUBLE(Rate)", "=DOUBLE(SUM(T[n]))"]]);
  await engine.idle();
  expect(sheet.readBlock("C1", 1, 2)).toEqual([[42, 2]]);
  const called = pushes.flat().length;
  putRate("=21");
  engine.resizeTable(id, areaAt("A1", 2, 1));
  await engine.idle();
  expect(pushes.flat()).toHaveLength(called);
  putRate("=4");
  engine.resizeTable(id, areaAt("A1", 3, 1));
  await engine.idle();
  expect(sheet.readBlock("C1", 1, 2)).toEqual([[8, 6]]);
  expect(pushes.flat()).toHaveLength(called + 2);
});
