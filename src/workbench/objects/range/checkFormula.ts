const closers: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** Excel's own limits. */
const longestFormula = 8192;
const longestText = 255;
const mostArguments = 255;
const deepestNesting = 64;

/**
 * Says what Excel would refuse a formula for: texts, quoted sheet names and brackets that are not closed, operators without an
 * operand, and more than Excel's limits allow. Undefined where nothing of the kind is wrong; unknown names are no reason (they
 * give #NAME?).
 */
export function checkFormula(formula: string): string | undefined {
  if (formula.length > longestFormula) return `it has more than ${longestFormula} characters`;
  const open: string[] = [];
  const separators: number[] = [];
  /** How many brackets stood open before each call that is open. */
  const calls: number[] = [];
  let previous = "operator";
  for (let place = 1; place < formula.length; place++) {
    const sign = formula.charAt(place);
    const inBrackets = open.at(-1) === "]";
    if (sign === "'" && inBrackets) place++;
    else if ((sign === '"' && !inBrackets) || (sign === "'" && !inBrackets)) {
      const end = endOfQuote(formula, place);
      if (end < 0) return "a quotation mark is not closed";
      if (sign === '"' && lengthOfText(formula.slice(place, end + 1)) > longestText) {
        return `a text in it has more than ${longestText} characters`;
      }
      place = end;
      previous = "operand";
    } else if (sign in closers && (!inBrackets || sign === "[")) {
      // A bracket of a function, not one that only groups.
      if (sign === "(" && /[\p{L}\p{N}_.]/u.test(formula.charAt(place - 1))) calls.push(open.length);
      if (calls.length > deepestNesting) return `functions in it are nested more than ${deepestNesting} deep`;
      open.push(closers[sign] ?? "");
      separators.push(0);
      previous = "operator";
    } else if (")}]".includes(sign) && (!inBrackets || sign === "]")) {
      if (open.pop() !== sign) return `"${sign}" closes nothing`;
      if (calls.at(-1) === open.length) calls.pop();
      if ((separators.pop() ?? 0) >= mostArguments && sign === ")") {
        return `a function in it has more than ${mostArguments} arguments`;
      }
      previous = "operand";
    } else if (!inBrackets && "+-*/^&=<>".includes(sign)) {
      if (previous === "operator" && "*/^&".includes(sign)) return `"${sign}" has nothing before it`;
      previous = "operator";
    } else if (!inBrackets && (sign === "," || sign === ";")) {
      if (formula.charAt(place - 1) !== sign && previous === "operator" && danglesBefore(formula, place)) {
        return `there is nothing before "${sign}"`;
      }
      separators.push((separators.pop() ?? 0) + 1);
      previous = "separator";
    } else if (!/\s/.test(sign)) previous = "operand";
  }
  if (open.length > 0) return `"${open.at(-1)}" is missing`;
  if (previous === "operator") return "it ends with an operator";
  return twoOperandsSideBySide(formula) ? "an operator is missing" : undefined;
}

/** A doubled quotation mark counts once. */
function lengthOfText(quoted: string): number {
  return quoted.slice(1, -1).replaceAll('""', '"').length;
}

function endOfQuote(formula: string, start: number): number {
  const quote = formula.charAt(start);
  for (let place = start + 1; place < formula.length; place++) {
    if (formula.charAt(place) !== quote) continue;
    if (formula.charAt(place + 1) !== quote) return place;
    place++;
  }
  return -1;
}

/** True where an operator, not an opening bracket, stands before the separator. */
function danglesBefore(formula: string, place: number): boolean {
  return /[+\-*/^&=<>]\s*$/.test(formula.slice(0, place));
}

/** A number directly before a word, as in "=2 apples". A space between two references intersects them and is fine. */
function twoOperandsSideBySide(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]/g, "Q");
  return /(^|[\s=+\-*/^&<>(,;])\d+(\.\d+)?\s+[A-Za-z\d]/.test(bare);
}
