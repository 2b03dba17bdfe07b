import { SalesboardError } from "../../errors";
import type { DealChoices } from "../choices";
import type { Findings } from "../findings/findings";
import { matchTexts } from "../encode/matchTexts";
import { orderSteps, stepKey } from "./orderSteps";
import { proposeQuoteStep } from "./proposeQuoteStep";
import type { StatusReading } from "../status/readStatusesWith";
import type { StageHistory } from "../sheets/stageHistory";
import { countOrders, dayOfVisit, enterVisits, furthestVisits, noVisits, type Visits } from "./visits";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type QuoteStep, type TextColumn } from "../types";

export interface DealsWithSteps {
  readonly id: TextColumn;
  readonly status: Uint8Array;
  readonly stage: TextColumn;
  readonly lostAtStage: TextColumn;
  /** Mean chance of the open deals in each stage, by the stage's code; NaN where unknown. */
  readonly chance: readonly number[];
  readonly created: Int32Array;
  /** The quote-date column, NO_DAY where it is blank. */
  readonly quoteDate: Int32Array;
  /** The header of that column, undefined where there is none. */
  readonly quoteDateHeader: string | undefined;
  readonly sheetRow: Int32Array;
  /** Tells the stages that are a status, won or lost, from the steps. */
  readonly statusReading: Pick<StatusReading, "ofStage">;
  /** Whether deals of other pipelines were left out: the history may have theirs, and they are no steps of these. */
  readonly isOfOnePipeline: boolean;
}

export interface Quotes {
  readonly isQuote: Uint8Array;
  readonly quoted: Int32Array;
  readonly quoteStep: QuoteStep;
}

/** Up to one in ten lost deals may hide how far they came; with more, a rate over quotes would say too little. */
const UNKNOWN_LOST_ALLOWED = 0.1;

/**
 * Finds the quote step and says for each deal whether it became a quote, and when. Won deals were quotes, whatever was
 * skipped. Where no step is a quote but quotes are dated (a list of quotes, without stages), the dates tell. A quote whose
 * day is not known counts from the day it was created, and a finding says how many do.
 *
 * Pauses between its passes over the rows, each of which takes a while.
 *
 * @param histories what tells when deals entered their steps
 * @param choices.quoteStep "all", a step's name, or undefined for the step that is proposed by its name
 * @param choices.steps the steps in their order, as people know better
 * @param stageColumn the column that a finding about an unknown step points at
 * @throws SalesboardError "findings:error.quoteStepUnknown" for a step that the data do not have
 */
export function* markQuotes(
  deals: DealsWithSteps,
  histories: readonly StageHistory[],
  { quoteStep: asked, steps: chosenOrder }: Pick<DealChoices, "quoteStep" | "steps">,
  findings: Findings,
  stageColumn: number | undefined,
): Generator<undefined, Quotes, undefined> {
  const steps = collectSteps(deals, histories);
  const visits = collectVisits(deals.id, steps, histories);
  yield;
  const before = beforeByStep(visits);
  yield;
  const { order, by } = orderSteps({ names: steps.names, chance: steps.chance, before }, chosenOrder);
  const names = order.map((step) => steps.names[step] ?? "");
  const ordered = { steps: names, ...(names.length > 1 && { orderedBy: by }) };
  const rankOf = new Map(order.map((step, rank) => [step, rank]));
  const furthest = furthestRanks(deals, steps, visits, rankOf);
  yield;
  const unknown = rowsWithUnknownStep(deals, furthest);
  const chosen = choose(asked, names, deals, unknown);

  if (chosen.step === "all") {
    if (chosen.because === "furthestStepUnknown") noteUnknown(findings, unknown, deals.sheetRow, stageColumn);
    return everyDealIsAQuote(deals, { ...chosen, dateFrom: "created", ...ordered });
  }
  if (chosen.because !== "quoteDate") {
    noteUnknown(findings, unknown, deals.sheetRow, stageColumn);
    findings.markAll("stepUnknown", unknown);
  }
  // No step is far enough where the dates decide.
  const quoteRank = chosen.because === "quoteDate" ? names.length : names.indexOf(chosen.step);
  const reached = { furthest, quoteRank, visits, fromQuoteStep: Int32Array.from(order.slice(quoteRank)) };
  return datedQuotes(deals, reached, findings, { ...chosen, ...ordered });
}

