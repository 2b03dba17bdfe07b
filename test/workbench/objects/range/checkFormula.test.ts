import { checkFormula } from "../../../../src/workbench/objects/range/checkFormula";

test.each([
  "=A1",
  "=-A1+5%",
  '=IF(A1="","(",B1)',
  "='It''s a sheet'!A1*2",
  "=SUM(Deals[Amount],Deals[[#Headers],['[odd'] name]])",
  "=IF(A1,,2)",
  "=NOW()",
  "={1,2;3,4}",
  "=LET(x,A1#,x>=2)",
  '=IFERROR(INDEX(T[a],MATCH(1,T[b],0)),"-")',
  '="a"&"b ""quoted"""',
  "=A1:B2 B1:C3",
])("%s is a formula", (formula) => {
  expect(checkFormula(formula)).toBeUndefined();
});

test.each(["=SUM(A1", "=A1)", '="open', "='open!A1", "=1+", "=*2", "=2 apples", "=(1]", "=Deals[Amount"])(
  "%s is refused",
  (formula) => {
    expect(checkFormula(formula)).toEqual(expect.any(String));
  },
);

/** Microsoft's published limits of a formula: 8,192 characters, 255 arguments, 255 characters in a text, 64 functions in each other. */
describe("Excel's limits of a formula", () => {
  const longText = (characters: number) => `="${"x".repeat(characters)}"`;
  const manyArguments = (count: number) => `=SUM(${Array.from({ length: count }, () => "1").join(",")})`;

  const nested = (depth: number) => `=${"ABS(".repeat(depth)}(((1)))${")".repeat(depth)}`;

  test("are kept by what just fits them", () => {
    expect(checkFormula(longText(255))).toBeUndefined();
    // A doubled quotation mark is one character of the text.
    expect(checkFormula(`="${'""'.repeat(255)}"`)).toBeUndefined();
    expect(checkFormula(manyArguments(255))).toBeUndefined();
    expect(checkFormula(`=SUM(${manyArguments(200).slice(1)},${manyArguments(200).slice(1)})`)).toBeUndefined();
    expect(checkFormula(`={${Array.from({ length: 300 }, () => "1").join(",")}}`)).toBeUndefined();
    expect(checkFormula(`=${"1+".repeat(4095)}1`)).toBeUndefined();
    expect(checkFormula(nested(64))).toBeUndefined();
    expect(checkFormula(`${nested(64)}+${nested(64).slice(1)}`)).toBeUndefined();
  });

  test.each([
    ["a text of 256 characters", longText(256), /255 characters/],
    ["256 arguments", manyArguments(256), /255 arguments/],
    ["256 arguments, most of them left out", `=SUM(${",".repeat(255)})`, /255 arguments/],
    ["65 functions in each other", nested(65), /64 deep/],
    ["8,193 characters", `=${"1+".repeat(4095)}11`, /8192 characters/],
  ])("refuse %s", (_, formula, problem) => {
    expect(checkFormula(formula)).toMatch(problem);
  });
});
