import { isBlank } from "../../../core/crm/cells/cells";
import { columnRuns, type ColumnRun } from "../../../core/crm/columns/splitColumns";
import { rangeOf } from "../../areas/rangeOf";
import { cellsOf, type SampledPlace } from "./sampledPlace";

/** How far columns reach, counted within their place. */
export interface Reach {
  readonly run: ColumnRun;
  /** Behind the last row in which something stands. */
  readonly end: number;
  /** Behind the last row of which it is known that no blank row stands between it and the first rows. */
  readonly unbroken: number;
}

/**
 * How far the columns of each place reach, side by side. Places of few rows take no request; the others are asked together.
 */
export async function findReaches(
  context: Excel.RequestContext,
  places: readonly SampledPlace[],
): Promise<readonly (readonly Reach[])[]> {
  return (await askReaches(context, places, true)) ?? (await askReaches(context, places, false)) ?? [];
}

/** Undefined where Excel does not tell: the region around a cell is not to be had on a protected sheet. */
async function askReaches(
  context: Excel.RequestContext,
  places: readonly SampledPlace[],
  asksRegion: boolean,
): Promise<readonly (readonly Reach[])[] | undefined> {
  const asked = places.map((place) => {
    const runs = runsOf(place);
    return runs.map((run) => askReach(context, place, run, { asksUsed: runs.length > 1, asksRegion }));
  });
  if (places.some(isLonger)) {
    try {
      await context.sync();
    } catch (error) {
      if (asksRegion && error instanceof OfficeExtension.Error) return undefined;
      throw error;
    }
  }
  return asked.map((reaches) => reaches.map((reach) => reach()));
}

/** Whether there are more rows than were sampled. */
function isLonger({ table, area, sample }: SampledPlace): boolean {
  return table === undefined && area.rows > sample.values.length;
}

/** Blank columns beside a list alone are no matter; a table is one list. */
function runsOf({ table, area, sample }: SampledPlace): readonly ColumnRun[] {
  const runs = table === undefined ? columnRuns(sample.values) : [];
  return runs.length > 1 ? runs : [{ column: 0, columns: area.columns }];
}

const isFilled = (cell: unknown) => !isBlank(cell);

/** Queues the question how far columns reach, where the first rows do not say it all. */
function askReach(
  context: Excel.RequestContext,
  { area, sheetId, sample, table }: SampledPlace,
  run: ColumnRun,
  { asksUsed, asksRegion }: { readonly asksUsed: boolean; readonly asksRegion: boolean },
): () => Reach {
  const rows = cellsOf(sample, run);
  const last = rows.findLastIndex((row) => row.some(isFilled));
  const end = last + 1;
  if (table !== undefined || area.rows <= rows.length || last < 0) return () => ({ run, end, unbroken: end });
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const columns = { ...area, column: area.column + run.column, columns: run.columns };
  const used = asksUsed ? rangeOf(sheet, columns).getUsedRangeOrNullObject(true) : undefined;
  const across = rows[last]?.findIndex(isFilled) ?? 0;
  const region = asksRegion
    ? sheet.getCell(area.row + last, columns.column + across).getSurroundingRegion()
    : undefined;
  for (const range of [used, region]) range?.load(["rowIndex", "rowCount"]);
  const endOf = (range: Excel.Range) => range.rowIndex + range.rowCount - area.row;
  return () => ({
    run,
    end: used === undefined ? area.rows : used.isNullObject ? end : endOf(used),
    unbroken: region ? endOf(region) : end,
  });
}
