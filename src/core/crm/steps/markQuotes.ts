import type { DealChoices } from "../choices";
import { matchTexts } from "../encode/matchTexts";
import type { Findings } from "../findings/findings";
import type { StageHistory } from "../sheets/stageHistory";
import type { TextColumn } from "../types";
import { chooseQuoteStep, rowsWithUnknownStep } from "./chooseQuoteStep";
import { collectSteps, type Steps } from "./collectSteps";
import { dateQuotes, everyDealIsAQuote } from "./dateQuotes";
import { furthestRanks } from "./furthestRanks";
import { orderSteps } from "./orderSteps";
import type { DealsWithSteps, Quotes } from "./types";
import { countOrders, enterVisits, noVisits, type Visits } from "./visits";

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
  const chosen = chooseQuoteStep(asked, names, deals, unknown);

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
  return dateQuotes(deals, reached, findings, { ...chosen, ...ordered });
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

function noteUnknown(findings: Findings, rows: Int32Array, sheetRow: Int32Array, column: number | undefined): void {
  for (const row of rows) findings.add("quoteStepUnknown", sheetRow[row] ?? 0, column);
}
