import { stepKey } from "./orderSteps";
import { NOT_YET_WORDS, QUOTE_WORDS } from "./stepWords";

/**
 * The first step at which a concrete proposal is on the table, recognised by its name; undefined where none is.
 *
 * @param steps the steps in order
 * @example proposeQuoteStep(["Lead", "Offerte opstellen", "Offerte verstuurd"]) // "Offerte verstuurd"
 */
export function proposeQuoteStep(steps: readonly string[]): string | undefined {
  return steps.find((step) => {
    const words = stepKey(step).split(" ");
    return words.some((word) => QUOTE_WORDS.has(word)) && !words.some((word) => NOT_YET_WORDS.has(word));
  });
}
