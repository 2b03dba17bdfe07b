import { demandWritable } from "../demandWritable";
import { requestBudget } from "../requestBudget";
import type { PlaceName } from "../settings";
import { uncancellable, type Work } from "../work";
import { removeSheets } from "../write/apply/removeSheets";
import { loadSample } from "./loadSample";
import { planSample, type SamplePlan } from "./planSample";
import { writeSampleSheet } from "./writeSampleSheet";

/** Sheets that were made, and the table with the deals among them. */
export interface SampleMade {
  readonly sheets: readonly string[];
  readonly deals: PlaceName;
}

/**
 * Makes new sheets with the deals of the sample's invented firm, their steps and its people, each as a table. Nothing that is
 * there is touched; where Excel refuses, nothing is left of it.
 *
 * @throws SalesboardError where the workbook can only be read, where its structure is protected, and where the sample cannot
 *   be loaded
 */
export async function makeSampleSheets(work: Work): Promise<SampleMade> {
  demandWritable();
  const tables = await loadSample();
  work.signal.throwIfAborted();
  const plan = await Excel.run({ delayForCellEdit: true }, (context) => planSample(context, tables));
  uncancellable(work);
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => write(context, plan, work));
  } catch (error) {
    await takeBack(plan);
    throw error;
  }
  const sheets = plan.map(({ sheet }) => sheet);
  const [deals] = plan;
  if (!deals) throw new Error("The sample begins with the deals.");
  return { sheets, deals: { sheet: deals.sheet, table: deals.table } };
}

async function write(context: Excel.RequestContext, plan: SamplePlan, { tell }: Work): Promise<void> {
  const budget = requestBudget(context);
  const total = plan.reduce((rows, { cells }) => rows + cells.length, 0);
  let done = 0;
  for (const one of plan) {
    tell({ step: "writing", sheet: one.sheet, done, total });
    await writeSampleSheet(context.workbook.worksheets.add(one.sheet), one, budget);
    done += one.cells.length;
  }
  // The reader asked for it, and is to see what came.
  const [deals] = plan;
  if (deals) context.workbook.worksheets.getItem(deals.sheet).activate();
  await budget.send();
}

/** The refusal tells the reader what to do; a second one must not hide it. */
async function takeBack(plan: SamplePlan): Promise<void> {
  try {
    await removeSheets(
      plan.map(({ sheet }) => sheet),
      [],
    );
  } catch (error) {
    console.warn(error);
  }
}
