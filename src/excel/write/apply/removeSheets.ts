/**
 * Takes away sheets that a writing has added, and the names that refer to them, which would refer to nothing.
 *
 * @param keys what the sheets are found by, ids or names; those of no sheet are passed over
 * @param nameTexts the names that may refer to them
 */
export async function removeSheets(keys: readonly string[], nameTexts: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    const asked = keys.map((key) => worksheets.getItemOrNullObject(key));
    const items = nameTexts.map((name) => names.getItemOrNullObject(name));
    for (const sheet of asked) sheet.load("id");
    for (const item of items) item.load("name");
    await context.sync();
    const sheetIds = new Set(asked.filter(({ isNullObject }) => !isNullObject).map(({ id }) => id));
    const kept = items
      .filter(({ isNullObject }) => !isNullObject)
      .map((item) => ({ item, range: item.getRangeOrNullObject() }));
    for (const { range } of kept) range.load("worksheet/id");
    await context.sync();
    for (const { item, range } of kept) {
      if (!range.isNullObject && sheetIds.has(range.worksheet.id)) item.delete();
    }
    for (const id of sheetIds) worksheets.getItem(id).delete();
    await context.sync();
  });
}
