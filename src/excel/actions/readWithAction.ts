import type { DealChoices } from "../../core/crm/choices";
import { SalesboardError } from "../../core/errors";
import type { KpiChoices } from "../../core/kpi/catalogue/kpiFacts";
import { demandWritable } from "../demandWritable";
import { hasOwnSheets } from "../hasOwnSheets";
import { isReadOnly } from "../isReadOnly";
import { loadWritingPart } from "../parts/loadWritingPart";
import { connect } from "../read/connect";
import { readOptions } from "../read/readOptions";
import { rowsMoved } from "../say/rowsMoved";
import { readerLanguage } from "../say/readerLanguage";
import type { Options } from "../settings";
import { uncancellable, type Work } from "../work";
import { withChange, type OptionsChange } from "../withChange";
import type { Action, Told } from "./action";
import { whatWasDone } from "./whatWasDone";

/** What may be chosen of the data; undefined takes a choice back. */
export type DataChoice = Pick<
  OptionsChange,
  keyof DealChoices | keyof KpiChoices | "deals" | "columns" | "others" | "teamColumn"
>;

/** What says that a choice made for other deals fits these no more, and how its fall is told. */
const OUTLIVED: Readonly<
  Partial<Record<string, { readonly choice: "quoteStep" | "pipeline"; readonly told: string }>>
> = {
  "findings:error.quoteStepUnknown": { choice: "quoteStep", told: "commands:quoteStepAnew" },
  "findings:error.noSteps": { choice: "quoteStep", told: "commands:quoteStepAnew" },
  "findings:error.pipelineUnknown": { choice: "pipeline", told: "commands:allPipelines" },
  "findings:error.noPipelines": { choice: "pipeline", told: "commands:allPipelines" },
};

/**
 * Reads the data by these choices, keeps them, and brings those sheets of the add-in up to date that are there. Where nothing can
 * be read by them, or the reader cancels, all stays as it was. Other deals may have other steps and pipelines: where the quote step
 * is none of theirs, it is proposed anew; where they have no deal in the chosen pipeline, those of all are read; and that is said.
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
  return readDropping(withChange(await readOptions(), choice), choice, work);
}

/** Reads by these options, without those that were not chosen now and that these deals do not know. */
async function readDropping(options: Options, choice: DataChoice, work: Work): Promise<Told> {
  try {
    return await readAndUpdate(options, work);
  } catch (error) {
    const outlived = error instanceof SalesboardError ? OUTLIVED[error.key] : undefined;
    if (!(error instanceof SalesboardError) || outlived === undefined) throw error;
    const isGone = options[outlived.choice] === undefined;
    if (isGone || choice[outlived.choice] !== undefined) throw error;
    const told = await readDropping(withChange(options, { [outlived.choice]: undefined }), choice, work);
    return { ...told, text: `${told.text} ${readerLanguage().words(outlived.told, error.values)}` };
  }
}

async function readAndUpdate(options: Options | undefined, work: Work): Promise<Told> {
  const connection = await connect(work, options);
  const { sheet } = connection.deals;
  const told = { text: whatWasDone("commands:readAgain", sheet, connection), spot: { sheet } };
  if (isReadOnly() || !(await hasOwnSheets())) return told;
  const { updateDashboard } = await loadWritingPart();
  // What SALESKPI answers from now on, the sheets must show as well.
  const moved = rowsMoved(await updateDashboard(connection, uncancellable(work)));
  return { ...told, text: [told.text, ...moved].join(" ") };
}
