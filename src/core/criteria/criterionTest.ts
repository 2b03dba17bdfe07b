import { type Cell, isBlank, isCellError } from "./cell";
import type { Criterion, Operand, Operator } from "./criterion";
import type { Culture } from "./culture";
import { parseDate } from "./parseDate";
import { parseNumber } from "./parseNumber";
import { wildcardPattern } from "./wildcardPattern";

export type CellTest = (cell: Cell) => boolean;

/**
 * Whether a cell meets a criterion, as COUNTIFS has it. "=" and "<>" know wildcards, ignore capitals, and find a number
 * that is stored as text; "<>" is everything "=" is not, blanks included. The orders < <= > >= compare only what is
 * alike: numbers with numbers, texts with texts.
 *
 * @example criterionTest(parseCriterion("<0,5", dutch), dutch)(0.25) // true
 */
export function criterionTest({ operator, operand }: Criterion, culture: Culture): CellTest {
  if (operator === "=") return equals(operand, culture);
  if (operator === "<>") {
    const same = equals(operand, culture);
    return (cell) => !same(cell);
  }
  return inOrder(operator, operand, culture);
}

function equals(operand: Operand, culture: Culture): CellTest {
  switch (operand.kind) {
    case "blank":
      return isBlank;
    case "number":
      return equalsNumber(operand.value, culture);
    case "boolean": {
      const text = operand.text.trim().toLowerCase();
      return (cell) => cell === operand.value || (typeof cell === "string" && cell.trim().toLowerCase() === text);
    }
    case "error":
      return (cell) => isCellError(cell) && cell.error === operand.value.error;
    case "text": {
      const isSame = sameText(operand.value);
      return (cell) => (isCellError(cell) ? isSame(cell.error) : isText(cell) && isSame(cell));
    }
  }
}

/** A text without wildcards may be as long as a cell, which is more than a pattern takes. */
function sameText(value: string): (text: string) => boolean {
  if (!/[*?~]/.test(value)) {
    const wanted = value.toLowerCase();
    return (text) => text.toLowerCase() === wanted;
  }
  const pattern = wildcardPattern(value);
  return (text) => pattern.test(text);
}

function equalsNumber(value: number, culture: Culture): CellTest {
  const read = new Map<string, boolean>();
  return (cell) => {
    if (typeof cell === "number") return cell === value;
    if (!isText(cell)) return false;
    let same = read.get(cell);
    if (same === undefined) {
      same = (parseNumber(cell, culture) ?? parseDate(cell, culture)) === value;
      read.set(cell, same);
    }
    return same;
  };
}

function inOrder(operator: Exclude<Operator, "=" | "<>">, operand: Operand, culture: Culture): CellTest {
  const holds = ORDERS[operator];
  switch (operand.kind) {
    case "number":
      return (cell) => typeof cell === "number" && holds(cell - operand.value);
    case "boolean":
      return (cell) => typeof cell === "boolean" && holds(Number(cell) - Number(operand.value));
    case "text": {
      const { compare } = new Intl.Collator(culture.locale, { sensitivity: "accent" });
      return (cell) => isText(cell) && holds(compare(cell, operand.value));
    }
    default:
      return () => false;
  }
}

const ORDERS = {
  "<": (difference: number) => difference < 0,
  "<=": (difference: number) => difference <= 0,
  ">": (difference: number) => difference > 0,
  ">=": (difference: number) => difference >= 0,
};

function isText(cell: Cell): cell is string {
  return typeof cell === "string" && cell !== "";
}
