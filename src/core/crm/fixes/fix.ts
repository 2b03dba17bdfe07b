/** What can be put right in the cells themselves: dates and amounts that stand as text, and blanks too many in texts. */
export const FIX_KINDS = ["date", "amount", "text"] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/** A cell, and what it would hold instead. */
export interface Fix {
  /** The row in the sheet, from 1. */
  readonly sheetRow: number;
  /** Counted from zero within the range that is read. */
  readonly column: number;
  readonly before: string;
  /** A text; an amount; or a date as the workbook counts its days, its time of day behind the point. */
  readonly after: string | number;
  /** How the number is to be shown where it is a date with a time, or an amount that was written with a currency ("EUR"). */
  readonly shows?: { readonly time?: "minutes" | "seconds"; readonly currency?: string };
}

/** Why a cell that could be read is left as it is. */
export type LeftBecause =
  /** It is calculated by a formula. */
  | "formula"
  /** Its date reads two ways, and nothing tells which. */
  | "order"
  /** It shows in which order other texts are to be read, which stay. */
  | "proof"
  /** Texts show that Excel has turned round the other dates of the column: without them nobody would see that any more. */
  | "swapped"
  /** Others of its column must stay, and half of them as dates would look as though Excel had turned them round. */
  | "together"
  /** A date with a time zone, or before March 1900: the number would tell less, or something else. */
  | "inexact"
  /** Several currencies stand with the amounts and nowhere else. */
  | "currency";

export interface FixesFound {
  /** In order of the rows, and in a row of the columns. */
  readonly fixes: readonly Fix[];
  /** How many cells are left, by why. */
  readonly left: Readonly<Partial<Record<LeftBecause, number>>>;
}
