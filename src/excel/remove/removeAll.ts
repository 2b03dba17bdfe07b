import { SalesboardError } from "../../core/errors";
import { stopFollowing } from "../follow/followSources";
import { tellConnection } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import type { Work } from "../work";
import { rangeOf } from "../areas/rangeOf";
import { RECORD_KEY } from "../write/plan/sheetRecord";
import { demandUnprotected } from "./demandUnprotected";
import { planRemoval } from "./planRemoval";
import type { Removal, SheetRemoval } from "./removal";
import { resetLook } from "./resetLook";

/**
 * Takes everything that belongs to the add-in out of the workbook. What Excel could refuse is looked at first; where it refuses
 * all the same, the next try takes out what is left: the marks of the sheets go after the sheets, the settings last.
 *
 * @param agreed what the reader agreed to
 * @throws SalesboardError where something else would have to be done by now, ProtectedError where Excel would refuse; nothing was
 *   changed then
 */
export async function removeAll(agreed: Removal, work: Work): Promise<Removal> {
  const removal = await planRemoval(work);
  if (JSON.stringify(removal) !== JSON.stringify(agreed)) throw new SalesboardError("value", "errors:removalChanged");
  work.signal.throwIfAborted();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const resets = removal.sheets.flatMap((sheet) => lookAtLook(context, sheet));
    // Its request brings what was just asked for.
    await demandUnprotected(context, removal.sheets);
    const { names, settings } = context.workbook;
    for (const sheet of removal.sheets) takeOut(context, sheet);
    for (const reset of resets) reset();
    for (const name of removal.names) names.getItem(name).delete();
    for (const key of removal.settings) settings.getItem(key).delete();
    await context.sync();
  });
  await stopFollowing();
  tellConnection(undefined);
  await startWithWorkbook(false);
  return removal;
}

function lookAtLook(context: Excel.RequestContext, { sheetId, how, look }: SheetRemoval): readonly (() => void)[] {
  if (how === "delete" || look === undefined) return [];
  return [resetLook(context.workbook.worksheets.getItem(sheetId), look)];
}

function takeOut(context: Excel.RequestContext, removal: SheetRemoval): void {
  const sheet = context.workbook.worksheets.getItem(removal.sheetId);
  if (removal.how === "delete") {
    // Excel refuses to delete a sheet that only programs can show.
    if (removal.isVeryHidden) sheet.visibility = "Hidden";
    sheet.delete();
    return;
  }
  for (const name of removal.charts) sheet.charts.getItem(name).delete();
  // Not deleted: Excel may have let it grow over cells of the reader's.
  for (const name of removal.tables) sheet.tables.getItem(name).convertToRange();
  for (const area of removal.cells) {
    const range = rangeOf(sheet, area);
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    range.unmerge();
    // Not "All", which may take the reader's comments with it.
    range.clear("Contents");
    range.clear("Formats");
  }
  if (removal.why !== "rearranged") {
    sheet.freezePanes.unfreeze();
    sheet.showGridlines = true;
  }
  if (removal.hasRecord) sheet.customProperties.getItem(RECORD_KEY).delete();
}
