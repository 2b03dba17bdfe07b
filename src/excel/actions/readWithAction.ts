import type { DealChoices } from "../../core/crm/choices";
import { SalesboardError } from "../../core/errors";
import { demandWritable } from "../demandWritable";
import { hasOwnSheets } from "../hasOwnSheets";
import { isReadOnly } from "../isReadOnly";
import { connect } from "../read/connect";
import { readOptions } from "../read/readOptions";
import { rowsMoved } from "../say/rowsMoved";
import { readerLanguage } from "../say/readerLanguage";
import type { Options } from "../settings";
import { uncancellable, type Work } from "../work";
import { updateDashboard } from "../write/updateDashboard";
import { withChange, type OptionsChange } from "../withChange";
import type { Action, Told } from "./action";
import { whatWasDone } from "./whatWasDone";

/** What may be chosen of the data; undefined takes a choice back. */
export type DataChoice = Pick<OptionsChange, keyof DealChoices | "deals" | "columns" | "others">;

/** What says that the chosen quote step is none of the deals'. */
const OTHER_STEPS: readonly string[] = ["findings:error.quoteStepUnknown", "findings:error.noSteps"];

/**
 * Reads the data by these choices, keeps them, and brings those sheets of the add-in up to date that are there. Where nothing can
 * be read by them, or the reader cancels, all stays as it was. Other deals may have other steps: where the quote step is none of
 * theirs, it is proposed anew, and that is said.
 *
 * @throws SalesboardError where the workbook can only be read and there is a choice to be kept, and as the reading does
 * @example void runAction(readWithAction({ columns: { value: { header: "Net" } } }))
 */
export function readWithAction(choice: DataChoice): Action {
  return (work) => readWith(choice, work);
}

/** The same as a part of another action. */
export async function readWith(choice: DataChoice, work: Work): Promise<Told> {
  if (Object.keys(choice).length === 0) return readAndUpdate(undefined, work);
  demandWritable();
  const options = withChange(await readOptions(), choice);
  try {
    return await readAndUpdate(options, work);
  } catch (error) {
    if (choice.quoteStep !== undefined || !isOtherSteps(error)) throw error;
    const told = await readAndUpdate(withChange(options, { quoteStep: undefined }), work);
    return { ...told, text: `${told.text} ${readerLanguage().words("commands:quoteStepAnew", error.values)}` };
  }
}

function isOtherSteps(error: unknown): error is SalesboardError {
  return error instanceof SalesboardError && OTHER_STEPS.includes(error.key);
}

async function readAndUpdate(options: Options | undefined, work: Work): Promise<Told> {
  const connection = await connect(work, options);
  const { sheet } = connection.deals;
  const told = { text: whatWasDone("commands:readAgain", sheet, connection), spot: { sheet } };
  if (isReadOnly() || !(await hasOwnSheets())) return told;
  // What SALESKPI answers from now on, the sheets must show as well.
  const moved = rowsMoved(await updateDashboard(connection, uncancellable(work)));
  return { ...told, text: [told.text, ...moved].join(" ") };
}
