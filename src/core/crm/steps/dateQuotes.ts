import type { Findings } from "../findings/findings";
import { NO_DAY, UNKNOWN, WON, type QuoteStep } from "../types";
import type { Choice, DealsWithSteps, Quotes } from "./types";
import { dayOfVisit, type Visits } from "./visits";

/** How far each deal came, and the steps from the quote step on. */
interface Reached {
  readonly furthest: Int32Array;
  readonly quoteRank: number;
  readonly visits: Visits;
  readonly fromQuoteStep: Int32Array;
}

/** The deals that came to the quote step, each with the day on which it did, or the nearest to it that is known. */
export function dateQuotes(
  { status, id, created, quoteDate }: DealsWithSteps,
  { furthest, quoteRank, visits, fromQuoteStep }: Reached,
  findings: Findings,
  choice: Choice & { readonly steps: readonly string[] },
): Quotes {
  const isQuote = markReached(status, quoteDate, furthest, quoteRank);
  const quoted = new Int32Array(status.length).fill(NO_DAY);
  const { dated, fromHistory } = dateReached(
    quoted,
    isQuote,
    quoteDate,
    id.codes,
    visits.days,
    visits.steps,
    fromQuoteStep,
  );
  const fromCreated = dateByCreation(quoted, isQuote, created);
  const dateFrom = dated > 0 && dated >= fromHistory ? "quoteDate" : fromHistory > 0 ? "stageHistory" : "created";
  if (fromCreated.length > 0) findings.note("quoteDateFromCreated", fromCreated.length);
  findings.markAll("quotedWhenCreated", fromCreated);
  return { isQuote, quoted, quoteStep: { ...choice, dateFrom } };
}

/** 1 for each deal that became a quote. */
function markReached(status: Uint8Array, quoteDate: Int32Array, furthest: Int32Array, quoteRank: number): Uint8Array {
  const isQuote = new Uint8Array(status.length);
  for (let row = 0; row < isQuote.length; row++) {
    const reached = status[row] === WON || (furthest[row] ?? -1) >= quoteRank || quoteDate[row] !== NO_DAY;
    isQuote[row] = reached && status[row] !== UNKNOWN ? 1 : 0;
  }
  return isQuote;
}

/** Writes the days of the quotes that the column of quote dates or the history tells, and counts both. */
function dateReached(
  quoted: Int32Array,
  isQuote: Uint8Array,
  quoteDate: Int32Array,
  deals: Int32Array,
  days: Int32Array,
  steps: number,
  fromQuoteStep: Int32Array,
): { readonly dated: number; readonly fromHistory: number } {
  let dated = 0;
  let fromHistory = 0;
  for (let row = 0; row < quoted.length; row++) {
    if (isQuote[row] !== 1) continue;
    const day = quoteDate[row] ?? NO_DAY;
    quoted[row] = day === NO_DAY ? dayOfVisit(days, steps, deals[row] ?? -1, fromQuoteStep) : day;
    if (day !== NO_DAY) dated++;
    else if (quoted[row] !== NO_DAY) fromHistory++;
  }
  return { dated, fromHistory };
}

/** Quotes without a day count from the day they were created. @returns their rows */
function dateByCreation(quoted: Int32Array, isQuote: Uint8Array, created: Int32Array): Int32Array {
  const rows = new Int32Array(quoted.length);
  let count = 0;
  for (let row = 0; row < quoted.length; row++) {
    if (isQuote[row] !== 1 || quoted[row] !== NO_DAY) continue;
    quoted[row] = created[row] ?? NO_DAY;
    rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** Every deal that counts as a quote from the day it was created, or else dated. */
export function everyDealIsAQuote({ status, created, quoteDate }: DealsWithSteps, quoteStep: QuoteStep): Quotes {
  const isQuote = new Uint8Array(status.length);
  for (let row = 0; row < isQuote.length; row++) isQuote[row] = status[row] === UNKNOWN ? 0 : 1;
  return { isQuote, quoted: withInstead(created, quoteDate), quoteStep };
}

/** The days, and where there is none those of another column. */
function withInstead(days: Int32Array, others: Int32Array): Int32Array {
  const both = days.slice();
  for (let row = 0; row < both.length; row++) if (both[row] === NO_DAY) both[row] = others[row] ?? NO_DAY;
  return both;
}
