import type { ChartSeries } from "../../document";
import type { CellValue } from "../../engine/engine";
import type { Range } from "../range/range";
import { shownValue } from "../range/writeMatrix";

/**
 * Divides cells into series as Excel does when a chart is made: the longer side runs along the categories; a first row or
 * column that holds no numbers gives names and categories.
 */
export function seriesFromCells(source: Range, by: "Auto" | "Columns" | "Rows"): ChartSeries[] {
  const { rows, columns } = source.$area;
  const values = source.host.engine.readValues(source.$sheetId, source.$held ?? source.$area);
  const inColumns = by === "Auto" ? rows >= columns : by === "Columns";
  const namesFirst = isLabels((inColumns ? values[0] : values.map((row) => row[0] ?? null))?.slice(1));
  const categoriesFirst = isLabels((inColumns ? values.map((row) => row[0] ?? null) : values[0])?.slice(1));
  const start = categoriesFirst ? 1 : 0;
  const count = (inColumns ? columns : rows) - start;
  const line = (place: number) => (inColumns ? source.getColumn(place) : source.getRow(place));
  return Array.from({ length: count }, (_, place) => {
    const whole = line(start + place);
    const head = inColumns ? values[0]?.[start + place] : values[start + place]?.[0];
    return {
      name: namesFirst ? String(shownValue(head)) : `Series${place + 1}`,
      values: withoutHead(whole, namesFirst, inColumns).$reference,
      ...(categoriesFirst && { categories: withoutHead(line(0), namesFirst, inColumns).$reference }),
    };
  });
}

function isLabels(cells: readonly CellValue[] | undefined): boolean {
  return cells !== undefined && cells.length > 0 && cells.every((cell) => typeof cell === "string");
}

function withoutHead(line: Range, hasHead: boolean, inColumns: boolean): Range {
  if (!hasHead) return line;
  const { row, column, rows, columns } = line.$area;
  return line.$at(
    inColumns
      ? { row: row + 1, column, rows: rows - 1, columns }
      : { row, column: column + 1, rows, columns: columns - 1 },
  );
}