interface Steps {
  readonly names: string[];
  readonly chance: number[];
  readonly ofStage: Int32Array;
  readonly ofLostAtStage: Int32Array;
  /** For each history. */
  readonly ofHistories: readonly Int32Array[];
}

function collectSteps(deals: DealsWithSteps, histories: readonly StageHistory[]): Steps {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const { ofStage: statusOfStage } = deals.statusReading;
  const stepsOf = (texts: readonly string[], isMeant: (code: number) => boolean = () => true) =>
    Int32Array.from(texts, (text, code) => {
      if (statusOfStage(text) !== undefined || !isMeant(code)) return -1;
      const key = stepKey(text);
      const step = byKey.get(key) ?? names.push(text) - 1;
      byKey.set(key, step);
      return step;
    });
  const ofStage = stepsOf(deals.stage.texts);
  const ofLostAtStage = stepsOf(deals.lostAtStage.texts);
  const ofHistories = histories.map((history) =>
    stepsOf(history.stage.texts, deals.isOfOnePipeline ? stagesOfDeals(deals.id, history) : undefined),
  );
  const chance = names.map((_, step) => deals.chance[ofStage.indexOf(step)] ?? NaN);
  return { names, chance, ofStage, ofLostAtStage, ofHistories };
}

/** Whether any of the deals was in a stage, by its code. */
function stagesOfDeals(id: TextColumn, { deal, stage, rows }: StageHistory): (code: number) => boolean {
  const dealOf = matchTexts(deal, id);
  const isOfDeal = new Uint8Array(stage.texts.length);
  for (let row = 0; row < rows; row++) {
    if ((dealOf[deal.codes[row] ?? -1] ?? -1) >= 0) isOfDeal[stage.codes[row] ?? -1] = 1;
  }
  return (code) => isOfDeal[code] === 1;
}

function collectVisits(id: TextColumn, { names, ofHistories }: Steps, histories: readonly StageHistory[]): Visits {
  const visits = noVisits(histories.length === 0 ? 0 : id.texts.length, names.length);
  histories.forEach(({ deal, stage, entered }, at) => {
    const stepOf = ofHistories[at] ?? new Int32Array(0);
    enterVisits(visits.days, visits.steps, deal.codes, stage.codes, entered, matchTexts(deal, id), stepOf);
  });
  return visits;
}

/** before[a][b]: in how many deals step a was entered before step b. */
function beforeByStep({ days, steps }: Visits): number[][] {
  const before = countOrders(days, steps);
  return Array.from({ length: steps }, (_, a) => Array.from(before.subarray(a * steps, (a + 1) * steps)));
}

/** The rank of the furthest step each deal is known to have reached, -1 where none is known. */
function furthestRanks(
  { stage, lostAtStage, id }: DealsWithSteps,
  steps: Steps,
  { days, steps: width }: Visits,
  rankOf: ReadonlyMap<number, number>,
): Int32Array {
  const ranks = (ofCode: Int32Array) => ofCode.map((step) => rankOf.get(step) ?? -1);
  const rankOfStep = Int32Array.from(steps.names, (_, step) => rankOf.get(step) ?? -1);
  const furthest = ranksOf(stage.codes, ranks(steps.ofStage));
  if (lostAtStage.texts.length > 0) raiseTo(furthest, lostAtStage.codes, ranks(steps.ofLostAtStage));
  if (days.length > 0) raiseTo(furthest, id.codes, furthestVisits(days, width, rankOfStep));
  return furthest;
}

function ranksOf(codes: Int32Array, rankOf: Int32Array): Int32Array {
  const ranks = new Int32Array(codes.length);
  for (let row = 0; row < ranks.length; row++) ranks[row] = rankOf[codes[row] ?? -1] ?? -1;
  return ranks;
}

/** Raises each row's rank to that of its code, where that is higher. */
function raiseTo(ranks: Int32Array, codes: Int32Array, rankOf: Int32Array): void {
  for (let row = 0; row < ranks.length; row++) {
    ranks[row] = Math.max(ranks[row] ?? -1, rankOf[codes[row] ?? -1] ?? -1);
  }
}

/** Open and lost deals of which no step is known. Where quotes are dated, a deal without a date was none: that is known. */
function rowsWithUnknownStep(deals: DealsWithSteps, furthest: Int32Array): Int32Array {
  return datesLostQuotes(deals) ? new Int32Array(0) : undatedWithoutStep(deals.status, furthest, deals.quoteDate);
}

