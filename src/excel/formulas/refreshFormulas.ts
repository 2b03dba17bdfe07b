import { findFormulas, type FoundFormula } from "./findFormulas";
import { reenterable } from "./reenterable";
import { demandWritable } from "../demandWritable";
import type { Work } from "../work";
import { requestBudget } from "../requestBudget";
import { rangeOf } from "../areas/rangeOf";
import { columnRuns, type ColumnRun } from "./columnRuns";
import { withOwnFormula } from "./withOwnFormula";

export interface Refreshed {
  /** How many cells were entered again. */
  readonly cells: number;
  /** The protected sheets whose cells were left alone, by name. */
  readonly protectedSheets: readonly string[];
  /** Cells that Excel refused to have written, such as a part of an array formula. */
  readonly refused: readonly FoundFormula[];
}

/**
 * Enters again all cells that call the add-in's functions, as a person would who presses F2 and Enter in each: Excel may keep
 * #NAME? in a cell that it calculated before it knew the functions. What is entered is what stood there, so that nothing is
 * lost where Excel refuses halfway. Cells that only show a part of another's result, cells formatted as text since, and protected sheets
 * are left alone.
 */
export async function refreshFormulas(work: Work): Promise<Refreshed> {
  demandWritable();
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/protection/protected");
    await context.sync();
    const isProtected = new Set(worksheets.items.filter(({ protection }) => protection.protected).map(({ id }) => id));
    const found = await findFormulas(context, worksheets.items, (formula) => reenterable(formula) !== undefined, work);
    const free = found.filter(({ sheetId }) => !isProtected.has(sheetId));
    const cells = await withOwnFormula(context, free, work.signal);
    work.signal.throwIfAborted();
    const refused = await enterAgain(context, cells, work);
    const left = found.filter(({ sheetId }) => isProtected.has(sheetId)).map(({ sheet }) => sheet);
    return { cells: cells.length - refused.length, protectedSheets: [...new Set(left)], refused };
  });
}

/** All in few requests; where Excel refuses one, run by run, to find what it refuses. */
async function enterAgain(
  context: Excel.RequestContext,
  cells: readonly FoundFormula[],
  work: Work,
): Promise<readonly FoundFormula[]> {
  const runs = columnRuns(cells);
  try {
    const budget = requestBudget(context);
    for (const run of runs) {
      await budget.spend(sizeOf(run));
      enter(context, run);
    }
    await budget.send();
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return enterOneByOne(runs, work);
  }
}

async function enterOneByOne(runs: readonly ColumnRun[], { tell }: Work): Promise<readonly FoundFormula[]> {
  const refused: FoundFormula[] = [];
  for (const [index, run] of runs.entries()) {
    tell({ step: "writing", sheet: run.cells[0].sheet, done: index, total: runs.length });
    if (!(await isEntered(run))) refused.push(...run.cells);
  }
  return refused;
}

async function isEntered(run: ColumnRun): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      enter(context, run);
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

function enter(context: Excel.RequestContext, { area, cells }: ColumnRun): void {
  const sheet = context.workbook.worksheets.getItem(cells[0].sheetId);
  rangeOf(sheet, area).formulas = cells.map(({ formula }) => [reenterable(formula) ?? formula]);
}

const sizeOf = ({ cells }: ColumnRun) => new Blob(cells.map(({ formula }) => formula)).size + 200;
