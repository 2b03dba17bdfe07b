import { textOf } from "../cells/cells";
import { normalise } from "../cells/normalise";
import type { DealField } from "../types";

/** A column as people point at it: by its header, wherever it stands. */
export interface ChosenColumn {
  readonly header: string;
  /** Which of the columns with that header, counted from 1; the first if nothing is said. */
  readonly nth?: number;
}

/** What people say about the columns of the deals where they know better; "none" = no column holds that. */
export type ColumnChoices = Readonly<Partial<Record<DealField, ChosenColumn | "none">>>;

/** Fields that one and the same column may well hold: a CRM may keep one date for both. */
const SHARED: readonly (readonly [DealField, DealField])[] = [
  ["created", "quoted"],
  ["closed", "expectedClose"],
];

/** Whether it makes sense that both fields are taken from one column. @example mayShare("quoted", "created") // true */
export function mayShare(one: string, other: string): boolean {
  return SHARED.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}

/**
 * The number of the column that is pointed at, from zero; undefined where there is none any more. What a header is written like
 * (case, accents, punctuation) counts only where two differ in nothing else.
 *
 * @example findColumn(["Owner", "Amount", "amount"], { header: "amount" }) // 2
 */
export function findColumn(headers: readonly unknown[], { header, nth = 1 }: ChosenColumn): number | undefined {
  const texts = Array.from(headers, textOf);
  const columnsWhere = (isIt: (text: string) => boolean) => texts.flatMap((text, at) => (isIt(text) ? [at] : []));
  const exact = columnsWhere((text) => text === header);
  const key = normalise(header);
  const found = exact.length > 0 || key === "" ? exact : columnsWhere((text) => normalise(text) === key);
  return found[nth - 1];
}

/** A column as it is pointed at. @example chosenColumn(["Date", "Date"], 1) // { header: "Date", nth: 2 } */
export function chosenColumn(headers: readonly string[], column: number): ChosenColumn {
  const header = headers[column] ?? "";
  const nth = headers.slice(0, column + 1).filter((text) => text === header).length;
  return nth > 1 ? { header, nth } : { header };
}

/** The field that was given the same column before and cannot share it; undefined where there is none. */
export function sharesWrongly(choices: ColumnChoices, field: DealField, column: ChosenColumn): DealField | undefined {
  return (Object.keys(choices) as DealField[]).find((other) => {
    const taken = choices[other];
    if (other === field || taken === undefined || taken === "none" || mayShare(field, other)) return false;
    return taken.header === column.header && (taken.nth ?? 1) === (column.nth ?? 1);
  });
}

/** The choices with another one for a field; with undefined, without one for it. */
export function withColumn(
  choices: ColumnChoices,
  field: DealField,
  column: ChosenColumn | "none" | undefined,
): ColumnChoices {
  const others = Object.entries(choices).filter(([other]) => other !== field);
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]]);
}
