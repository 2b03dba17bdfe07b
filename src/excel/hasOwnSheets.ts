import { findOwnSheets } from "./ownSheets";

/** Whether there is any sheet that the add-in made. */
export function hasOwnSheets(): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    return (await findOwnSheets(context, names)).length > 0;
  });
}
