import type { Area, Block, SheetSpec } from "../../../core/report/sheetSpec";
import { usedArea } from "../../areas/usedArea";
import { holds } from "../../areas/holds";
import { runsOfCells, type Cell } from "../../areas/runsOfCells";
import { textHash } from "./textHash";

/** The custom property of a sheet that holds its record. */
export const RECORD_KEY = "Salesboard";

/**
 * What the add-in wrote on a sheet the last time. It stands with the sheet, so that it goes where the sheet goes and is the
 * same for everybody who works in the workbook. It holds no text of any cell.
 */
export interface SheetRecord {
  /** Differs where anything but the contents of cells differs; "" while a writing is under way. */
  readonly shape: string;
  /** For each block what differs where its contents differ. */
  readonly contents: readonly string[];
  readonly area: Area;
  /** The cells that were written, those of tables all together; all others of the area are free for the user. */
  readonly written: readonly Area[];
  readonly tables: readonly { readonly name: string; readonly area: Area }[];
  readonly charts: readonly string[];
  readonly widths: readonly number[];
  /** By row, in points; -1 where nobody knows. */
  readonly heights: Readonly<Record<number, number>>;
  readonly page: PageLook;
}

export interface PageLook {
  readonly gridlines?: boolean;
  readonly frozenRows?: number;
  readonly print?: SheetSpec["print"];
}

/** A spec never changes, and its cells are many. */
const known = new WeakMap<SheetSpec, SheetRecord>();

export function recordOf(spec: SheetSpec): SheetRecord {
  const record = known.get(spec) ?? makeRecord(spec);
  known.set(spec, record);
  return record;
}

function makeRecord(spec: SheetSpec): SheetRecord {
  const written = writtenAreas(spec);
  return {
    shape: shapeOf(spec, written),
    contents: spec.blocks.map(contentsOf),
    area: usedArea(spec),
    written,
    tables: spec.tables.map(({ name, area }) => ({ name, area })),
    charts: spec.charts.map(({ name }) => name),
    widths: spec.columnWidths,
    heights: Object.fromEntries(spec.rowHeights.map(({ row, height }) => [row, height])),
    page: { gridlines: spec.gridlines, frozenRows: spec.frozenRows, print: spec.print },
  };
}

/**
 * What is noted before the first cell is written: what was written before and what is being written now are both the
 * add-in's, so that a writing broken off halfway is made good by the next.
 *
 * @param standing the add-in's cells as they stand now; undefined where nobody knows which are the add-in's
 */
export function recordUnderWay(
  spec: SheetSpec,
  before: SheetRecord | undefined,
  area: Area,
  standing: readonly Area[],
): SheetRecord {
  const now = recordOf(spec);
  const unknown = Object.entries(now.heights).filter(([row, height]) => before?.heights[Number(row)] !== height);
  return {
    shape: "",
    contents: [],
    area,
    written: [...now.written, ...standing],
    tables: [...now.tables, ...(before?.tables ?? [])],
    charts: [...new Set([...now.charts, ...(before?.charts ?? [])])],
    widths: before?.widths ?? [],
    heights: { ...before?.heights, ...Object.fromEntries(unknown.map(([row]) => [row, -1])) },
    page: before?.page ?? {},
  };
}

/** @returns undefined where the sheet has none, or one that another program wrote */
export function parseRecord(text: string): SheetRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<SheetRecord> | null;
    const isWhole = Array.isArray(record?.written) && record.area && record.widths && record.heights && record.page;
    return isWhole ? (record as SheetRecord) : undefined;
  } catch {
    return undefined;
  }
}

function shapeOf(spec: SheetSpec, written: readonly Area[]): string {
  const choices = spec.choices.map(({ row, column }) => [row, column]);
  const blocks = spec.blocks.map(({ row, column, cells }) => [row, column, cells.length]);
  return textHash([JSON.stringify([{ ...spec, name: "", choices, blocks }, written])]);
}

function contentsOf({ cells }: Block): string {
  return textHash(rowTexts(cells));
}

function* rowTexts(cells: Block["cells"]): Iterable<string> {
  for (const row of cells) yield JSON.stringify(row);
}

/** The cells that a sheet's tables and its other contents take. */
function writtenAreas(spec: SheetSpec): readonly Area[] {
  const tables = spec.tables.map(({ area }) => area);
  const cells = spec.blocks.flatMap((block) => cellsBeside(block, tables));
  return [...tables, ...runsOfCells(cells)];
}

function cellsBeside({ row, column, cells }: Block, tables: readonly Area[]): readonly Cell[] {
  return cells.flatMap((contents, r) =>
    contents.flatMap((content, c) => {
      const isEmpty = content === null || content === "";
      const at = { row: row + r, column: column + c };
      return isEmpty || tables.some((table) => holds(table, at.row, at.column)) ? [] : [at];
    }),
  );
}
