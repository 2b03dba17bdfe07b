import { checkFormula } from "../../../src/workbench/objects/checkFormula";

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
