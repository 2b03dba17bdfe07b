import type { Area } from "../../core/report/sheetSpec";
import { isTooLarge, readInChunks } from "./readInChunks";

/** Rows looked at to recognise a sheet; fewer where a sheet is very wide, but never too few to find the header. */
const ROWS = 100;
const FEWEST_ROWS = 10;
const CELLS_OF_SHEET = 20_000;
/** Cells asked for in one request, over all sheets: text cells may be long. */
const CELLS_OF_REQUEST = 50_000;

export interface Sampled {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

type Values = readonly (readonly unknown[])[];

/**
 * The first rows of each area. Small ones are asked for together, so that the requests grow with the width of the sheets and
 * never with their rows; what Excel does not answer together is read one by one.
 */
export async function readSamples(
  context: Excel.RequestContext,
  sampled: readonly Sampled[],
): Promise<readonly Values[]> {
  const samples = sampled.map(({ sheet, area }) => ({ sheet, area: firstRows(area) }));
  const values: Values[] = [];
  for (const together of inRequests(samples)) values.push(...(await readTogether(context, together)));
  return values;
}

function firstRows(area: Area): Area {
  const rows = Math.min(ROWS, Math.max(FEWEST_ROWS, Math.floor(CELLS_OF_SHEET / area.columns)));
  return { ...area, rows: Math.min(rows, area.rows) };
}

function inRequests(samples: readonly Sampled[]): readonly (readonly Sampled[])[] {
  const requests: Sampled[][] = [];
  let cells = Infinity;
  for (const sample of samples) {
    const size = sample.area.rows * sample.area.columns;
    if (cells + size > CELLS_OF_REQUEST) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(sample);
    cells += size;
  }
  return requests;
}

async function readTogether(context: Excel.RequestContext, samples: readonly Sampled[]): Promise<readonly Values[]> {
  const [only, ...others] = samples;
  if (only && others.length === 0) return [await readAlone(only)];
  const ranges = samples.map(({ sheet, area }) => {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load("values");
    return range;
  });
  const isAnswered = await sent(context);
  const values: Values[] = [];
  for (const [index, sample] of samples.entries()) {
    const answer = isAnswered ? (ranges[index]?.values as Values | null | undefined) : undefined;
    values.push(answer ?? (await readAlone(sample)));
  }
  return values;
}

/** Whether Excel answered; false where the answer would be too large. */
async function sent(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}

async function readAlone({ sheet, area }: Sampled): Promise<Values> {
  const rows: (readonly unknown[])[] = [];
  await readInChunks(sheet, area, ({ values }) => rows.push(...values));
  return rows;
}
