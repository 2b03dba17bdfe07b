import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Day, type SalesData } from "../types";
import type { Findings } from "./findings";
import { valueColumn } from "../money/withEstimates";
import { BIT } from "./marks";
import { repeatedIds } from "./repeatedIds";
import type { ReportInput } from "./reportDeals";

/** What is asked for each of them. A class, as said of `StringTable`. */
class Deals {
  readonly data: SalesData;
  readonly findings: Findings;
  readonly columns: ReportInput["columns"];
  readonly measure: ReportInput["measure"];
  readonly uncounted: ReportInput["uncounted"];
  readonly closeDate: Int32Array;
  readonly readingDay: Day;
  /** The column that a finding about a close date points at. */
  readonly closedAt: number | undefined;

  constructor(data: SalesData, findings: Findings, input: ReportInput) {
    this.data = data;
    this.findings = findings;
    this.columns = input.columns;
    this.measure = input.measure;
    this.uncounted = input.uncounted;
    this.closeDate = input.closeDate;
    this.readingDay = input.readingDay;
    this.closedAt = closeColumn(input.columns);
  }
}

/**
 * Notes what is wrong with each deal, and marks what touches its figures. Most deals are as they should be: a first pass looks at
 * their numbers alone and leaves the few that may not be.
 *
 * @returns how many deals have each status
 */
export function reportRows(
  data: SalesData,
  findings: Findings,
  input: ReportInput,
  marks: Uint32Array,
): { readonly open: number; readonly won: number; readonly lost: number } {
  const { columns, readingDay } = input;
  const { status, created, quoted, closed, value } = data;
  dropGuesses(marks, created, quoted);
  const odd = oddRows(data.owner.codes, created, quoted, closed, value, readingDay);
  noteRows(new Deals(data, findings, input), odd, marks);
  reportRepeatedIds(data, findings, columns.id ?? 0, marks);
  const ofStatus = countStatuses(status);
  return { open: ofStatus[OPEN] ?? 0, won: ofStatus[WON] ?? 0, lost: ofStatus[LOST] ?? 0 };
}

/** The rows that lack something or whose days are not in order. Handed nothing but arrays, as said of `Visits`. */
function oddRows(
  owners: Int32Array,
  createdDays: Int32Array,
  quoteDays: Int32Array,
  closeDays: Int32Array,
  values: Float64Array,
  readingDay: Day,
): Int32Array {
  const odd = new Int32Array(owners.length);
  let count = 0;
  for (let row = 0; row < owners.length; row++) {
    const closed = closeDays[row] ?? NO_DAY;
    const created = createdDays[row] ?? NO_DAY;
    const quoted = quoteDays[row] ?? NO_DAY;
    const start = created > quoted ? created : quoted;
    // What is not closed, or has not begun, is closed before it has begun: NO_DAY lies before all days.
    const isInOrder = start <= closed && closed <= readingDay && start !== NO_DAY;
    if (isInOrder && (values[row] ?? NaN) > 0 && (owners[row] ?? -1) >= 0) continue;
    odd[count++] = row;
  }
  return odd.slice(0, count);
}

function noteRows(deals: Deals, rows: Int32Array, marks: Uint32Array): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const mark = noteRow(deals, row, marks[row] ?? 0);
    if (mark !== 0) marks[row] = (marks[row] ?? 0) | mark;
  }
}

function noteRow(deals: Deals, row: number, noted: number): number {
  const { data, findings, columns, readingDay } = deals;
  const status = data.status[row] ?? UNKNOWN;
  const closed = data.closed[row] ?? NO_DAY;
  const start = Math.max(data.created[row] ?? NO_DAY, data.quoted[row] ?? NO_DAY);
  let mark = closed === NO_DAY ? noteUndated(deals, row, status) : 0;
  const isOdd = closed < start && closed !== NO_DAY;
  if (isOdd || start === NO_DAY || start > readingDay || closed > readingDay) mark |= noteDays(deals, row, status);
  const isInOther = (noted & BIT.otherCurrency) !== 0;
  if (!((data.value[row] ?? NaN) > 0) && !isInOther) mark |= noteAmount(deals, row, status);
  if ((data.owner.codes[row] ?? -1) < 0) findings.add("missingOwner", data.sheetRow[row] ?? 0, columns.owner);
  return mark;
}

function reportRepeatedIds({ id, sheetRow }: SalesData, findings: Findings, column: number, marks: Uint32Array): void {
  const { rows, different, areMost } = repeatedIds(id);
  for (const row of rows) {
    findings.add("duplicateId", sheetRow[row] ?? 0, column);
    marks[row] = (marks[row] ?? 0) | BIT.repeatedId;
  }
  if (!areMost) return;
  findings.rename("duplicateId", "severalRowsPerDeal");
  findings.note("severalRowsPerDeal", 0, { number: different });
}

