import type { CellNow } from "./readColumns";

/** Whether a cell holds just this, as if typed, and no formula gives it. A text that must be one may show its apostrophe. */
export function isTyped(value: string | number, { value: now, formula }: CellNow): boolean {
  if (now !== value) return false;
  return formula === value || formula === `'${String(value)}`;
}
