import type { RecognisedDeals } from "../../core/crm/columns/recogniseDeals";
import { findHeader } from "../../core/crm/columns/findHeader";
import { recogniseSheet, type RecognisedSheet } from "../../core/crm/columns/recogniseSheet";
import type { Area } from "../../core/report/sheetSpec";
import { listPlaces, type Place } from "./listPlaces";
import { readSamples, type Sample } from "./readSamples";

/** A place with rows to read, and what it was recognised as. */
export interface Source extends Place {
  /** The rows below the header. */
  readonly body: Area;
  readonly recognised: RecognisedSheet;
  /** The first of those rows. */
  readonly sample: Sample;
}

/** A place that is read as a list of deals, with its columns as people corrected them. */
export interface DealsSource extends Source {
  readonly recognised: RecognisedDeals;
}

/** Whether both are one place of the workbook. */
export function isSamePlace(one: Pick<Place, "sheetId" | "table">, other: Pick<Place, "sheetId" | "table">): boolean {
  return one.sheetId === other.sheetId && one.table === other.table;
}

/** What there is to read in the workbook, recognised by its first rows. */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const places = await listPlaces(context);
  const sampled = places.map(({ sheetId, area }) => ({ sheet: context.workbook.worksheets.getItem(sheetId), area }));
  const samples = await readSamples(context, sampled);
  return places.flatMap((place, index) => {
    const { values, texts } = samples[index] ?? { values: [], texts: [] };
    const header = findHeader(values);
    if (header < 0) return [];
    const sample = { values: values.slice(header + 1), texts: texts.slice(header + 1) };
    const recognised = recogniseSheet(values[header] ?? [], sample.values, place.sheet);
    const { area } = place;
    const body = { ...area, row: area.row + header + 1, rows: area.rows - header - 1 };
    return [{ ...place, body, recognised, sample }];
  });
}
