import { shownName } from "../crm/cells/shownName";
import type { QuoteStep } from "../crm/types";
import type { Words } from "../words";

/** What counts as a quote in these figures, and where its date comes from. */
export function quoteStepSentence({ step, dateFrom, because }: QuoteStep, words: Words): string {
  if (because === "ordersOnly") return words("report:quoteStep.ordersOnly");
  const date = words(`report:quoteDate.${dateFrom}`);
  return `${words(`report:quoteStep.${reason(step, because)}`, { step: shownName(step) })} ${date}`;
}

function reason(step: string, because: Exclude<QuoteStep["because"], "ordersOnly">): string {
  if (step !== "all") return because === "chosen" || because === "quoteDate" ? because : "proposed";
  return because === undefined || because === "chosen" ? "all" : because;
}
