import type { Area } from "../../core/report/sheetSpec";
import type { OwnSheet } from "../ownSheets";
import { ProtectedError } from "../write/protectedError";
import type { SheetRemoval } from "./removal";

/** The add-in's own tables and charts are known by how their names begin. */
const OWN_TABLES = "Salesboard";
const OWN_CHARTS = "Salesboard ";

/**
 * Decides which of the add-in's sheets can go. One stays where the reader has own cells beside what the add-in wrote, or a chart
 * or a table of their own; and one where no other visible sheet would be left, as Excel refuses to delete the last.
 *
 * @param worksheets with ids and visibility loaded
 * @param tables with names and the ids of their sheets loaded
 * @throws ProtectedError where Excel would refuse
 */
export async function planSheetRemovals(
  context: Excel.RequestContext,
  own: readonly OwnSheet[],
  worksheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): Promise<readonly SheetRemoval[]> {
  const { protection } = context.workbook;
  protection.load("protected");
  const looks = own.map((sheet) => lookAt(context, sheet));
  await context.sync();
  const planned = keepOneVisible(
    looks.map((look) => decide(look, worksheets, tables)),
    worksheets,
  );
  if (protection.protected && planned.some(({ how }) => how === "delete")) {
    throw new ProtectedError("errors:removalWorkbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  const sheets = looks.filter(({ sheet }) => sheet.protection.protected).map(({ own: { sheetName } }) => sheetName);
  if (sheets.length > 0) {
    const values = { sheets: sheets.map((name) => `"${name}"`).join(", "), count: sheets.length };
    throw new ProtectedError("errors:removalSheetProtected", values, { kind: "unprotect", sheets });
  }
  return planned;
}

interface Look {
  readonly own: OwnSheet;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

function lookAt(context: Excel.RequestContext, own: OwnSheet): Look {
  const sheet = context.workbook.worksheets.getItem(own.sheetId);
  sheet.charts.load("items/name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  return { own, sheet, used: used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]) };
}

function decide(
  { own, sheet, used }: Look,
  worksheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): SheetRemoval {
  const charts = sheet.charts.items.map(({ name }) => name);
  const onSheet = tables.filter((table) => table.worksheet.id === own.sheetId).map(({ name }) => name);
  const ownCharts = charts.filter((name) => name.startsWith(OWN_CHARTS));
  const ownTables = onSheet.filter((name) => name.startsWith(OWN_TABLES));
  const hasOthers = ownCharts.length < charts.length || ownTables.length < onSheet.length;
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const stays = hasOthers || (!used.isNullObject && !holds(own.area, area));
  const isVeryHidden = worksheets.some(({ id, visibility }) => id === own.sheetId && visibility === "VeryHidden");
  const kept = { ...own, isVeryHidden, charts: ownCharts, tables: ownTables };
  return stays ? { ...kept, how: "clear", why: "ownThings" } : { ...kept, how: "delete" };
}

function holds(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function keepOneVisible(
  planned: readonly SheetRemoval[],
  worksheets: readonly Excel.Worksheet[],
): readonly SheetRemoval[] {
  const going = new Set(planned.filter(({ how }) => how === "delete").map(({ sheetId }) => sheetId));
  const visible = worksheets.filter(({ visibility }) => visibility === "Visible").map(({ id }) => id);
  if (visible.some((id) => !going.has(id))) return planned;
  const [last] = visible;
  return planned.map((sheet) => (sheet.sheetId === last ? { ...sheet, how: "clear", why: "lastVisible" } : sheet));
}
