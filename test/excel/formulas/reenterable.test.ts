import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTION_NAMES } from "../../../src/excel/formulas/functionNames";
import { reenterable } from "../../../src/excel/formulas/reenterable";

test.each([
  ["=CONVERSION(A1:A9,B1:B9,C1,C2)", "=CONVERSION(A1:A9,B1:B9,C1,C2)"],
  ["=1+closingrate (A1:A9)", "=1+closingrate (A1:A9)"],
  ['=IF(A1="",0,SALESKPI("closingRate"))', '=IF(A1="",0,SALESKPI("closingRate"))'],
  ["=SALESBOARD.BACKCALC(1,A1:A3)", "=SALESBOARD.BACKCALC(1,A1:A3)"],
  ["=_xldudf_CONVERSION(A1:A9,B1:B9,C1,C2)", "=CONVERSION(A1:A9,B1:B9,C1,C2)"],
  ["=_xldudf_SALESBOARD_SALESKPI(A1)*2", "=SALESBOARD.SALESKPI(A1)*2"],
  ["=[2]!_xldudf_SALESKPI(A1)+_xlfn.SALESKPI(A2)", "=SALESKPI(A1)+SALESKPI(A2)"],
  [`='It''s "my"'!A1+SALESKPI(A1)`, `='It''s "my"'!A1+SALESKPI(A1)`],
  [`=COUNT(Deals[Length "]) + SALESKPI(A1)`, `=COUNT(Deals[Length "]) + SALESKPI(A1)`],
])("%s is entered again as %s", (formula, expected) => {
  expect(reenterable(formula)).toBe(expected);
});

test.each([
  "=SUM(A1:A9)",
  '="SALESKPI(1)"',
  '="say ""SALESKPI(1)"" "',
  "='SALESKPI(1)'!A1",
  "=Deals[SALESKPI(1)]",
  "=SALESKPI",
  "=SALESKPIS(1)",
  "=MYSALESKPI(1)",
  "=ACME.SALESKPI(1)",
  "=Tools.xlam!SALESKPI(1)",
  "=SALESBOARD_SALESKPI(1)",
])("%s calls none of the add-in's functions", (formula) => {
  expect(reenterable(formula)).toBeUndefined();
});

test("the functions looked for are those that the build offers to cells", () => {
  const built = readFileSync(join(__dirname, "..", "..", "..", "dist", "functions.json"), "utf8");
  const { functions } = JSON.parse(built) as { functions: readonly { name: string }[] };
  expect([...FUNCTION_NAMES]).toEqual(functions.map(({ name }) => name).sort());
});
