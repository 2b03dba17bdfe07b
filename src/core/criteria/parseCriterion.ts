import { SalesboardError } from "../errors";
import { FALSE_WORDS, TRUE_WORDS } from "../truthWords";
import { type Cell, isCellError } from "./cell";
import type { Criterion, Operand, Operator } from "./criterion";
import type { Culture } from "./culture";
import { parseDate } from "./parseDate";
import { parseNumber } from "./parseNumber";

/**
 * Reads a criterion as COUNTIFS does: an operator (none is "="), then a number, percentage, date or truth value in the
 * workbook's culture, else a text. "" and "=" ask for blanks, "<>" for all that is not blank; an empty cell as criterion
 * counts as 0. An order without a value (">=" & an empty cell) is an error rather than a silent nothing.
 *
 * @example parseCriterion(">=1-1-2026", dutch) // { operator: ">=", operand: { kind: "number", value: 46023, isDate: true } }
 */
export function parseCriterion(cell: Cell, culture: Culture): Criterion {
  if (cell === null) return { operator: "=", operand: { kind: "number", value: 0, isDate: false } };
  if (typeof cell === "number") return { operator: "=", operand: { kind: "number", value: cell, isDate: false } };
  if (typeof cell === "boolean")
    return { operator: "=", operand: { kind: "boolean", value: cell, text: String(cell) } };
  if (isCellError(cell)) return { operator: "=", operand: { kind: "error", value: cell } };
  const operator = (/^(?:<>|<=|>=|<|>|=)/.exec(cell)?.[0] ?? "") as Operator | "";
  const operand = parseOperand(cell.slice(operator.length), culture);
  const isOrder = operator !== "" && operator !== "=" && operator !== "<>";
  if (isOrder && operand.kind === "blank") {
    throw new SalesboardError("value", "functions:error.criterionWithoutValue", { criterion: cell });
  }
  return { operator: operator || "=", operand };
}

function parseOperand(text: string, culture: Culture): Operand {
  if (text === "") return { kind: "blank" };
  const number = parseNumber(text, culture);
  if (number !== undefined) return { kind: "number", value: number, isDate: false };
  const date = parseDate(text, culture);
  if (date !== undefined) return { kind: "number", value: date, isDate: true };
  const word = text.trim().toLowerCase();
  if (TRUE_WORDS.includes(word)) return { kind: "boolean", value: true, text };
  if (FALSE_WORDS.includes(word)) return { kind: "boolean", value: false, text };
  return { kind: "text", value: text };
}
