import type { WorkbookDocument } from "../../../src/workbench/document";
import type { HeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
import { openExcel } from "../openExcel";

let excel: HeadlessExcel;
let document: WorkbookDocument;
let run: typeof Excel.run;

beforeAll(async () => {
  ({ excel, document, run } = await openExcel());
});
afterAll(() => excel.close());

/** Writes formulas to a new sheet, waits until the add-in has answered, and reads what an add-in would see. */
async function calculate(formulas: unknown[][], address: string): Promise<{ values: unknown[][]; text: string[][] }> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.activate();
    sheet.getRange("A1").getResizedRange(formulas.length - 1, (formulas[0]?.length ?? 1) - 1).formulas = formulas;
    await context.sync();
  });
  await excel.idle();
  return run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load("values,text");
    await context.sync();
    return { values: range.values, text: range.text };
  });
}

test("a function's result stands in its cell, and other formulas calculate with it", async () => {
  const { values } = await calculate([["=ADD(1,2)", "=A1*10"]], "A1:B1");
  expect(values).toEqual([[3, 30]]);
});

test("an optional argument that is left out arrives as null", async () => {
  const { values } = await calculate([["=ADD(1)"]], "A1");
  expect(values).toEqual([[101]]);
});

test("a matrix spills", async () => {
  const { values } = await calculate(
    [
      [1, 2, "=TIMES(A1:B2,10)"],
      [3, 4, ""],
    ],
    "C1:D2",
  );
  expect(values).toEqual([
    [10, 20],
    [30, 40],
  ]);
});

test("a promise is waited for, also of a function inside a function", async () => {
  const { values } = await calculate([["=ADD(LATER(5),LATER(6))"]], "A1");
  expect(values).toEqual([[11]]);
});

test("an error of CustomFunctions.Error is that error, any other throw is #VALUE!", async () => {
  const { values } = await calculate([['=REFUSE("no deals")', "=BREAK()"]], "A1:B1");
  expect(values).toEqual([["#N/A", "#VALUE!"]]);
});

test("the sentence that comes with an error stays with its cell", async () => {
  await calculate([['=REFUSE("no deals in this period")']], "A1");
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(document.engine.readValues(document.engine.activeSheetId(), cell)).toEqual([
    [{ error: "#N/A", message: "no deals in this period" }],
  ]);
});

test("errors may stand inside a matrix that spills", async () => {
  const { values } = await calculate([["=MIXED()"]], "A1:B1");
  expect(values).toEqual([[1, "#N/A"]]);
});

test("a whole column arrives with all its rows", async () => {
  const { values } = await calculate([["=COUNTALL(B:B)"]], "A1");
  expect(values).toEqual([[1_048_576]]);
});

test("a formatted number is a number, shown in its format", async () => {
  const { values, text } = await calculate([["=SHARE(1,8)"]], "A1");
  expect(values).toEqual([[0.125]]);
  expect(text).toEqual([["12.5%"]]);
});

test("repeating arguments arrive as one list", async () => {
  const { values } = await calculate([[1, 2, "=COUNTALL(A1:B1,A1:B1,A1)"]], "C1");
  expect(values).toEqual([[5]]);
});

test("a changed argument is asked for again", async () => {
  await calculate([[1, "=ADD(A1,1)"]], "B1");
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[41]];
    await context.sync();
  });
  await excel.idle();
  const values = await run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("B1");
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(values).toEqual([[42]]);
});

test("the cells of one calculation are asked for together", async () => {
  const started = Date.now();
  const formulas = Array.from({ length: 500 }, (_, row) => [`=ADD(${row},1)`]);
  const { values } = await calculate(formulas, "A1:A500");
  expect(values.map(([value]) => value)).toEqual(formulas.map((_, row) => row + 1));
  // The client waits at least 50 ms before it sends answers: one by one these would take 25 s and more.
  expect(Date.now() - started).toBeLessThan(5_000);
});
