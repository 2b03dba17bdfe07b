import type { Area } from "../../core/report/sheetSpec";
import type { OwnSheet } from "../ownSheets";
import { lookAtSheet } from "../write/plan/lookAtSheet";
import { partsOutside } from "../areas/partsOutside";
import { KEPT_ID } from "../changes/keptLayout";
import { runsOfCells } from "../areas/runsOfCells";
import type { StandingSheet } from "../write/plan/sheetPlan";
import type { SheetRecord } from "../write/plan/sheetRecord";
import { lookAtKept } from "./lookAtKept";
import type { SheetLook, SheetRemoval } from "./removal";

/** Nothing is to be written. */
const NOTHING = { blocks: [], formats: [], merges: [], charts: [] };

/** What a reader draws. What Excel calls unsupported is left out, as a chart may be so called. */
const DRAWN: ReadonlySet<string> = new Set(["GeometricShape", "Image", "Group", "Line"]);

/**
 * Decides which of the add-in's sheets can go. One stays where the reader has own cells beside what the add-in wrote, or a chart,
 * a table, a pivot table, a comment or a drawing of their own; and one where no other visible sheet would be left, as Excel
 * refuses to delete the last. Of notes, the older kind of comments, nothing is known.
 *
 * @param worksheets with ids and visibility loaded
 * @param tables with names and the ids of their sheets loaded */
export async function planSheetRemovals(
  context: Excel.RequestContext,
  own: readonly OwnSheet[],
  worksheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): Promise<readonly SheetRemoval[]> {
  const looks = own.filter(({ id }) => id !== KEPT_ID).map((sheet) => lookAt(context, sheet, tables));
  const kept = own.filter(({ id }) => id === KEPT_ID).map((sheet) => lookAtKept(context, sheet, worksheets));
  await context.sync();
  const found = looks.map((look) => ({ ...look, standing: look.standing() }));
  await context.sync();
  const decided = found.map((look) => decide(look, look.standing(), worksheets));
  return keepOneVisible([...decided, ...kept.map((look) => look())], worksheets);
}

interface Look {
  readonly own: OwnSheet;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly comments: OfficeExtension.ClientResult<number>;
  readonly pivotTables: OfficeExtension.ClientResult<number>;
  readonly standing: () => () => StandingSheet;
}

function lookAt(context: Excel.RequestContext, own: OwnSheet, tables: readonly Excel.Table[]): Look {
  const sheet = context.workbook.worksheets.getItem(own.sheetId);
  sheet.charts.load("items/name");
  sheet.shapes.load("items/type");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  const counts = { comments: sheet.comments.getCount(), pivotTables: sheet.pivotTables.getCount() };
  return { own, sheet, used, ...counts, standing: lookAtSheet(context, NOTHING, own, tables) };
}

function decide(
  { own, sheet, used, comments, pivotTables }: Omit<Look, "standing">,
  standing: StandingSheet,
  worksheets: readonly Excel.Worksheet[],
): SheetRemoval {
  const { charts, tables, otherTables, users, record, isRearranged } = standing;
  const area = { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  const hasCellsBeside = !used.isNullObject && partsOutside(area, [own.area]).length > 0;
  const hasOthers =
    otherTables.length > 0 ||
    charts.length < sheet.charts.items.length ||
    comments.value + pivotTables.value > 0 ||
    sheet.shapes.items.some(({ type }) => DRAWN.has(type));
  const stays = hasOthers || hasCellsBeside || users.length > 0;
  const kept = {
    ...own,
    isVeryHidden: worksheets.some(({ id, visibility }) => id === own.sheetId && visibility === "VeryHidden"),
    cells: isRearranged ? [] : partsOutside(own.area, runsOfCells(users)),
    hasRecord: record !== undefined,
    charts,
    tables: tables.map(({ name }) => name),
  };
  if (isRearranged) return { ...kept, how: "clear", why: "rearranged" };
  const all = { ...kept, look: lookOf(own.area, record) };
  return stays ? { ...all, how: "clear", why: "ownThings" } : { ...all, how: "delete" };
}

/** Where the columns and rows are now whose sizes were set; none where others were put in between. */
function lookOf(now: Area, record: SheetRecord | undefined): SheetLook {
  if (!record) return { widths: {}, heights: {}, page: {} };
  const { area: before, widths, heights, page } = record;
  const known = Object.entries(heights).filter(([, height]) => height >= 0);
  return {
    widths: now.columns === before.columns ? moved([...widths.entries()], now.column - before.column) : {},
    heights: now.rows === before.rows ? moved(known, now.row - before.row) : {},
    page,
  };
}

function moved(sizes: readonly (readonly [number | string, number])[], by: number): Readonly<Record<number, number>> {
  return Object.fromEntries(
    sizes.map(([place, size]) => [Number(place) + by, size]).filter(([place = 0]) => place >= 0),
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
