import type { QuoteStep } from "../crm/types";
import type { Words } from "../words";

/** What counts as a quote in these figures, and where its date comes from. */
export function quoteStepSentence({ step, dateFrom, because }: QuoteStep, words: Words): string {
  const date = words(`report:quoteStep.date.${dateFrom}`);
  if (step !== "all") return words("report:quoteStep.step", { step, date });
  return words("report:quoteStep.all", { because: words(`report:quoteStep.because.${because ?? "chosen"}`), date });
}
