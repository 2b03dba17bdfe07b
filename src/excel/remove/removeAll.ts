import { SalesboardError } from "../../core/errors";
import { forgetConnection } from "../read/connection";
import { tellConnection } from "../settings";
import { startWithWorkbook } from "../startWithWorkbook";
import { stopWatchingWorkbook } from "../watch/workbookChanges";
import type { Work } from "../work";
import { rangeOf } from "../write/rangeOf";
import { planRemoval } from "./planRemoval";
import type { Removal, SheetRemoval } from "./removal";

/**
 * Takes everything that belongs to the add-in out of the workbook. What Excel could refuse is looked at first; where it refuses
 * all the same, the next try takes out what is left: the marks of the sheets go after the sheets, the settings last.
 *
 * @param agreed what the reader agreed to
 * @throws SalesboardError where something else would have to be done by now; nothing was changed then
 */
export async function removeAll(agreed: Removal, work: Work): Promise<Removal> {
  const removal = await planRemoval(work);
  if (JSON.stringify(removal) !== JSON.stringify(agreed)) throw new SalesboardError("value", "errors:removalChanged");
  work.signal.throwIfAborted();
  await stopWatchingWorkbook();
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names, settings } = context.workbook;
    for (const sheet of removal.sheets) takeOut(context, sheet);
    for (const name of removal.names) names.getItem(name).delete();
    for (const key of removal.settings) settings.getItem(key).delete();
    await context.sync();
  });
  forgetConnection();
  tellConnection(undefined);
  await startWithWorkbook(false);
  return removal;
}

function takeOut(context: Excel.RequestContext, { sheetId, how, area, isVeryHidden, charts, tables }: SheetRemoval) {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  if (how === "delete") {
    // Excel refuses to delete a sheet that only programs can show.
    if (isVeryHidden) sheet.visibility = "Hidden";
    sheet.delete();
    return;
  }
  for (const name of charts) sheet.charts.getItem(name).delete();
  for (const name of tables) sheet.tables.getItem(name).delete();
  const all = rangeOf(sheet, area);
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear("All");
  sheet.freezePanes.unfreeze();
  sheet.showGridlines = true;
}
