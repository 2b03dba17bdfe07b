import { DASH, quoted } from "../formulas";

/** An expression where all these cells hold numbers; else a dash. */
export function ifKnown(cells: readonly string[], expression: string): string {
  return `IF(AND(${cells.map((cell) => `ISNUMBER(${cell})`).join(",")}),${expression},${quoted(DASH)})`;
}
