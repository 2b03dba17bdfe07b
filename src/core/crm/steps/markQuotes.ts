import { SalesboardError } from "../../errors";
import type { DealChoices } from "../choices";
import type { Findings } from "../findings/findings";
import { matchTexts } from "../encode/matchTexts";
import { orderSteps, stepKey } from "./orderSteps";
import { proposeQuoteStep } from "./proposeQuoteStep";
import type { StatusReading } from "../status/readStatusesWith";
import type { StageHistory } from "../sheets/stageHistory";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Day, type QuoteStep, type TextColumn } from "../types";

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
/** Stands in the history where a step was entered on a day nobody wrote down. */
const UNDATED: Day = NO_DAY + 1;

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
  const before = countOrders(visits);
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
    for (const row of unknown) findings.mark("stepUnknown", row);
  }
  // No step is far enough where the dates decide.
  const quoteRank = chosen.because === "quoteDate" ? names.length : names.indexOf(chosen.step);
  const quoteDayOf = quoteDays(visits, order.slice(quoteRank));
  return datedQuotes(deals, furthest, quoteRank, quoteDayOf, findings, { ...chosen, ...ordered });
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

interface Visits {
  /** The day each deal (by code of its id) first entered each step: days[deal * steps + step]. */
  readonly days: Int32Array;
  readonly steps: number;
}

function collectVisits(id: TextColumn, steps: Steps, histories: readonly StageHistory[]): Visits {
  const width = steps.names.length;
  if (histories.length === 0) return { days: new Int32Array(0), steps: width };
  const days = new Int32Array(id.texts.length * width).fill(NO_DAY);
  histories.forEach((history, at) => enterVisits(days, id, width, steps.ofHistories[at] ?? new Int32Array(0), history));
  return { days, steps: width };
}

function enterVisits(
  days: Int32Array,
  id: TextColumn,
  width: number,
  stepOf: Int32Array,
  { rows, deal: { codes: dealCodes, texts }, stage: { codes: stageCodes }, entered }: StageHistory,
): void {
  const dealOf = matchTexts({ codes: dealCodes, texts }, id);
  for (let row = 0; row < rows; row++) {
    const deal = dealOf[dealCodes[row] ?? -1] ?? -1;
    const step = stepOf[stageCodes[row] ?? -1] ?? -1;
    if (deal < 0 || step < 0) continue;
    const at = deal * width + step;
    days[at] = earlier(days[at] ?? NO_DAY, entered[row] ?? NO_DAY);
  }
}

function earlier(known: Day, entered: Day): Day {
  const day = entered === NO_DAY ? UNDATED : entered;
  if (known === NO_DAY || known === UNDATED) return day;
  return day === UNDATED ? known : Math.min(known, day);
}

/** before[a][b]: in how many deals step a was entered before step b. */
function countOrders({ days, steps }: Visits): number[][] {
  const before = new Int32Array(steps * steps);
  /** The steps that one deal was in, as most deals were in few. */
  const visited = new Int32Array(steps);
  for (let start = 0; start < days.length; start += steps) {
    let count = 0;
    for (let step = 0; step < steps; step++) {
      const day = days[start + step] ?? NO_DAY;
      if (day <= UNDATED) continue;
      for (let other = 0; other < count; other++) {
        const otherStep = visited[other] ?? 0;
        const otherDay = days[start + otherStep] ?? NO_DAY;
        if (otherDay === day) continue;
        const pair = otherDay < day ? otherStep * steps + step : step * steps + otherStep;
        before[pair] = (before[pair] ?? 0) + 1;
      }
      visited[count++] = step;
    }
  }
  return Array.from({ length: steps }, (_, a) => Array.from(before.subarray(a * steps, (a + 1) * steps)));
}

/** The rank of the furthest step each deal is known to have reached, -1 where none is known. */
function furthestRanks(
  deals: DealsWithSteps,
  steps: Steps,
  visits: Visits,
  rankOf: ReadonlyMap<number, number>,
): Int32Array {
  const ranks = (ofCode: Int32Array) => ofCode.map((step) => rankOf.get(step) ?? -1);
  const [ofStage, ofLostAtStage] = [ranks(steps.ofStage), ranks(steps.ofLostAtStage)];
  const rankOfStep = Int32Array.from(steps.names, (_, step) => rankOf.get(step) ?? -1);
  const inHistory = furthestVisits(visits, rankOfStep);
  const furthest = new Int32Array(deals.status.length);
  for (let row = 0; row < furthest.length; row++) {
    furthest[row] = Math.max(
      ofStage[deals.stage.codes[row] ?? -1] ?? -1,
      ofLostAtStage[deals.lostAtStage.codes[row] ?? -1] ?? -1,
      inHistory[deals.id.codes[row] ?? -1] ?? -1,
    );
  }
  return furthest;
}

