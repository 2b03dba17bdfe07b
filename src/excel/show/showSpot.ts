import { SalesboardError } from "../../core/errors";
import { keptConnection } from "../read/connection";
import type { Spot } from "../settings";

/** Where the data were read from a sheet of that name: it may be called otherwise by now. */
function idOf(name: string): string | undefined {
  return keptConnection()?.sources.find(({ sheet }) => sheet === name)?.sheetId;
}

/**
 * Goes to a sheet, and selects a cell of it, or several where this Excel can.
 *
 * @throws SalesboardError where the sheet is not there any more, or is hidden
 * @example await showSpot({ sheet: "Deals", cell: "H12" })
 */
export function showSpot({ sheet: name, cell }: Spot): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const [asRead, asNamed] = [idOf(name) ?? name, name].map((key) => worksheets.getItemOrNullObject(key));
    asRead?.load("visibility");
    asNamed?.load("visibility");
    await context.sync();
    const sheet = [asRead, asNamed].find((one) => one?.isNullObject === false);
    if (!sheet) throw new SalesboardError("noData", "errors:spotGone", { sheet: name });
    if (sheet.visibility !== "Visible") throw new SalesboardError("noData", "errors:spotHidden", { sheet: name });
    sheet.activate();
    if (cell?.includes(",") === true) sheet.getRanges(cell).select();
    else if (cell !== undefined) sheet.getRange(cell).select();
    await context.sync();
  });
}
