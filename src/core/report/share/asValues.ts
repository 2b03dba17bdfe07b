import type { Area, Block, Content, Format, SheetSpec } from "../sheetSpec";

/** What a sheet is called whose values are copied, and what stands on it. */
export interface Shown {
  /** The tab's name. */
  readonly name: string;
  /** What each cell of the sheet shows, from A1 on; null where it is empty. */
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * A sheet of the report as it can be sent on: what is printed of it and what its charts draw, as values. Formulas, names, tables,
 * drop-downs and the lists behind them stay behind, and so does all that only speaks of the sheet that lives. Only cells that
 * the report has written are copied, and what was typed where it asks for it: what people wrote in between was meant for their own sheet.
 *
 * @example asValues(spec, { name: "Sales dashboard 2026-06-30", values })
 */
export function asValues(spec: SheetSpec, { name, values }: Shown): SheetSpec {
  const { print, charts, inputs = [], onlyLive = [] } = spec;
  const drawn = charts.flatMap(({ series }) => series.flatMap((one) => [one.values, one.categories]));
  const kept = [print.area, ...drawn];
  const isKept = (row: number, column: number) =>
    kept.some((area) => holds(area, row, column)) && !onlyLive.some((area) => holds(area, row, column));
  const isTyped = (row: number, column: number) => inputs.some((one) => one.row === row && one.column === column);
  return {
    ...spec,
    id: `${spec.id}Copy`,
    name,
    blocks: spec.blocks.map((block) => valuesOf(block, values, isKept, isTyped)),
    merges: spec.merges.filter((area) => holds(print.area, area.row, area.column)),
    formats: spec.formats.flatMap((format) => kept.flatMap((area) => clipped(format, area))),
    conditionalFormats: spec.conditionalFormats.filter(({ area }) => holds(print.area, area.row, area.column)),
    columnWidths: spec.columnWidths.slice(0, print.area.column + print.area.columns),
    tables: [],
    dropDowns: [],
    inputs: [],
    names: [],
    choices: [],
  };
}

function valuesOf({ row, column, cells }: Block, values: Shown["values"], isKept: IsAt, isTyped: IsAt): Block {
  const content = (at: number, c: number): Content =>
    isKept(row + at, column + c) ? (values[row + at]?.[column + c] ?? null) : null;
  return {
    row,
    column,
    cells: cells.map((line, at) =>
      line.map((cell, c) => (cell === null && !isTyped(row + at, column + c) ? null : content(at, c))),
    ),
  };
}

type IsAt = (row: number, column: number) => boolean;

/** The part of a format that lies in an area; a cell in which nothing can be chosen any more does not look as if it could. */
function clipped({ style, ...format }: Format, within: Area): Format[] {
  const first = { row: Math.max(format.area.row, within.row), column: Math.max(format.area.column, within.column) };
  const rows = Math.min(format.area.row + format.area.rows, within.row + within.rows) - first.row;
  const columns = Math.min(format.area.column + format.area.columns, within.column + within.columns) - first.column;
  if (rows <= 0 || columns <= 0) return [];
  const look = style === "Input" ? { bold: true } : style === undefined ? {} : { style };
  return [{ ...format, ...look, area: { ...first, rows, columns } }];
}

function holds({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
