import { SalesboardError } from "../../errors";
import { LOST, NO_DAY, OPEN, type QuoteStep } from "../types";
import { stepKey } from "./orderSteps";
import { proposeQuoteStep } from "./proposeQuoteStep";
import type { Choice, DealsWithSteps } from "./types";

/** Up to one in ten lost deals may hide how far they came; with more, a rate over quotes would say too little. */
const UNKNOWN_LOST_ALLOWED = 0.1;

/** Open and lost deals of which no step is known. Where quotes are dated, a deal without a date was none: that is known. */
export function rowsWithUnknownStep(deals: DealsWithSteps, furthest: Int32Array): Int32Array {
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

/**
 * Chooses the quote step: the one that is asked for, or the one that is proposed, which is told beside it.
 *
 * @param unknown the rows of which no step is known
 * @throws SalesboardError "findings:error.quoteStepUnknown" for a step that the data do not have
 */
export function chooseQuoteStep(
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
