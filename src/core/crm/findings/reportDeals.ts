import { isoText } from "../cells/day";
import { firstPlausibleEvent } from "../firstPlausibleEvent";
import type { Findings } from "./findings";
import type { MeasureColumn } from "../measure";
import { shownName } from "../cells/shownName";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Day, type DealField, type SalesData } from "../types";

export interface ReportInput {
  readonly columns: Readonly<Partial<Record<DealField, number>>>;
  readonly measure: MeasureColumn;
  /** The close-date column as it stands, also of open deals. */
  readonly closeDate: Int32Array;
  readonly readingDay: Day;
  readonly latestEvent: Day | undefined;
  /** The different words that stand for a status. */
  readonly statusWords: readonly string[];
  /** On how many rows each pipeline is. */
  readonly pipelines: ReadonlyMap<string, number>;
}

const NAMES_SHOWN = 10;
const WORDS_SHOWN = 5;
/** Data older than this are said to be old. */
const DAYS_UNTIL_OLD = 31;

/** Goes through the deals and notes what is wrong with them; pauses between its passes. */
export function* reportDeals(
  data: SalesData,
  findings: Findings,
  input: ReportInput,
): Generator<undefined, void, undefined> {
  const { columns, measure } = input;
  const closedAt = columns.closed ?? columns.wonDate ?? columns.lostDate ?? columns.status ?? columns.stage;
  const seen = new Uint8Array(data.id.texts.length);
  let [open, won, lost] = [0, 0, 0];

  for (let row = 0; row < data.rows; row++) {
    const sheetRow = data.sheetRow[row] ?? 0;
    const status = data.status[row];
    const closed = data.closed[row] ?? NO_DAY;
    const created = data.created[row] ?? NO_DAY;
    const quoted = data.quoted[row] ?? NO_DAY;
    const value = data.value[row] ?? NaN;
    if (status === UNKNOWN) findings.add("unknownStatus", sheetRow, columns.status ?? columns.stage ?? columns.isWon);
    if (status === OPEN) {
      open++;
      if (input.closeDate[row] !== NO_DAY) findings.add("openWithCloseDate", sheetRow, closedAt);
    }
    if (status === WON) {
      won++;
      if (closed === NO_DAY) findings.add("wonWithoutCloseDate", sheetRow, closedAt);
      if (Number.isNaN(value)) findings.add("wonWithoutValue", sheetRow, measure.missingAt(row));
    }
    if (status === LOST) {
      lost++;
      if (closed === NO_DAY) findings.add("lostWithoutCloseDate", sheetRow, closedAt);
    }
    if (closed !== NO_DAY && created !== NO_DAY && closed < created)
      findings.add("closedBeforeCreated", sheetRow, closedAt);
    else if (status === WON && closed !== NO_DAY && quoted !== NO_DAY && closed < quoted)
      findings.add("closedBeforeQuoted", sheetRow, closedAt);
    if (closed > input.readingDay) findings.add("closeDateInFuture", sheetRow, closedAt);
    if (created === NO_DAY && quoted === NO_DAY) findings.add("withoutCreatedDate", sheetRow, columns.created);
    if (value < 0 && measure.neverNegative !== undefined)
      findings.add("negativeAmount", sheetRow, measure.neverNegative);
    if ((data.owner.codes[row] ?? -1) < 0) findings.add("missingOwner", sheetRow, columns.owner);
    reportRepeatedId(data, row, seen, findings, columns.id);
  }

  yield;
  reportChangedNames(data, findings, columns);
  reportFarOffDates(data, findings, columns);
  // A CRM that fills in an expected date for every open deal makes no mistake in any cell.
  if (findings.count("openWithCloseDate") > open / 2) findings.dropCells("openWithCloseDate");
  if (won > 0 && lost === 0) findings.note("noLostDeals", won);
  if (open > 0 && won === 0 && lost === 0) {
    const words = quoted(input.statusWords.length > 0 ? input.statusWords : data.stage.texts);
    findings.note("noClosedDeals", data.rows, { words });
  }
  reportSeveralPipelines(input.pipelines, findings);
  const days = input.latestEvent === undefined ? 0 : input.readingDay - input.latestEvent;
  if (days > DAYS_UNTIL_OLD) findings.note("oldData", data.rows, { days });
}

/** Dates far before all others: their deals count over all time, but no period begins there. */
function reportFarOffDates(data: SalesData, findings: Findings, columns: ReportInput["columns"]): void {
  const { created, quoted, closed } = data;
  const first = firstPlausibleEvent([created, quoted, closed]);
  if (first === undefined || !hasDayBefore(first, [created, quoted, closed])) return;
  const isFarOff = (day = NO_DAY) => day !== NO_DAY && day < first;
  for (let row = 0; row < data.rows; row++) {
    const sheetRow = data.sheetRow[row] ?? 0;
    if (isFarOff(created[row])) findings.add("dateFarOff", sheetRow, columns.created);
    if (isFarOff(quoted[row]) && quoted[row] !== created[row]) findings.add("dateFarOff", sheetRow, columns.quoted);
    if (isFarOff(closed[row])) findings.add("dateFarOff", sheetRow, columns.closed);
  }
  if (findings.count("dateFarOff") > 0) findings.note("dateFarOff", 0, { first: isoText(first) });
}

function hasDayBefore(first: Day, columns: readonly Int32Array[]): boolean {
  return columns.some((days) => {
    for (let row = 0; row < days.length; row++) {
      const day = days[row] ?? NO_DAY;
      if (day < first && day !== NO_DAY) return true;
    }
    return false;
  });
}

/** Names that are shown otherwise than they are written. */
function reportChangedNames({ owner, team, sheetRow }: SalesData, findings: Findings, columns: ReportInput["columns"]) {
  for (const [{ codes, texts }, column] of [[owner, columns.owner] as const, [team, columns.team] as const]) {
    const isChanged = texts.map((text) => shownName(text) !== text);
    if (column === undefined || !isChanged.includes(true)) continue;
    codes.forEach((code, row) => {
      if (isChanged[code] === true) findings.add("nameChanged", sheetRow[row] ?? 0, column);
    });
  }
}

function reportRepeatedId(data: SalesData, row: number, seen: Uint8Array, findings: Findings, column = 0): void {
  const code = data.id.codes[row] ?? -1;
  if (code < 0) return;
  if (seen[code] === 1) findings.add("duplicateId", data.sheetRow[row] ?? 0, column);
  seen[code] = 1;
}

/** The first of the words, for a sentence; a dash where there are none. */
function quoted(words: readonly string[]): string {
  const shown = words.slice(0, WORDS_SHOWN).map((word) => `"${shownName(word)}"`);
  return shown.join(", ") || "–";
}

/** Counts the rows outside the most frequent one, and names them all. */
function reportSeveralPipelines(counts: ReadonlyMap<string, number>, findings: Findings): void {
  if (counts.size < 2) return;
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const others = sorted.slice(1).reduce((sum, [, count]) => sum + count, 0);
  const names = sorted.slice(0, NAMES_SHOWN).map(([name]) => shownName(name));
  findings.note("severalPipelines", others, { number: counts.size, names: names.join(", ") });
}
