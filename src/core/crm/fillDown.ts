import type { RecognisedSheet } from "./columns/recogniseSheet";
import type { RawDeals } from "./dealColumns";
import { encodeTexts } from "./encode/textColumn";
import type { Findings } from "./findings/findings";
import { decideStatus } from "./status/decideStatus";
import type { DealField, Status, TextColumn } from "./types";

/** What a report may be grouped by. */
const GROUPING = [
  ...(["owner", "team", "stage", "status", "pipeline", "type", "product", "customer", "source"] as const),
] as const satisfies readonly DealField[];
type GroupField = (typeof GROUPING)[number];

/**
 * The deals of a report that says what it is grouped by in the first row of each group only: the others have it from the row above. It
 * is such a report only where the columns that lead are blank except in the first row and in rows directly below a total, in two groups
 * at least. Of the last of these columns a group may be without a value; anywhere else a blank stays one.
 *
 * @param totals the rows of the sheet that were skipped as totals, in their order
 */
export function fillDown(
  deals: RawDeals,
  { columns, headers }: Pick<RecognisedSheet, "columns" | "headers">,
  totals: readonly number[],
  findings: Findings,
): RawDeals {
  if (totals.length === 0) return deals;
  const isFirst = firstOfGroups(deals, totals);
  const fields = leadingGroups(deals, columns, isFirst);
  if (fields.length === 0) return deals;
  const filled = new Map<GroupField, TextColumn>();
  for (const [at, field] of fields.entries()) {
    const isLast = at === fields.length - 1;
    const column = textsOf(deals, field);
    const codes = fillCodes(column.codes, isLast ? isFirst : () => false);
    filled.set(field, { ...column, codes });
    codes.forEach((code, row) => {
      if (code !== column.codes[row]) findings.add("filledDown", deals.sheetRow[row] ?? 0, columns[field]);
    });
  }
  findings.settle();
  findings.note("filledDown", 0, {
    names: fields.map((field) => `"${headers[columns[field] ?? -1] ?? ""}"`).join(", "),
  });
  return decideAnew(withTexts(deals, filled), columns, filled);
}

/** Whether a total stands between a deal and the one before, or nothing does before it. */
function firstOfGroups({ rows, sheetRow }: RawDeals, totals: readonly number[]): (row: number) => boolean {
  const isFirst = new Uint8Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const before = at;
    while (at < totals.length && (totals[at] ?? 0) < (sheetRow[row] ?? 0)) at++;
    isFirst[row] = row === 0 || at > before ? 1 : 0;
  }
  return (row) => isFirst[row] === 1;
}

/** The columns that lead the list, as far as they are said once a group. */
function leadingGroups(
  deals: RawDeals,
  columns: RecognisedSheet["columns"],
  isFirst: (row: number) => boolean,
): readonly GroupField[] {
  const byColumn = Object.entries(columns).sort(([, one], [, other]) => one - other);
  const end = byColumn.findIndex(([name]) => {
    const field = GROUPING.find((one) => one === name);
    return field === undefined || !isSaidOnceAGroup(textsOf(deals, field), isFirst);
  });
  return byColumn.slice(0, end < 0 ? undefined : end).map(([name]) => name as GroupField);
}

function isSaidOnceAGroup({ codes }: TextColumn, isFirst: (row: number) => boolean): boolean {
  let said = 0;
  for (let row = 0; row < codes.length; row++) {
    if ((codes[row] ?? -1) < 0) continue;
    if (!isFirst(row)) return false;
    said++;
  }
  return said >= 2 && said < codes.length && (codes[0] ?? -1) >= 0;
}

/** @param isAnew where a value does not go on, though none is said */
function fillCodes(codes: Int32Array, isAnew: (row: number) => boolean): Int32Array {
  const filled = Int32Array.from(codes);
  for (let row = 1; row < filled.length; row++) {
    if ((filled[row] ?? -1) < 0 && !isAnew(row)) filled[row] = filled[row - 1] ?? -1;
  }
  return filled;
}

function textsOf(deals: RawDeals, field: GroupField): TextColumn {
  if (field === "customer") return encodeTexts(customersOf(deals));
  return field === "status" ? deals.statusWord : deals[field];
}

function customersOf({ rows, details: { customer } }: RawDeals): readonly string[] {
  return Array.from({ length: rows }, (_, row) => customer?.textOf(row) ?? "");
}

function withTexts(deals: RawDeals, filled: ReadonlyMap<GroupField, TextColumn>): RawDeals {
  const texts = Object.fromEntries(
    [...filled].map(([field, column]) => [field === "status" ? "statusWord" : field, column]),
  );
  const known = [...filled].filter(([field]) => field in deals.details);
  const details = Object.fromEntries(
    known.map(([field, column]) => [
      field,
      field === "customer" ? { textOf: (row: number) => column.texts[column.codes[row] ?? -1] ?? "" } : column,
    ]),
  );
  return { ...deals, ...texts, details: { ...deals.details, ...details } };
}

/** What is known now of stages and words decides the statuses, unless flags of each row did. */
function decideAnew(
  deals: RawDeals,
  { isWon, isClosed }: RecognisedSheet["columns"],
  filled: ReadonlyMap<GroupField, TextColumn>,
): RawDeals {
  if ((isWon ?? isClosed) !== undefined || !(filled.has("stage") || filled.has("status"))) return deals;
  const { stage, statusWord, statusReading } = deals;
  const status = Uint8Array.from({ length: deals.rows }, (_, row): Status => {
    const [word, step] = [statusWord, stage].map(({ codes, texts }) => texts[codes[row] ?? -1]);
    return decideStatus({
      word: word === undefined ? undefined : statusReading.ofWord(word),
      stage: step === undefined ? undefined : (statusReading.ofStage(step) ?? "other"),
      isWon: undefined,
      isClosed: undefined,
    }).status;
  });
  return { ...deals, status };
}
