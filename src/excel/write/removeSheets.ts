/**
 * Takes away sheets that a writing has added, by their ids, and the names that refer to them, which would refer to nothing.
 *
 * @param nameTexts the names that may refer to them
 */
export async function removeSheets(sheetIds: readonly string[], nameTexts: readonly string[]): Promise<void> {
  if (sheetIds.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    const sheets = sheetIds.map((id) => worksheets.getItemOrNullObject(id));
    const items = nameTexts.map((name) => names.getItemOrNullObject(name));
    for (const item of [...sheets, ...items]) item.load("name");
    await context.sync();
    const kept = items
      .filter(({ isNullObject }) => !isNullObject)
      .map((item) => ({ item, range: item.getRangeOrNullObject() }));
    for (const { range } of kept) range.load("worksheet/id");
    await context.sync();
    for (const { item, range } of kept) {
      if (!range.isNullObject && sheetIds.includes(range.worksheet.id)) item.delete();
    }
    for (const sheet of sheets) {
      if (!sheet.isNullObject) sheet.delete();
    }
    await context.sync();
  });
}
