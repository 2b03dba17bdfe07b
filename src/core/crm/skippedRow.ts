import { isBlank, isErrorValue, textOf } from "./cells";
import { normalise } from "./normalise";
import type { DealField } from "./types";

/** Why a row is no deal. */
export type SkippedRow = "blankRow" | "repeatedHeader" | "totalsRow";

type Columns = Readonly<Partial<Record<DealField, number>>>;

const TOTAL =
  /^(?:grand |sub ?|eind)?(?:totals?|totaal|totalen|subtotaal|i alt|gesamt|gesamtsumme|summe|som|sum)(?:$| \d| (?:records|revenue|value|amount|omzet|waarde|bedrag)\b)/;

/**
 * Tells the rows of a deals sheet that are no deals: rows that hold nothing (or error values only), the header row once more,
 * and totals. A totals row is skipped only where it is unmistakable: it begins with a word for total and has neither a
 * status nor a date.
 *
 * @returns a function that gives the reason to skip a row, or undefined for a deal
 */
export function createRowTest(
  headers: readonly string[],
  columns: Columns,
): (row: readonly unknown[]) => SkippedRow | undefined {
  const known = Object.values(columns);
  const first = known[0] ?? 0;
  const headerKeys = headers.map(normalise);
  const toldBy = [columns.status, columns.isWon, columns.isClosed, columns.created, columns.closed, columns.quoted];

  const isRepeatedHeader = (row: readonly unknown[]) => {
    const filled = known.filter((column) => !isBlank(row[column]));
    return filled.length > 1 && filled.every((column) => normalise(textOf(row[column])) === headerKeys[column]);
  };
  const isTotals = (row: readonly unknown[]) =>
    toldBy.every((column) => column === undefined || isBlank(row[column])) &&
    TOTAL.test(normalise(textOf(row.find((cell) => !isBlank(cell)))));

  return (row) => {
    if (saysNothing(row[first]) && row.every(saysNothing)) return "blankRow";
    const cell = row[first];
    if (typeof cell === "string" && isTextRow(row, known) && isRepeatedHeader(row)) return "repeatedHeader";
    return isTotals(row) ? "totalsRow" : undefined;
  };
}

function saysNothing(cell: unknown): boolean {
  return isBlank(cell) || isErrorValue(cell);
}

/** Cheap first look: a header holds no numbers. */
function isTextRow(row: readonly unknown[], columns: readonly number[]): boolean {
  return columns.every((column) => typeof row[column] !== "number" && typeof row[column] !== "boolean");
}
