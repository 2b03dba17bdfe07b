import { isBlank } from "../../core/crm/cells/cells";
import { findHeader, ROWS_TO_HEADER } from "../../core/crm/columns/findHeader";
import { recogniseSheet } from "../../core/crm/columns/recogniseSheet";
import { scanLists, type RowRun } from "../../core/crm/columns/scanLists";
import { columnRuns, splitColumns, type ColumnRun } from "../../core/crm/columns/splitColumns";
import { areaAddress } from "../../core/report/address";
import type { Area } from "../../core/report/sheetSpec";
import { rangeOf } from "../areas/rangeOf";
import type { Place } from "./listPlaces";
import { readInChunks } from "./readInChunks";
import { readSamples, type Sample } from "./readSamples";

/** A place with its first rows, the header and what stands above it included. */
export interface SampledPlace extends Place {
  readonly sample: Sample;
}

/** A list of fewer rows above another one is rather what a report was filtered by. */
const FEWEST_ROWS = 2;

/** How far columns reach, counted within their place. */
interface Reach {
  readonly run: ColumnRun;
  /** Behind the last row in which something stands. */
  readonly end: number;
  /** Behind the last row of which it is known that no blank row stands between it and the first rows. */
  readonly unbroken: number;
}

/**
 * The places again, each list of its own where several stand beside or below each other on a sheet without a table. Sheets of few rows
 * take no request; the others are asked together how far their lists reach. Only where blank rows part a long list, or something
 * stands below it, the rows that follow are looked through.
 */
export async function splitPlaces(
  context: Excel.RequestContext,
  places: readonly SampledPlace[],
): Promise<readonly SampledPlace[]> {
  const reaches = (await findReaches(context, places, true)) ?? (await findReaches(context, places, false)) ?? [];
  const parts: SampledPlace[] = [];
  for (const [at, place] of places.entries()) parts.push(...(await partsOf(context, place, reaches[at] ?? [])));
  return (await sampleAgain(context, parts)).map(withoutBlankSides);
}

/** Undefined where Excel does not tell: the region around a cell is not to be had on a protected sheet. */
async function findReaches(
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

function cellsOf({ values }: Sample, { column, columns }: ColumnRun): Sample["values"] {
  return values.map((row) => row.slice(column, column + columns));
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

async function partsOf(
  context: Excel.RequestContext,
  place: SampledPlace,
  reaches: readonly Reach[],
): Promise<readonly SampledPlace[]> {
  if (place.table !== undefined) return [place];
  const { values } = place.sample;
  const endOf = (run: ColumnRun) => Math.max(0, ...within(reaches, run).map(({ end }) => end));
  const runs = splitColumns(
    values,
    reaches.map(({ run }) => run),
    endOf,
  );
  const parts: SampledPlace[] = [];
  for (const run of runs) {
    const unbroken = Math.max(0, ...within(reaches, run).map((reach) => reach.unbroken));
    const lists = await findLists(context, place, { run, end: endOf(run), unbroken });
    parts.push(...lists.map((rows) => partOf(place, run, rows)));
  }
  return parts.length > 1 ? parts : [place];
}

function within(reaches: readonly Reach[], { column, columns }: ColumnRun): readonly Reach[] {
  return reaches.filter(({ run }) => run.column >= column && run.column < column + columns);
}

/** The rows of each list in some columns. */
async function findLists(
  context: Excel.RequestContext,
  { area, sheetId, sample }: SampledPlace,
  { run, end, unbroken }: Reach,
): Promise<readonly RowRun[]> {
  const scan = scanLists();
  scan.read(cellsOf(sample, run), 0);
  const sampled = sample.values.length;
  const known = Math.min(end, Math.max(sampled, unbroken));
  if (unbroken > sampled) scan.skipTo(known);
  if (known < end) {
    const rest = { row: area.row + known, rows: end - known, column: area.column + run.column, columns: run.columns };
    const sheet = context.workbook.worksheets.getItem(sheetId);
    await readInChunks(sheet, rest, (chunk) => scan.read(chunk.values, chunk.row - area.row));
  }
  return withoutPreamble(scan.lists(), cellsOf(sample, run));
}

/** What stands above the first list may look like one: what it was filtered by, each with its name above. */
function withoutPreamble(lists: readonly RowRun[], rows: Sample["values"]): readonly RowRun[] {
  const [first, second, ...rest] = lists;
  if (!first || !second || first.rows >= ROWS_TO_HEADER) return lists;
  const cells = rows.slice(first.row, first.row + first.rows);
  const header = findHeader(cells);
  const body = cells.slice(header + 1).filter((row) => row.some(isFilled));
  const isList = body.length >= FEWEST_ROWS && recogniseSheet(cells[header] ?? [], body).role !== "other";
  if (isList) return lists;
  return [{ row: first.row, rows: second.row + second.rows - first.row }, ...rest];
}

/** One of several lists. */
function partOf(place: SampledPlace, { column, columns }: ColumnRun, { row, rows }: RowRun): SampledPlace {
  const { area, sample } = place;
  const own = { row: area.row + row, column: area.column + column, rows, columns };
  return { ...place, area: own, within: area, sample: cut(sample, { row, rows, column, columns }) };
}

function cut({ values, texts }: Sample, { row, rows, column, columns }: Area): Sample {
  const of = <Cell>(cells: readonly (readonly Cell[])[]) =>
    cells.slice(row, row + rows).map((line) => line.slice(column, column + columns));
  return { values: of(values), texts: of(texts) };
}

/** One of several lists is called by its cells, without columns beside it that are blank. */
function withoutBlankSides(part: SampledPlace): SampledPlace {
  if (part.within === undefined) return part;
  const { area, sample } = part;
  const runs = columnRuns(sample.values);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return part;
  const sides = { column: first.column, columns: last.column + last.columns - first.column };
  const own = { ...area, column: area.column + sides.column, columns: sides.columns };
  return {
    ...part,
    area: own,
    block: areaAddress(own),
    sample: cut(sample, { row: 0, rows: sample.values.length, ...sides }),
  };
}

/** Lists that begin below the first rows, or go on below them, have first rows of their own. */
async function sampleAgain(
  context: Excel.RequestContext,
  parts: readonly SampledPlace[],
): Promise<readonly SampledPlace[]> {
  const isCutOff = ({ within: all, area, sample }: SampledPlace) =>
    all !== undefined && area.row > all.row && area.rows > sample.values.length;
  const cutOff = parts.filter(isCutOff);
  const sheetOf = (id: string) => context.workbook.worksheets.getItem(id);
  const samples = await readSamples(
    context,
    cutOff.map(({ sheetId, area }) => ({ sheet: sheetOf(sheetId), area })),
  );
  return parts.map((part) => {
    const sample = samples[cutOff.indexOf(part)];
    return sample ? { ...part, sample } : part;
  });
}