/** For each deal (by code of its id) the furthest rank in the history, -1 where it has none. */
function furthestVisits({ days, steps }: Visits, rankOfStep: Int32Array): Int32Array {
  const furthest = new Int32Array(days.length / Math.max(1, steps)).fill(-1);
  for (let deal = 0; deal < furthest.length; deal++) {
    for (let step = 0; step < steps; step++) {
      const rank = rankOfStep[step] ?? -1;
      if (rank > (furthest[deal] ?? -1) && days[deal * steps + step] !== NO_DAY) furthest[deal] = rank;
    }
  }
  return furthest;
}

/** Open and lost deals of which no step is known. Where quotes are dated, a deal without a date was none: that is known. */
function rowsWithUnknownStep(deals: DealsWithSteps, furthest: Int32Array): number[] {
  const { status, quoteDate } = deals;
  if (datesLostQuotes(deals)) return [];
  const rows: number[] = [];
  for (let row = 0; row < status.length; row++) {
    const isOpenOrLost = status[row] === LOST || status[row] === OPEN;
    if (isOpenOrLost && furthest[row] === -1 && quoteDate[row] === NO_DAY) rows.push(row);
  }
  return rows;
}

function datesLostQuotes({ quoteDate, quoteDateHeader, status }: DealsWithSteps): boolean {
  if (quoteDateHeader === undefined) return false;
  for (let row = 0; row < status.length; row++) {
    if (quoteDate[row] !== NO_DAY && status[row] === LOST) return true;
  }
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
  unknown: readonly number[],
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
  unknown: readonly number[],
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

function noteUnknown(
  findings: Findings,
  rows: readonly number[],
  sheetRow: Int32Array,
  column: number | undefined,
): void {
  for (const row of rows) findings.add("quoteStepUnknown", sheetRow[row] ?? 0, column);
}

function everyDealIsAQuote(deals: DealsWithSteps, quoteStep: QuoteStep): Quotes {
  const isQuote = new Uint8Array(deals.status.length);
  const quoted = deals.created.slice();
  for (let row = 0; row < quoted.length; row++) {
    isQuote[row] = deals.status[row] === UNKNOWN ? 0 : 1;
    if (quoted[row] === NO_DAY) quoted[row] = deals.quoteDate[row] ?? NO_DAY;
  }
  return { isQuote, quoted, quoteStep };
}

/** The day each deal (by code of its id) entered the quote step; where it was skipped, the first day in a later one. */
function quoteDays({ days, steps }: Visits, fromQuoteStep: readonly number[]): (deal: number) => Day {
  const [quoteStep = -1, ...laterSteps] = fromQuoteStep;
  return (deal) => {
    if (deal < 0 || days.length === 0) return NO_DAY;
    const own = days[deal * steps + quoteStep] ?? NO_DAY;
    if (own > UNDATED) return own;
    let first = NO_DAY;
    for (const step of laterSteps) {
      const day = days[deal * steps + step] ?? NO_DAY;
      if (day > UNDATED && (first === NO_DAY || day < first)) first = day;
    }
    return first;
  };
}

function datedQuotes(
  deals: DealsWithSteps,
  furthest: Int32Array,
  quoteRank: number,
  quoteDayOf: (deal: number) => Day,
  findings: Findings,
  choice: Choice & { readonly steps: readonly string[] },
): Quotes {
  const rows = deals.status.length;
  const isQuote = new Uint8Array(rows);
  const quoted = new Int32Array(rows).fill(NO_DAY);
  let [dated, fromHistory, fromCreated] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const status = deals.status[row];
    const quoteDate = deals.quoteDate[row] ?? NO_DAY;
    const reached = status === WON || quoteDate !== NO_DAY || (furthest[row] ?? -1) >= quoteRank;
    if (status === UNKNOWN || !reached) continue;
    isQuote[row] = 1;
    const entered = quoteDate === NO_DAY ? quoteDayOf(deals.id.codes[row] ?? -1) : NO_DAY;
    if (quoteDate !== NO_DAY) dated++;
    else if (entered !== NO_DAY) fromHistory++;
    else {
      fromCreated++;
      findings.mark("quotedWhenCreated", row);
    }
    quoted[row] = quoteDate !== NO_DAY ? quoteDate : entered !== NO_DAY ? entered : (deals.created[row] ?? NO_DAY);
  }
  const dateFrom = dated > 0 && dated >= fromHistory ? "quoteDate" : fromHistory > 0 ? "stageHistory" : "created";
  if (fromCreated > 0) findings.note("quoteDateFromCreated", fromCreated);
  return { isQuote, quoted, quoteStep: { ...choice, dateFrom } };
}
