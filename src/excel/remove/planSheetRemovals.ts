import type { OwnSheet } from "../ownSheets";
import { lookAtSheet } from "../write/plan/lookAtSheet";
import { partsOutside } from "../areas/partsOutside";
import { runsOfCells } from "../areas/runsOfCells";
import type { StandingSheet } from "../write/plan/sheetPlan";
import type { SheetRemoval } from "./removal";

/** Nothing is to be written. */
const NOTHING = { blocks: [], formats: [], merges: [], charts: [], choices: [] };

/**
 * Decides which of the add-in's sheets can go. One stays where the reader has own cells beside what the add-in wrote, or a chart
 * or a table of their own; and one where no other visible sheet would be left, as Excel refuses to delete the last.
 *
 * @param worksheets with ids and visibility loaded
 * @param tables with names and the ids of their sheets loaded */
export async function planSheetRemovals(
  context: Excel.RequestContext,
  own: readonly OwnSheet[],
  worksheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): Promise<readonly SheetRemoval[]> {
  const looks = own.map((sheet) => lookAt(context, sheet, tables));
  await context.sync();
  const found = looks.map((look) => ({ ...look, standing: look.standing() }));
  await context.sync();
  const decided = found.map((look) => decide(look, look.standing(), worksheets));
  return keepOneVisible(decided, worksheets);
}

interface Look {
  readonly own: OwnSheet;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly standing: () => () => StandingSheet;
}

function lookAt(context: Excel.RequestContext, own: OwnSheet, tables: readonly Excel.Table[]): Look {
  const sheet = context.workbook.worksheets.getItem(own.sheetId);
  sheet.charts.load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  return { own, sheet, used, standing: lookAtSheet(context, NOTHING, own, tables) };
}

function decide(
  { own, sheet, used }: Pick<Look, "own" | "sheet" | "used">,
  standing: StandingSheet,
  worksheets: readonly Excel.Worksheet[],
): SheetRemoval {
  const { charts, tables, otherTables, users, record } = standing;
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const hasCellsBeside = !used.isNullObject && partsOutside(area, [own.area]).length > 0;
  const hasOthers = otherTables.length > 0 || charts.length < sheet.charts.items.length;
  const stays = hasOthers || hasCellsBeside || users.length > 0;
  const kept = {
    ...own,
    isVeryHidden: worksheets.some(({ id, visibility }) => id === own.sheetId && visibility === "VeryHidden"),
    cells: partsOutside(own.area, runsOfCells(users)),
    hasRecord: record !== undefined,
    charts,
    tables: tables.map(({ name }) => name),
  };
  return stays ? { ...kept, how: "clear", why: "ownThings" } : { ...kept, how: "delete" };
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
