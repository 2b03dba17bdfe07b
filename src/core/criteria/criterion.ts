import type { CellError } from "./cell";

export type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What the cells are compared with, as Excel understands the text of a criterion. */
export type Operand =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number; readonly isDate: boolean }
  | { readonly kind: "boolean"; readonly value: boolean; readonly text: string }
  | { readonly kind: "error"; readonly value: CellError }
  | { readonly kind: "text"; readonly value: string };

export interface Criterion {
  readonly operator: Operator;
  readonly operand: Operand;
}