function countStatuses(statuses: Uint8Array): Int32Array {
  const counts = new Int32Array(4);
  for (let row = 0; row < statuses.length; row++) {
    const status = statuses[row] ?? UNKNOWN;
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** The column that a finding about a close date points at. */
export function closeColumn(columns: ReportInput["columns"]): number | undefined {
  return columns.closed ?? columns.wonDate ?? columns.lostDate ?? columns.status ?? columns.stage;
}

/** A deal without a day on which it was closed. */
function noteUndated({ data, findings, columns, closeDate, closedAt }: Deals, row: number, status: number): number {
  const at = data.sheetRow[row] ?? 0;
  if (status === UNKNOWN) {
    findings.add("unknownStatus", at, columns.status ?? columns.stage ?? columns.isWon);
    return BIT.unknownStatus;
  }
  if (status === OPEN) {
    if (closeDate[row] !== NO_DAY) findings.add("openWithCloseDate", at, closedAt);
    return 0;
  }
  findings.add(status === WON ? "wonWithoutCloseDate" : "lostWithoutCloseDate", at, closedAt);
  return status === WON ? BIT.wonUndated : BIT.lostUndated;
}

/** A deal whose days are not in order, lie in the future, or are missing at its beginning. */
function noteDays({ data, findings, columns, readingDay, closedAt }: Deals, row: number, status: number): number {
  const at = data.sheetRow[row] ?? 0;
  const closed = data.closed[row] ?? NO_DAY;
  const created = data.created[row] ?? NO_DAY;
  const quoted = data.quoted[row] ?? NO_DAY;
  const isOrderBeforeQuote = status === WON && closed !== NO_DAY && closed < quoted;
  let mark = 0;
  if (closed !== NO_DAY && closed < created) {
    findings.add("closedBeforeCreated", at, closedAt);
    mark = isOrderBeforeQuote ? BIT.orderBeforeBoth : BIT.closedBeforeCreated;
  } else if (isOrderBeforeQuote) {
    findings.add("closedBeforeQuoted", at, closedAt);
    mark = BIT.orderBeforeQuote;
  }
  if (closed > readingDay) {
    findings.add("closeDateInFuture", at, closedAt);
    mark |= BIT.closedInFuture;
  }
  if (created > readingDay || quoted > readingDay) {
    findings.add("createdInFuture", at, created > readingDay ? columns.created : columns.quoted);
    if (quoted > readingDay) {
      mark |= BIT.quotedInFuture;
      if (closed === NO_DAY && (status === WON || status === LOST)) mark |= BIT.closedUndatedInFuture;
    }
  }
  // Of an unknown status nobody knows whether it is a quote, and so whether its quote date counts.
  if (created === NO_DAY && quoted === NO_DAY && status !== UNKNOWN) {
    findings.add("withoutCreatedDate", at, columns.created);
    mark |= BIT.undatedStart;
  }
  return mark;
}

/** A deal whose amount is missing, zero or negative. */
function noteAmount(
  { data, findings, measure, columns, readingDay, uncounted }: Deals,
  row: number,
  status: number,
): number {
  const at = data.sheetRow[row] ?? 0;
  const value = data.value[row] ?? NaN;
  if (Number.isNaN(value)) {
    // A loss of the future is open until then.
    const isOpen = status === OPEN || (status === LOST && (data.closed[row] ?? NO_DAY) > readingDay);
    const isOpenQuote = isOpen && data.isQuote[row] === 1;
    if (status !== WON && !isOpenQuote) return 0;
    const column = measure.missingAt(row, status);
    const isEstimated = column === columns.value && uncounted?.(row) === true;
    const kind = status !== WON ? "openWithoutValue" : isEstimated ? "estimateNotCounted" : "wonWithoutValue";
    findings.add(kind, at, column);
    return status === WON ? BIT.wonUnvalued : BIT.openUnvalued;
  }
  if (value === 0 && status === LOST) findings.add("lostWithValueZero", at, valueColumn(columns, status));
  if (value >= 0 || !measure.isNeverNegative) return 0;
  findings.add("negativeAmount", at, valueColumn(columns, status));
  return BIT.negative;
}

/** The day it was created does not count where the quote has a day of its own. */
function dropGuesses(marks: Uint32Array, created: Int32Array, quoted: Int32Array): void {
  for (let row = 0; row < marks.length; row++) {
    const noted = marks[row] ?? 0;
    if ((noted & BIT.createdIsGuess) !== 0 && quoted[row] !== created[row]) marks[row] = noted & ~BIT.createdIsGuess;
  }
}
