/**
 * Shows a sheet that the add-in made, also where it was hidden.
 *
 * @param isVisible whether it is known to be visible
 * @returns whether it could be shown: where the structure of the workbook is protected, a hidden one stays hidden
 */
export function showSheet(name: string, isVisible = false): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, protection } = context.workbook;
    const sheet = worksheets.getItem(name);
    if (!isVisible) {
      sheet.load("visibility");
      protection.load("protected");
      await context.sync();
    }
    if (!isVisible && sheet.visibility !== "Visible") {
      if (protection.protected) return false;
      sheet.visibility = "Visible";
    }
    sheet.activate();
    await context.sync();
    return true;
  });
}
