import type { RowRun } from "../../../core/crm/columns/scanLists";
import { columnRuns, splitColumns, type ColumnRun } from "../../../core/crm/columns/splitColumns";
import { areaAddress } from "../../../core/report/address";
import type { Area } from "../../../core/report/sheetSpec";
import { readSamples, type Sample } from "../readSamples";
import { findLists } from "./findLists";
import { findReaches, type Reach } from "./findReaches";
import type { SampledPlace } from "./sampledPlace";

/**
 * The places again, each list of its own where several stand beside or below each other on a sheet without a table. Sheets of few rows
 * take no request; the others are asked together how far their lists reach. Only where blank rows part a long list, or something
 * stands below it, the rows that follow are looked through.
 */
export async function splitPlaces(
  context: Excel.RequestContext,
  places: readonly SampledPlace[],
): Promise<readonly SampledPlace[]> {
  const reaches = await findReaches(context, places);
  const parts: SampledPlace[] = [];
  for (const [at, place] of places.entries()) parts.push(...(await partsOf(context, place, reaches[at] ?? [])));
  return (await sampleAgain(context, parts)).map(withoutBlankSides);
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