function undatedWithoutStep(status: Uint8Array, furthest: Int32Array, quoteDate: Int32Array): Int32Array {
  const rows = new Int32Array(status.length);
  let count = 0;
  for (let row = 0; row < status.length; row++) {
    if (furthest[row] !== -1 || quoteDate[row] !== NO_DAY) continue;
    if (status[row] === LOST || status[row] === OPEN) rows[count++] = row;
  }
  return rows.slice(0, count);
}

function datesLostQuotes({ quoteDate, quoteDateHeader, status }: DealsWithSteps): boolean {
  return quoteDateHeader !== undefined && isAnyDated(status, LOST, quoteDate);
}

function isAnyDated(statuses: Uint8Array, status: number, days: Int32Array): boolean {
  for (let row = 0; row < statuses.length; row++) if (days[row] !== NO_DAY && statuses[row] === status) return true;
  return false;
}

/** Whether the quote dates alone tell the quotes: lost ones have them too, or there are none lost at all. */
function quoteDatesTell(deals: DealsWithSteps): boolean {
  return datesLostQuotes(deals) || (!deals.status.includes(LOST) && deals.quoteDate.some((day) => day !== NO_DAY));
}

type Choice = Pick<QuoteStep, "step" | "because">;

function choose(
  asked: string | undefined,
  names: readonly string[],
  deals: DealsWithSteps,
  unknown: Int32Array,
): Choice & Pick<QuoteStep, "proposed"> {
  const { quoteDateHeader } = deals;
  const byDate: Choice | undefined =
    quoteDateHeader !== undefined && quoteDatesTell(deals)
      ? { step: quoteDateHeader, because: "quoteDate" }
      : undefined;
  const proposed = propose(names, deals, unknown, byDate);
  return asked === undefined ? proposed : { ...findAsked(asked, names, byDate), proposed };
}

/** What is taken where nobody has chosen. */
function propose(
  names: readonly string[],
  { status }: DealsWithSteps,
  unknown: Int32Array,
  byDate: Choice | undefined,
): Choice {
  const step = proposeQuoteStep(names);
  if (step === undefined) return byDate ?? { step: "all", because: "noQuoteStep" };
  const unknownLost = unknown.filter((row) => status[row] === LOST).length;
  if (unknownLost > countOf(status, LOST) * UNKNOWN_LOST_ALLOWED)
    return { step: "all", because: "furthestStepUnknown" };
  return { step };
}

function findAsked(asked: string, names: readonly string[], byDate: Choice | undefined): Choice {
  if (asked.trim().toLowerCase() === "all") return { step: "all", because: "chosen" };
  const step = names.find((name) => stepKey(name) === stepKey(asked));
  if (step !== undefined) return { step, because: "chosen" };
  if (byDate !== undefined && stepKey(byDate.step) === stepKey(asked)) return byDate;
  if (names.length === 0) throw new SalesboardError("value", "findings:error.noSteps", { step: asked });
  throw new SalesboardError("value", "findings:error.quoteStepUnknown", { step: asked, steps: names.join(", ") });
}

function countOf(statuses: Uint8Array, status: number): number {
  let count = 0;
  for (let row = 0; row < statuses.length; row++) if (statuses[row] === status) count++;
  return count;
}

function noteUnknown(findings: Findings, rows: Int32Array, sheetRow: Int32Array, column: number | undefined): void {
  for (const row of rows) findings.add("quoteStepUnknown", sheetRow[row] ?? 0, column);
}

function everyDealIsAQuote({ status, created, quoteDate }: DealsWithSteps, quoteStep: QuoteStep): Quotes {
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

/** How far each deal came, and the steps from the quote step on. */
interface Reached {
  readonly furthest: Int32Array;
  readonly quoteRank: number;
  readonly visits: Visits;
  readonly fromQuoteStep: Int32Array;
}

function datedQuotes(
  { status, id, created, quoteDate }: DealsWithSteps,
  { furthest, quoteRank, visits, fromQuoteStep }: Reached,
  findings: Findings,
  choice: Choice & { readonly steps: readonly string[] },
): Quotes {
  const isQuote = markReached(status, quoteDate, furthest, quoteRank);
  const quoted = new Int32Array(status.length).fill(NO_DAY);
  const { dated, fromHistory } = dateQuotes(
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
function dateQuotes(
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
