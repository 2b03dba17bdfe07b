import type { Block, Content, SheetSpec } from "../../../core/report/sheetSpec";
import { breathe } from "../../breathe";
import { blockArea } from "../../areas/usedArea";
import { asCellText } from "./asCellText";
import { holds } from "../../areas/holds";
import { meet } from "../../areas/meet";
import { holdableText } from "./holdableText";
import { rangeOf } from "../../areas/rangeOf";
import type { RequestBudget } from "../../requestBudget";
import type { SheetPlan } from "../plan/sheetPlan";
import { textCells } from "./textCells";

/** Bytes of cells that go into one write, so that a large table can be sent in several requests. */
const LARGEST_WRITE = 1_000_000;

/** Null leaves a cell as it is. */
type Written = string | number | boolean | null;

interface Part {
  readonly first: number;
  readonly rows: Written[][];
  size: number;
}

/** What decides how contents are written. */
interface CellsPlan extends Pick<SheetPlan, "chosen"> {
  readonly spec: Pick<SheetSpec, "choices" | "tables" | "formats">;
}

/**
 * Queues the contents of blocks; in cells that the reader chooses in, what the reader chose. Cells that a block leaves empty are
 * free for the user and left alone, but for those of tables: what the add-in had written in them was cleared before.
 */
export async function writeBlocks(
  sheet: Excel.Worksheet,
  { spec, chosen }: CellsPlan,
  blocks: readonly Block[],
  budget: RequestBudget,
): Promise<void> {
  const choices = new Map(
    spec.choices.flatMap(({ row, column }, index) => {
      const value = chosen[index];
      return value === undefined ? [] : [[`${row},${column}`, value] as const];
    }),
  );
  for (const block of blocks) {
    const area = blockArea(block);
    const tables = spec.tables.map((table) => table.area).filter((table) => meet(table, area));
    const isText = textCells(spec.formats, area);
    const cellOf = (row: number, column: number, content: Content) =>
      written(choices.get(`${row},${column}`) ?? content, isText(row, column)) ??
      (tables.some((table) => holds(table, row, column)) ? "" : null);
    for (const part of inParts(block, area.columns, cellOf)) {
      await budget.spend(part.size);
      const { first, rows } = part;
      rangeOf(sheet, { ...area, row: area.row + first, rows: rows.length }).formulas = rows;
      await breathe();
    }
  }
}

/** What goes into a cell: a text stays a text. */
function written(content: Content, isTextCell: boolean): Written {
  if (content === null || content === "") return null;
  if (typeof content === "object") return holdableText(content.formula);
  if (typeof content !== "string") return content;
  const text = holdableText(content);
  return isTextCell ? text : asCellText(text);
}

/** The cells of a block in parts of whole rows that are small enough to be sent. */
function* inParts(
  { row, column, cells }: Block,
  columns: number,
  cellOf: (row: number, column: number, content: Content) => Written,
): Iterable<Part> {
  let part: Part | undefined;
  for (const [at, contents] of cells.entries()) {
    const matrixRow = Array.from({ length: columns }, (_, c) => cellOf(row + at, column + c, contents[c] ?? null));
    const size = mostBytes(matrixRow);
    if (part && part.size + size > LARGEST_WRITE) {
      yield part;
      part = undefined;
    }
    part ??= { first: at, rows: [], size: 0 };
    part.rows.push(matrixRow);
    part.size += size;
  }
  if (part) yield part;
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** At most so many bytes are sent for a row; encoding each row only to count its bytes would take longer than all else. */
function mostBytes(cells: readonly Written[]): number {
  const text = JSON.stringify(cells);
  return BEYOND_ASCII.test(text) ? text.length * 3 : text.length;
}
