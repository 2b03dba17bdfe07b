import type { SheetSpec } from "../../core/report/sheetSpec";
import { applySpec } from "./applySpec";
import { HalfWrittenError } from "./halfWrittenError";
import { markerName } from "../ownSheets";
import { planSheets, type SheetPlan } from "./planSheets";
import { removeSheets } from "./removeSheets";
import { requestBudget } from "./requestBudget";

export interface WrittenSheet {
  readonly id: string;
  readonly sheetName: string;
}

/**
 * Writes sheets of the report: new ones where there are none yet, in place where the add-in made them before, and never on a
 * sheet of the user's. What Excel could refuse is looked at before the first cell is written; the requests sent do not grow
 * with the rows, only with the payload. Where Excel refuses all the same, the sheets added are taken away again, and sheets
 * that were there are made good by the next writing.
 *
 * @param specs in the order of their tabs; sheets that others refer to are written first
 * @throws SalesboardError where a sheet cannot be written, before anything was; HalfWrittenError where Excel refused halfway
 */
export async function writeSheets(specs: readonly SheetSpec[]): Promise<readonly WrittenSheet[]> {
  const plan = await Excel.run({ delayForCellEdit: true }, (context) => planSheets(context, specs));
  const added: string[] = [];
  let hasBegun = false;
  try {
    const places = await Excel.run({ delayForCellEdit: true }, (context) => placeSheets(context, plan.sheets, added));
    hasBegun = true;
    await Excel.run({ delayForCellEdit: true }, (context) => writePlaces(context, places, plan.names));
  } catch (error) {
    await takeBack(specs, added);
    throw hasBegun && plan.sheets.some(({ existing }) => existing) ? new HalfWrittenError(error) : error;
  }
  return plan.sheets.map(({ spec, sheetName }) => ({ id: spec.id, sheetName }));
}

interface Place {
  readonly plan: SheetPlan;
  readonly sheetId: string;
}

/**
 * Adds the sheets that are missing, each in a request of its own: what Excel has not confirmed is not ours, as somebody else
 * may have just made a sheet of that name.
 *
 * @param added filled with the ids of the sheets added, also where a later one is refused
 */
async function placeSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  added: string[],
): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const plan of plans) {
    const sheetId = plan.existing?.sheetId ?? (await addSheet(context, plan.sheetName));
    if (!plan.existing) added.push(sheetId);
    places.push({ plan, sheetId });
  }
  return places;
}

async function addSheet(context: Excel.RequestContext, name: string): Promise<string> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load("id");
  await context.sync();
  return sheet.id;
}

async function writePlaces(
  context: Excel.RequestContext,
  places: readonly Place[],
  names: ReadonlySet<string>,
): Promise<void> {
  const budget = requestBudget(context);
  const known = new Set(names);
  const referredToFirst = [...places].sort((one, other) => other.plan.spec.names.length - one.plan.spec.names.length);
  for (const { plan, sheetId } of referredToFirst) {
    await applySpec(context, context.workbook.worksheets.getItem(sheetId), plan, known, budget);
  }
  await budget.send();
}

/** A second refusal must not hide the first, which tells the reader what to do. */
async function takeBack(specs: readonly SheetSpec[], sheetIds: readonly string[]): Promise<void> {
  const names = specs.flatMap((spec) => [markerName(spec.id), ...spec.names.map(({ name }) => name)]);
  try {
    await removeSheets(sheetIds, names);
  } catch (error) {
    console.warn(error);
  }
}
