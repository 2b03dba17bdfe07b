import type { Action } from "./action";
import { changeOptions } from "./changeOptions";
import { whatWasRead } from "./readAgainAction";

/** From this step on a deal is a quote: its name, "all" for every opportunity, or undefined for the one that is proposed. */
export function chooseQuoteStepAction(step: string | undefined): Action {
  return async (work) =>
    whatWasRead(
      await changeOptions(
        ({ quoteStep: _, ...options }) => (step === undefined ? options : { ...options, quoteStep: step }),
        work,
      ),
    );
}
