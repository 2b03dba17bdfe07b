import { SalesboardError } from "../../core/errors";
import type { Area } from "../../core/report/sheetSpec";
import { breathe } from "../breathe";
import { chunkSize } from "./chunkSize";

/** What Excel says where an answer would be too large. */
const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "PayloadSizeLimitExceeded"]);

export interface Chunk {
  /** Or the formulas, where those were asked for. */
  readonly values: readonly (readonly unknown[])[];
  /** Of its first row, counted from zero within the sheet. */
  readonly row: number;
}

/**
 * Reads the values of an area chunk by chunk, so that no answer is too large and both Excel and the page stay alive in between. A
 * chunk that comes back empty-handed (Excel answers null where an answer is too large, without an error) is read again in halves.
 *
 * @param signal stops the reading before the next chunk
 * @throws SalesboardError where even one row is too large for an answer
 */
export async function readInChunks(
  sheet: Excel.Worksheet,
  area: Area,
  onChunk: (chunk: Chunk) => void,
  signal?: AbortSignal,
  what: "values" | "formulas" = "values",
): Promise<void> {
  const size = chunkSize(area.columns);
  let done = 0;
  while (done < area.rows) {
    signal?.throwIfAborted();
    const rows = Math.min(size.rows(), area.rows - done);
    const row = area.row + done;
    const values = await readCells(sheet, { ...area, row, rows }, what);
    if (values) {
      size.answered(values);
      onChunk({ values, row });
      done += rows;
      await breathe();
    } else {
      size.refused(rows);
    }
  }
}

/** What stands in an area; undefined where it is too much for one answer. */
async function readCells(
  sheet: Excel.Worksheet,
  area: Area,
  what: "values" | "formulas",
): Promise<unknown[][] | undefined> {
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  if (what === "values") range.load("values");
  else range.load("formulas");
  const { context } = sheet;
  try {
    await context.sync();
    const cells = (what === "values" ? range.values : range.formulas) as unknown[][] | null;
    if (cells !== null) return cells;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  if (area.rows > 1) return undefined;
  throw new SalesboardError("value", "errors:excel.tooLarge");
}

/** Whether Excel refused because its answer would be too large. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && TOO_LARGE.has(error.code);
}
