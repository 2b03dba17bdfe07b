/** Which sheets the add-in makes. */
const IDS = ["dashboard", "growth", "whatif", "datacheck", "fixes", "kpis", "snapshots", "kept", "team"];

/**
 * The hidden name that marks a sheet the add-in made; it refers to the cells the add-in wrote. Any other name that begins like it
 * is the user's, and so is the sheet that it refers to.
 */
export const MARKER = new RegExp(`^Salesboard_(${IDS.join("|")})$`);

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
 * Asks for the sheets the add-in made in this workbook, however people have renamed or moved them. A sheet without its mark is the
 * user's and is never written to. A mark whose sheet is gone is no sheet.
 *
 * @returns what gives them; to be called after the next sync
 */
export function askOwnSheets({ workbook }: Excel.RequestContext): () => readonly OwnSheet[] {
  const marked = IDS.map((id) => {
    const range = workbook.names.getItemOrNullObject(markerName(id)).getRangeOrNullObject();
    range.load(["rowIndex", "columnIndex", "rowCount", "columnCount", "worksheet/id", "worksheet/name"]);
    return { id, range };
  });
  return () =>
    marked
      .filter(({ range }) => !range.isNullObject)
      .map(({ id, range }) => ({
        id,
        sheetId: range.worksheet.id,
        sheetName: range.worksheet.name,
        area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      }));
}

/** The sheets the add-in made in this workbook. */
export async function findOwnSheets(context: Excel.RequestContext): Promise<readonly OwnSheet[]> {
  const own = askOwnSheets(context);
  await context.sync();
  return own();
}
