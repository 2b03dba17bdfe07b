import { isBlank, isErrorValue, textOf, type Rows } from "./cells/cells";
import { normalise } from "./cells/normalise";
import type { DealField } from "./types";

/** What names a deal: a row of numbers alone has none of them. */
const NAMING = ["id", "name", "owner", "customer"] as const satisfies readonly DealField[];

/** Why a row is no deal. */
export type SkippedRow = "blankRow" | "errorRow" | "repeatedHeader" | "totalsRow" | "remarkRow";

type Columns = Readonly<Partial<Record<string, number>>>;

const TOTAL_WORD =
  "(?:grand |sub ?|sous |eind|gesamt|hoved)?(?:totals?|totaal|totalen|totaux|ergebnis)|" +
  "i alt|samlet|gesamt|(?:gesamt|zwischen|end)?summe|somme|som|sum|total general|total generaal";
/** How many rows a group has; no total stands behind a name so. */
const COUNT_WORD = "(?:record |row )?count|aantal|antal|anzahl|nombre";
const TOTAL_OF =
  "\\d|(?:records|revenue|value|amount|omzet|waarde|bedrag|omsaetning|belob|umsatz|betrag|montant|chiffre)\\b";
/** "Totaal", "Total 2026", "Gesamtergebnis"; or "Ann Totaal", as Excel names its subtotals. */
const TOTAL = new RegExp(`^(?:${COUNT_WORD})$|^(?:${TOTAL_WORD})(?:$| (?:${TOTAL_OF}))|^.* (?:${TOTAL_WORD})$`);

/** What a deal has and a total has not; dates first, as one of them is enough to tell. */
const TELLING = [
  "created",
  "quoted",
  "closed",
  "wonDate",
  "lostDate",
  "expectedClose",
  "status",
  "isWon",
  "isClosed",
  "stage",
  "lostAtStage",
] as const satisfies readonly DealField[];

/**
 * Tells the rows of a sheet that are none of its rows, such as no deals: rows that hold nothing, or error values only; the header row once more;
 * of deals a remark, such as "Confidential" below a report: one text alone; and totals. A totals row is skipped only where it is unmistakable: it has neither a status nor a stage nor a date; and a word for
 * total stands in it, or nothing but numbers, where deals have an id, an owner or another name. Of a deal like that no figure could
 * say anything, as its status would be unknown.
 *
 * @param telling what a row has and a total has not; dates first
 * @param skipsRemarks whether a row of one text alone is none: in a list of people it is a person
 * @returns a function that gives the reason to skip a row, or undefined for a deal
 */
export function createRowTest(
  headers: readonly string[],
  columns: Columns,
  telling: readonly string[] = TELLING,
  skipsRemarks = telling === TELLING,
): (row: readonly unknown[]) => SkippedRow | undefined {
  const known = Object.values(columns).filter((column) => column !== undefined);
  const first = known[0] ?? 0;
  const headerKeys = headers.map(normalise);
  const isTotalStage = remembering(isTotal);
  const toldBy = tellingColumns(columns, telling);

  const isRepeatedHeader = (row: readonly unknown[]) => {
    const filled = known.filter((column) => !isBlank(row[column]));
    return filled.length > 1 && filled.every((column) => normalise(textOf(row[column])) === headerKeys[column]);
  };
  const namedBy = NAMING.flatMap((field) => columns[field] ?? []);
  const areNumbersAlone = (row: readonly unknown[]) =>
    namedBy.length > 0 &&
    toldBy.length > 0 &&
    namedBy.every((column) => isBlank(row[column])) &&
    row.every(isNumberOrBlank);
  // In a report with groups "Sum" and "Count" stand in the first column behind the groups, which may be the stage.
  const isTotals = (row: readonly unknown[]) =>
    toldBy.every((column) => isBlank(row[column]) || isTotalStage(row[column])) &&
    (areNumbersAlone(row) || row.some(isTotal));

  const isRemark = (row: readonly unknown[]) => {
    const filled = row.filter((cell) => !saysNothing(cell));
    return filled.length === 1 && typeof filled[0] === "string" && toldBy.every((column) => saysNothing(row[column]));
  };

  return (row) => {
    if (hasNumber(row, toldBy)) return undefined;
    if (saysNothing(row[first]) && row.every(saysNothing)) return row.some(isErrorValue) ? "errorRow" : "blankRow";
    const cell = row[first];
    if (typeof cell === "string" && isTextRow(row, known) && isRepeatedHeader(row)) return "repeatedHeader";
    if (isTotals(row)) return "totalsRow";
    return skipsRemarks && known.length > 2 && isRemark(row) ? "remarkRow" : undefined;
  };
}

/** The columns that tell a row from a total; dates first. */
export function tellingColumns(columns: Columns, telling: readonly string[] = TELLING): readonly number[] {
  return telling.flatMap((field) => columns[field] ?? []);
}

/** Whether each row shows with one number that it is one: neither a blank, a header nor a total has a date. */
export function areAllRows(rows: Rows, toldBy: readonly number[]): boolean {
  for (let at = 0; at < rows.length; at++) if (!hasNumber(rows[at] ?? [], toldBy)) return false;
  return true;
}

function hasNumber(row: readonly unknown[], columns: readonly number[]): boolean {
  for (const column of columns) if (typeof row[column] === "number") return true;
  return false;
}

/** There are few stages and words for a status; what begins with a digit is a date. */
function remembering(test: (cell: unknown) => boolean): (cell: unknown) => boolean {
  const known = new Map<unknown, boolean>();
  return (cell) => {
    if (typeof cell !== "string" || /^\d/.test(cell)) return false;
    let answer = known.get(cell);
    if (answer === undefined) known.set(cell, (answer = test(cell)));
    return answer;
  };
}

function isTotal(cell: unknown): boolean {
  return typeof cell === "string" && TOTAL.test(normalise(cell));
}

function isNumberOrBlank(cell: unknown): boolean {
  return typeof cell === "number" || isBlank(cell);
}

function saysNothing(cell: unknown): boolean {
  return isBlank(cell) || isErrorValue(cell);
}

/** Cheap first look: a header holds no numbers. */
function isTextRow(row: readonly unknown[], columns: readonly number[]): boolean {
  return columns.every((column) => typeof row[column] !== "number" && typeof row[column] !== "boolean");
}
