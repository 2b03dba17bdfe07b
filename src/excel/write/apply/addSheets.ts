import type { Area } from "../../../core/report/sheetSpec";
import { markerName } from "../../ownSheets";
import { makeshiftName } from "../plan/makeshiftName";
import type { WritingPlan } from "../plan/planSheets";
import { putName } from "./putName";
import type { SheetPlan } from "../plan/sheetPlan";

export interface Place {
  readonly plan: SheetPlan;
  readonly sheetId: string;
}

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Adds the sheets that are missing, under makeshift names, and marks them as the add-in's, so that the next writing completes
 * them where this one ends here.
 *
 * @param known the workbook's names so far, in lower case; the marks are added to them
 * @param added filled with what the sheets added are found by: their names before Excel is asked, their ids when it has answered
 */
export async function addSheets(
  context: Excel.RequestContext,
  { sheets }: WritingPlan,
  known: Set<string>,
  added: string[],
): Promise<readonly Place[]> {
  const found = sheets.map((plan) => {
    if (plan.standing) return { plan, sheet: plan.standing.own.sheetId };
    const sheetName = makeshiftName();
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.load("id");
    added.push(sheetName);
    putName(context.workbook, { sheet, sheetName }, markerName(plan.spec.id), FIRST_CELL, known).visible = false;
    return { plan, sheet };
  });
  if (found.some(({ sheet }) => typeof sheet !== "string")) await context.sync();
  return found.map(({ plan, sheet }) => {
    if (typeof sheet === "string") return { plan, sheetId: sheet };
    added.push(sheet.id);
    return { plan, sheetId: sheet.id };
  });
}
