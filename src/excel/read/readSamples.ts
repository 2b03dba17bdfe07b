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

/** The first rows of an area. */
export interface Sample {
  readonly values: readonly (readonly unknown[])[];
  /** The same cells as Excel shows them; none where that would have been too much for one answer. */
  readonly texts: readonly (readonly string[])[];
}

/**
 * The first rows of each area. Small ones are asked for together, so that the requests grow with the width of the sheets and
 * never with their rows; what Excel does not answer together is read one by one.
 */
export async function readSamples(
  context: Excel.RequestContext,
  sampled: readonly Sampled[],
): Promise<readonly Sample[]> {
  const samples = sampled.map(({ sheet, area }) => ({ sheet, area: firstRows(area) }));
  const read: Sample[] = [];
  for (const together of inRequests(samples)) read.push(...(await readTogether(context, together)));
  return read;
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

async function readTogether(context: Excel.RequestContext, samples: readonly Sampled[]): Promise<readonly Sample[]> {
  const ranges = samples.map(({ sheet, area }) => {
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load("values");
    if (isShown(area)) range.load("text");
    return range;
  });
  const isAnswered = await sent(context);
  const read: Sample[] = [];
  for (const [index, sample] of samples.entries()) {
    const answer = isAnswered ? ranges[index] : undefined;
    read.push((answer && wholeSample(answer, isShown(sample.area))) ?? (await readAlone(sample)));
  }
  return read;
}

/** Whether it is asked how Excel shows the cells: not of a sheet so wide that they alone are much. */
function isShown({ rows, columns }: Area): boolean {
  return rows * columns <= CELLS_OF_SHEET;
}

/** Undefined where Excel answered null, which it does, without an error, where an answer is too large. */
function wholeSample(range: Excel.Range, hasTexts: boolean): Sample | undefined {
  const values = range.values as Sample["values"] | null;
  const texts = hasTexts ? (range.text as Sample["texts"] | null) : [];
  return values === null || texts === null ? undefined : { values, texts };
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

async function readAlone({ sheet, area }: Sampled): Promise<Sample> {
  const values: (readonly unknown[])[] = [];
  await readInChunks(sheet, area, (chunk) => values.push(...chunk.values));
  return { values, texts: [] };
}
