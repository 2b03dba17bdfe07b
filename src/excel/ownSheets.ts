/**
 * The hidden name that marks a sheet the add-in made; it refers to the cells the add-in wrote. Any other name that begins like it
 * is the user's, and so is the sheet that it refers to.
 */
export const MARKER = /^Salesboard_(dashboard|growth|whatif|datacheck|fixes|kpis|snapshots|kept|team)$/;

export interface OwnSheet {
  /** "dashboard", "kpis", ... */
  readonly id: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** What the add-in wrote last time. */
  readonly area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
}

export function markerName(id: string): string {
  return `Salesboard_${id}`;
}

/**
 * The sheets the add-in made in this workbook, however people have renamed or moved them. A sheet without its mark is the
 * user's and is never written to. A mark whose sheet is gone is no sheet.
 *
 * @param names the workbook's names, their names loaded
 */
export async function findOwnSheets(
  context: Excel.RequestContext,
  names: Excel.NamedItemCollection,
): Promise<readonly OwnSheet[]> {
  const marked = names.items.flatMap((item) => {
    const id = MARKER.exec(item.name)?.[1];
    if (id === undefined) return [];
    const range = item.getRangeOrNullObject();
    range.load(["rowIndex", "columnIndex", "rowCount", "columnCount", "worksheet/id", "worksheet/name"]);
    return [{ id, range }];
  });
  await context.sync();
  return marked
    .filter(({ range }) => !range.isNullObject)
    .map(({ id, range }) => ({
      id,
      sheetId: range.worksheet.id,
      sheetName: range.worksheet.name,
      area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
    }));
}
