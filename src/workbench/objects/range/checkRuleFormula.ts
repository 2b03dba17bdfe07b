import { checkFormula } from "./checkFormula";

/**
 * Says what Excel would refuse a formula for as that of a conditional format or a data validation: what no formula may have, and parts
 * of tables and array constants, which these may not have. Undefined where nothing of the kind is wrong.
 *
 * @example checkRuleFormula("=A1>SUM(Deals[Amount])") // "it refers to a part of a table"
 */
export function checkRuleFormula(formula: string): string | undefined {
  if (!formula.startsWith("=")) return "it does not begin with =";
  const problem = checkFormula(formula);
  if (problem) return problem;
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (bare.includes("[")) return "it refers to a part of a table";
  return bare.includes("{") ? "it has an array constant" : undefined;
}
