import { LOG_ID } from "./fix/log/fixLog";
import { findOwnSheets } from "./ownSheets";

/** Whether the add-in has made a sheet in this workbook that shows figures, and so follows the data. */
export function hasOwnSheets(): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    return (await findOwnSheets(context)).some(({ id }) => id !== LOG_ID);
  });
}
