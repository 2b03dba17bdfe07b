import { normalise } from "../../core/crm/cells/normalise";
import { textOf } from "../../core/crm/cells/cells";
import type { RecognisedDeals } from "../../core/crm/columns/recogniseDeals";
import { findHeader } from "../../core/crm/columns/findHeader";
import { repeatsHeader } from "../../core/crm/columns/headerCells";
import { recogniseSheet, type RecognisedSheet } from "../../core/crm/columns/recogniseSheet";
import type { Area } from "../../core/report/sheetSpec";
import { listPlaces, type Place } from "./listPlaces";
import { readSamples, type Sample } from "./readSamples";
import type { SampledPlace } from "./lists/sampledPlace";
import { splitPlaces } from "./lists/splitPlaces";

/** A place with rows to read, and what it was recognised as. */
export interface Source extends Place {
  /** The rows below the header. */
  readonly body: Area;
  readonly recognised: RecognisedSheet;
  /** The first of those rows. */
  readonly sample: Sample;
  /** Whether it is read because people chose it. */
  readonly isChosen?: boolean;
}

/** A place that is read as a list of deals, with its columns as people corrected them. */
export interface DealsSource extends Source {
  readonly recognised: RecognisedDeals;
}

type PlaceIdentity = Pick<Place, "sheetId" | "table" | "block">;

/** Whether both are one place of the workbook. */
export function isSamePlace(one: PlaceIdentity, other: PlaceIdentity): boolean {
  return one.sheetId === other.sheetId && one.table === other.table && one.block === other.block;
}

/** What there is to read in the workbook, recognised by its first rows. */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const places = await listPlaces(context);
  const sampled = places.map(({ sheetId, area }) => ({ sheet: context.workbook.worksheets.getItem(sheetId), area }));
  const samples = await readSamples(context, sampled);
  const split = await splitPlaces(
    context,
    places.map((place, index) => ({ ...place, sample: samples[index] ?? { values: [], texts: [] } })),
  );
  return split.flatMap((place) => sourceOf(place) ?? []);
}

function sourceOf({ sample: { values, texts }, ...place }: SampledPlace): Source | undefined {
  const header = findHeader(values);
  if (header < 0) return undefined;
  const { area } = place;
  const headerRow = values[header] ?? [];
  const sample = withoutHeaders(headerRow, { values: values.slice(header + 1), texts: texts.slice(header + 1) });
  const recognised = recogniseSheet(headerRow, sample.values, nameOf(place, values.slice(0, header)));
  const body = { ...area, row: area.row + header + 1, rows: area.rows - header - 1 };
  return { ...place, body, recognised, sample };
}

/** A report may say its header again above each group. */
function withoutHeaders(header: readonly unknown[], { values, texts }: Sample): Sample {
  const keys = header.map((cell) => normalise(textOf(cell)));
  const isRow = values.map((row) => !repeatsHeader(keys, row));
  if (!isRow.includes(false)) return { values, texts };
  return { values: values.filter((_, at) => isRow[at]), texts: texts.filter((_, at) => isRow[at]) };
}

/** Of several lists on a sheet each is rather called by what stands above it. */
function nameOf({ sheet, block }: Place, above: Sample["values"]): string {
  if (block === undefined) return sheet;
  const title = above
    .flat()
    .map(textOf)
    .find((text) => text !== "");
  return title ?? sheet;
}
