import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type SalesData } from "../types";
import type { Findings } from "./findings";
import { valueColumn } from "../money/withEstimates";
import { BIT } from "./marks";
import { createIdCheck } from "./repeatedIds";
import type { ReportInput } from "./reportDeals";

interface Deals extends ReportInput {
  readonly data: SalesData;
  readonly findings: Findings;
  /** The column that a finding about a close date points at. */
  readonly closedAt: number | undefined;
}

/**
 * Notes what is wrong with each deal, and marks what touches its figures. Most deals are as they should be: the loop only looks
 * whether one may not be.
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
  const deals: Deals = { ...input, data, findings, closedAt: closeColumn(columns) };
  const { rows, status: statuses, created: createdDays, quoted: quoteDays, closed: closeDays, value: values } = data;
  const owners = data.owner.codes;
  const ids = createIdCheck(data.id);
  const ofStatus = new Int32Array(4);

  for (let row = 0; row < rows; row++) {
    const status = statuses[row] ?? UNKNOWN;
    const [closed, created, quoted] = [closeDays[row] ?? NO_DAY, createdDays[row] ?? NO_DAY, quoteDays[row] ?? NO_DAY];
    ofStatus[status] = (ofStatus[status] ?? 0) + 1;
    let mark = closed === NO_DAY ? noteUndated(deals, row, status) : 0;
    const latestStart = created > quoted ? created : quoted;
    const isOdd = closed < latestStart && closed !== NO_DAY;
    if (isOdd || latestStart === NO_DAY || latestStart > readingDay || closed > readingDay)
      mark |= noteDays(deals, row, status);
    const isInOther = ((marks[row] ?? 0) & BIT.otherCurrency) !== 0;
    if (!((values[row] ?? NaN) > 0) && !isInOther) mark |= noteAmount(deals, row, status);
    if ((owners[row] ?? -1) < 0) findings.add("missingOwner", data.sheetRow[row] ?? 0, columns.owner);
    if (ids.isRepeated(row)) {
      findings.add("duplicateId", data.sheetRow[row] ?? 0, columns.id ?? 0);
      mark |= BIT.repeatedId;
    }
    const noted = marks[row] ?? 0;
    if (mark !== 0 || noted !== 0)
      marks[row] = mark | (isGuessOfNoUse(data, row, noted) ? noted & ~BIT.createdIsGuess : noted);
  }
  if (ids.areMostRepeated()) {
    findings.rename("duplicateId", "severalRowsPerDeal");
    findings.note("severalRowsPerDeal", 0, { number: ids.count() });
  }
  return { open: ofStatus[OPEN] ?? 0, won: ofStatus[WON] ?? 0, lost: ofStatus[LOST] ?? 0 };
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
  if (created === NO_DAY && quoted === NO_DAY) {
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
function isGuessOfNoUse({ quoted, created }: SalesData, row: number, noted: number): boolean {
  return (noted & BIT.createdIsGuess) !== 0 && quoted[row] !== created[row];
}
