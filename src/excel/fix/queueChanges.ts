import { TEXT_FORMAT } from "../../core/report/numberFormats";
import type { Area } from "../../core/report/sheetSpec";
import { rangeOf } from "../areas/rangeOf";
import { runsOfCells } from "../areas/runsOfCells";
import { breathe } from "../breathe";
import type { RequestBudget } from "../requestBudget";
import { asCellText } from "../write/apply/asCellText";
import type { CellChange } from "./cellChange";

/** Bytes that a range and its cells take in a request, but for texts. */
const BYTES_OF_RUN = 1_000;
const BYTES_OF_CELL = 40;
/** A column of changes is cut, so that no write is too large for a request. */
const LONGEST_RUN = 5_000;
/** Runs that are queued in one go without the page standing still. */
const RUNS_IN_ONE_GO = 100;

/** Queues changes of cells, and of no cell between them: those side by side and below each other in one write. */
export async function queueChanges(
  sheet: Excel.Worksheet,
  changes: readonly CellChange[],
  budget: RequestBudget,
): Promise<void> {
  const at = new Map(changes.map((change) => [keyOf(change.row, change.column), change]));
  let queued = 0;
  for (const run of runsOfCells(changes).flatMap(inParts)) {
    const cells = matrix(run, (row, column) => at.get(keyOf(row, column)));
    const texts = cells.flat().reduce((sum, one) => sum + 3 * String(one?.to.value ?? "").length, 0);
    await budget.spend(BYTES_OF_RUN + texts + BYTES_OF_CELL * run.rows * run.columns);
    const range = rangeOf(sheet, run);
    const formats = cells.map((row) => row.map((change) => change?.to.format ?? null));
    // First, as a number that is written into a cell of the text format becomes a text.
    if (formats.flat().some((format) => format !== null)) range.numberFormat = formats;
    range.formulas = cells.map((row) => row.map((change) => (change ? written(change) : null)));
    if (++queued % RUNS_IN_ONE_GO === 0) await breathe();
  }
}

const keyOf = (row: number, column: number) => `${String(row)},${String(column)}`;

function inParts(area: Area): readonly Area[] {
  return Array.from({ length: Math.ceil(area.rows / LONGEST_RUN) }, (_, part) => {
    const first = part * LONGEST_RUN;
    return { ...area, row: area.row + first, rows: Math.min(LONGEST_RUN, area.rows - first) };
  });
}

function matrix<Item>({ row, column, rows, columns }: Area, of: (row: number, column: number) => Item): Item[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => of(row + r, column + c)));
}

/** In a cell of the text format Excel takes every text as it is. */
function written({ to: { value, format }, isText }: CellChange): string | number {
  if (typeof value === "number") return value;
  return (format === undefined ? isText : format === TEXT_FORMAT) ? value : asCellText(value);
}
