import { findHeader, recogniseSheet, type RecognisedSheet } from "../../core/crm/recogniseSheet";
import type { Area } from "../../core/report/sheetSpec";
import { listPlaces, type Place } from "./listPlaces";
import { readSamples } from "./readSamples";

/** A place with rows to read, and what it was recognised as. */
export interface Source extends Place {
  /** The rows below the header. */
  readonly body: Area;
  readonly recognised: RecognisedSheet;
}

/** What there is to read in the workbook, recognised by its first rows. */
export async function findSources(context: Excel.RequestContext): Promise<readonly Source[]> {
  const places = await listPlaces(context);
  const sampled = places.map(({ sheetId, area }) => ({ sheet: context.workbook.worksheets.getItem(sheetId), area }));
  const samples = await readSamples(context, sampled);
  return places.flatMap((place, index) => {
    const values = samples[index] ?? [];
    const header = findHeader(values);
    if (header < 0) return [];
    const recognised = recogniseSheet(values[header] ?? [], values.slice(header + 1), place.sheet);
    const { area } = place;
    const body = { ...area, row: area.row + header + 1, rows: area.rows - header - 1 };
    return [{ ...place, body, recognised }];
  });
}
