import { areaAddress } from "../../core/report/address";
import type { SheetSpec } from "../../core/report/sheetSpec";
import { markerName } from "../ownSheets";
import type { Work } from "../work";
import { addSheets, type Place } from "./apply/addSheets";
import { applySpec } from "./apply/applySpec";
import { HalfWrittenError } from "./halfWrittenError";
import { planSheets, type Extent } from "./plan/planSheets";
import { removeSheets } from "./apply/removeSheets";
import { requestBudget } from "../requestBudget";

export interface WrittenSheet {
  readonly id: string;
  readonly sheetName: string;
  /** It was just added, or it was no hidden one when it was looked at. */
  readonly isVisible: boolean;
  /** Cells of the user's that stand beside something else now, as rows have moved: "P50". */
  readonly besideOthers: readonly string[];
}

/**
 * Writes sheets of the report: new ones where there are none yet, in place where the add-in made them before, and never on a
 * sheet of the user's. What Excel could refuse, and what the user could lose, is looked at before the first cell is written;
 * the requests sent do not grow with the rows, only with the payload. Where Excel refuses all the same, everything is written
 * once more, as that completes what was begun; where it refuses again, the sheets added are taken away. Cancelled, nothing has
 * changed; once the first cell is written it is too late to cancel.
 *
 * @param specs in the order of their tabs; sheets that others refer to are written first
 * @param isAdded which of those that are not there are made; all, where nothing is said
 * @throws SalesboardError where a sheet cannot be written, before anything was; HalfWrittenError where Excel refused twice
 */
export function writeSheets(
  specs: readonly SheetSpec[],
  work: Work,
  isAdded: (id: string) => boolean = () => true,
): Promise<readonly WrittenSheet[]> {
  return write(specs, { isAdded, savesWork: false }, work);
}

/**
 * Brings those sheets of the report up to date that are there. Where all else is as it was written, only blocks of cells are
 * written whose contents have changed, and nothing where none has.
 *
 * @param isAdded which of those that are not there are made; none, where nothing is said
 * @returns the sheets that are there
 */
export function updateSheets(
  specs: readonly SheetSpec[],
  work: Work,
  isAdded: (id: string) => boolean = () => false,
): Promise<readonly WrittenSheet[]> {
  return write(specs, { isAdded, savesWork: true }, work);
}

async function write(specs: readonly SheetSpec[], extent: Extent, { signal }: Work): Promise<readonly WrittenSheet[]> {
  /** Ids, and names where Excel has not told the id. */
  const added: string[] = [];
  let hasBegun = false;
  let isTouched = false;
  for (let isLast = false; ; isLast = true) {
    try {
      const plan = await Excel.run({ delayForCellEdit: true }, (context) => planSheets(context, specs, extent));
      if (!hasBegun) signal.throwIfAborted();
      const known = new Set(plan.names);
      const places = await Excel.run({ delayForCellEdit: true }, (context) => addSheets(context, plan, known, added));
      if (!hasBegun) signal.throwIfAborted();
      hasBegun = true;
      isTouched ||= plan.sheets.some(({ standing }) => standing && !added.includes(standing.own.sheetId));
      await Excel.run({ delayForCellEdit: true }, (context) => writePlaces(context, places, known));
      return plan.sheets.map(({ spec, sheetName, standing, besideOthers }) => ({
        id: spec.id,
        sheetName,
        isVisible: standing?.isVisible ?? true,
        besideOthers: besideOthers.map((cell) => areaAddress({ ...cell, rows: 1, columns: 1 })),
      }));
    } catch (error) {
      if (hasBegun && !isLast) continue;
      await takeBack(specs, added);
      throw isTouched ? new HalfWrittenError(error) : error;
    }
  }
}

async function writePlaces(context: Excel.RequestContext, places: readonly Place[], known: Set<string>): Promise<void> {
  const { worksheets } = context.workbook;
  const budget = requestBudget(context);
  for (const { plan, sheetId } of places) {
    if (plan.sheetName !== plan.standing?.own.sheetName) worksheets.getItem(sheetId).name = plan.sheetName;
  }
  const referredToFirst = [...places].sort((one, other) => other.plan.spec.names.length - one.plan.spec.names.length);
  for (const { plan, sheetId } of referredToFirst) {
    await applySpec(context, worksheets.getItem(sheetId), plan, known, budget);
  }
  await budget.send();
}

/** A second refusal must not hide the first, which tells the reader what to do. */
async function takeBack(specs: readonly SheetSpec[], added: readonly string[]): Promise<void> {
  const names = specs.flatMap((spec) => [markerName(spec.id), ...spec.names.map(({ name }) => name)]);
  try {
    await removeSheets(added, names);
  } catch (error) {
    console.warn(error);
  }
}
