import { mentions } from "../../../src/excel/formulas/mentions";

test.each([
  ["='Sales dashboard'!B4+SalesboardRead", ["sales dashboard!", "salesboardread"]],
  ["=SUM(SalesboardKPIs[Revenue])", ["sum", "salesboardkpis"]],
  ["=Dashboard!A1", ["dashboard!", "a1"]],
  [`="SalesboardRead"&'It''s "mine"'!A1`, [`it's "mine"!`, "a1"]],
  ["=SUM('Jan:Sales figures'!A1)", ["sum", "jan!", "sales figures!", "a1"]],
  ["='[Other.xlsx]Sales dashboard'!A1", ["[other.xlsx]sales dashboard!", "a1"]],
  ["=Deals[SalesboardRead]", ["deals"]],
])("%s speaks of %j", (formula, expected) => {
  expect([...mentions(formula)].filter((name) => !/^[a-z]\d$/.test(name) || expected.includes(name))).toEqual(expected);
});
