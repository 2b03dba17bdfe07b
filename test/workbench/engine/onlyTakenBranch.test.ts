import { answerCalls, openSheet } from "./sheet";

let sheet: ReturnType<typeof openSheet>;
beforeEach(() => {
  sheet = openSheet();
  sheet.engine.registerFunctions([{ id: "SEVEN", name: "SEVEN", parameters: [] }]);
});
afterEach(() => sheet.engine.dispose());

test("a function in the branch that is not taken is called when the test changes, and not before", async () => {
  const calls = answerCalls(sheet.engine, () => 7);
  sheet.write("A1", [[0, "=IF(A1=1,SEVEN(),2)", "=IF(A1=1,3,IF(A1=2,SEVEN()+1,4))", "=IF(NA(),SEVEN(),SEVEN())"]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("B1", 1, 3)).toEqual([[2, 4, { error: "#N/A" }]]);
  expect(calls).toEqual([]);
  sheet.write("A1", [[1]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("B1", 1, 2)).toEqual([[7, 3]]);
  sheet.write("A1", [[2]]);
  await sheet.engine.idle();
  expect(sheet.readBlock("B1", 1, 2)).toEqual([[2, 8]]);
  expect(calls.flat().map(({ address }) => address)).toEqual(["Sheet1!B1", "Sheet1!C1"]);
});

test("what a branch comes to is the same, whatever the test is", async () => {
  sheet.write("A1", [
    [5, "=IF(A1>3,A1*2)", "=IF(A1<3,A1*2)", '=IF(A9,1/0,"none")', "=SUM(IF(A1>3,A1:A3,1/0))"],
    [1, '=IF(A1:A3>3,A1:A3*10,"low")', '=IF("x"="y",1,A1)', "=LET(a,A1,IF(a>3,a+1,a-1))", "=SUM(IF(A1:A3>3,A1:A3,0))"],
    [9, null, "=IF(A1>3,,2)", "=REDUCE(0,A1:A3,LAMBDA(sum,v,IF(v>3,sum+v,sum*2)))", "=IF(1/0,2,3)"],
  ]);
  await sheet.engine.calculate();
  expect(sheet.readBlock("B1", 4, 4)).toEqual([
    [10, false, "none", 15],
    [50, 5, 6, 14],
    ["low", null, 19, { error: "#DIV/0!" }],
    [90, null, null, null],
  ]);
});
