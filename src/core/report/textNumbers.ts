/**
 * A number inside a sentence, as an expression: written by FIXED the way the reader's program writes the numbers in the cells
 * around it. (TEXT's codes differ from locale to locale.)
 *
 * @example numberText("B2", 1) // shows 3.6, or 3,6 in a Dutch Excel
 */
export function numberText(expression: string, decimals: number): string {
  return `FIXED(${expression},${decimals},${decimals === 0 ? "FALSE" : "TRUE"})`;
}
