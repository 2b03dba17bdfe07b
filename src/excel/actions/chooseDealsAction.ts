import { SalesboardError } from "../../core/errors";
import { placeName } from "../read/placeName";
import { readerLanguage } from "../say/readerLanguage";
import type { Options, PlaceName } from "../settings";
import type { Work } from "../work";
import type { Action } from "./action";
import { changeOptions } from "./changeOptions";
import { whatWasRead } from "./readAgainAction";

/** What says that the chosen quote step is none of the deals'. */
const OTHER_STEPS: readonly string[] = ["findings:error.quoteStepUnknown", "findings:error.noSteps"];

/** Reads the deals of this place from now on; with undefined, of the only place that looks like deals. */
export function chooseDealsAction(place: PlaceName | undefined): Action {
  return async (work) => {
    try {
      return whatWasRead(await changeOptions((options) => withDeals(options, place), work));
    } catch (error) {
      if (error instanceof SalesboardError && OTHER_STEPS.includes(error.key)) return proposeStepAnew(error, work);
      throw error;
    }
  };
}

/** Other deals may have other steps. */
async function proposeStepAnew({ values }: SalesboardError, work: Work): Promise<string> {
  const read = await changeOptions(({ quoteStep: _, ...options }) => options, work);
  return `${whatWasRead(read)} ${readerLanguage().words("commands:quoteStepAnew", values)}`;
}

function withDeals({ deals: _, ...others }: Options, place: PlaceName | undefined): Options {
  return place ? { ...others, deals: placeName(place) } : others;
}
