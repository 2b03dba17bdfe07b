import { SalesboardError } from "../../core/errors";
import type { Spot } from "../settings";

/**
 * Goes to a sheet, and selects a cell of it.
 *
 * @throws SalesboardError where the sheet is not there any more, or is hidden
 * @example await showSpot({ sheet: "Deals", cell: "H12" })
 */
export function showSpot({ sheet: name, cell }: Spot): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new SalesboardError("noData", "errors:spotGone", { sheet: name });
    if (sheet.visibility !== "Visible") throw new SalesboardError("noData", "errors:spotHidden", { sheet: name });
    sheet.activate();
    if (cell !== undefined) sheet.getRange(cell).select();
    await context.sync();
  });
}
