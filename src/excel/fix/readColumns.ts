import { SalesboardError } from "../../core/errors";
import { breathe } from "../breathe";
import { chunkSize } from "../read/chunkSize";
import { isTooLarge } from "../read/readInChunks";

/** What can be asked of a cell. */
export type Asked = "values" | "formulas" | "numberFormat";

/** Some rows of columns that need not stand side by side. */
export interface ColumnsArea {
  /** Counted from zero within the sheet, as are the columns. */
  readonly row: number;
  readonly rows: number;
  readonly columns: readonly number[];
}

/** What stands in a cell, as far as it was asked. */
export interface CellNow {
  readonly value?: unknown;
  readonly formula?: unknown;
  readonly format?: string;
}

/** Hears of a cell, by its row in the sheet and its place among the columns. */
type OnCell = (row: number, column: number, cell: CellNow) => void;

/**
 * Reads some columns of a sheet chunk by chunk, all of them together, so that requests grow with chunks only.
 *
 * @param signal stops the reading before the next chunk
 * @throws SalesboardError where even one row is too large for an answer
 * @example await readColumns(sheet, { row: 1, rows: 20_000, columns: [2, 5] }, ["formulas"], note)
 */
export async function readColumns(
  sheet: Excel.Worksheet,
  { row, rows, columns }: ColumnsArea,
  asked: readonly Asked[],
  onCell: OnCell,
  signal?: AbortSignal,
): Promise<void> {
  if (columns.length === 0) return;
  const size = chunkSize(columns.length * asked.length);
  let done = 0;
  while (done < rows) {
    signal?.throwIfAborted();
    const count = Math.min(size.rows(), rows - done);
    const answers = await ask(sheet, { row: row + done, rows: count, columns }, asked);
    if (answers) {
      size.answered(
        Array.from({ length: count }, (_, at) => answers.map((one) => asked.map((what) => one[what]?.[at]))),
      );
      for (const [at, answer] of answers.entries()) tellOf(answer, row + done, columns[at] ?? 0, count, onCell);
      done += count;
      await breathe();
    } else if (count > 1) size.refused(count);
    else throw new SalesboardError("value", "errors:excel.tooLarge");
  }
}

/** By row, in a list of one column each. */
type Answer = Readonly<Partial<Record<Asked, readonly (readonly unknown[])[]>>>;

/** Undefined where it is too much for one answer; Excel may then answer null, without an error. */
async function ask(
  sheet: Excel.Worksheet,
  { row, rows, columns }: ColumnsArea,
  asked: readonly Asked[],
): Promise<readonly Answer[] | undefined> {
  const ranges = columns.map((column) => sheet.getRangeByIndexes(row, column, rows, 1));
  for (const range of ranges) range.load([...asked]);
  try {
    await sheet.context.sync();
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
  const answers = ranges.map((range) =>
    Object.fromEntries(asked.map((what) => [what, range[what] as unknown[][] | null])),
  );
  return answers.some((answer) => Object.values(answer).includes(null)) ? undefined : (answers as Answer[]);
}

function tellOf({ values, formulas, numberFormat }: Answer, row: number, column: number, rows: number, tell: OnCell) {
  for (let at = 0; at < rows; at++) {
    tell(row + at, column, {
      ...(values && { value: values[at]?.[0] }),
      ...(formulas && { formula: formulas[at]?.[0] }),
      ...(numberFormat && { format: String(numberFormat[at]?.[0]) }),
    });
  }
}
