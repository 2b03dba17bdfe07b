import type { Area, Block, SheetSpec } from "../../core/report/sheetSpec";

/** What of a spec takes room on the sheet. */
export type CellsOfSpec = Pick<SheetSpec, "blocks" | "formats" | "merges" | "charts">;

/** From A1 to the last cell the sheet uses. */
export function usedArea({ blocks, formats, merges, charts }: CellsOfSpec): Area {
  const areas = [
    ...blocks.map(blockArea),
    ...formats.map(({ area }) => area),
    ...merges,
    ...charts.map(({ place }) => place),
  ];
  return {
    row: 0,
    column: 0,
    rows: Math.max(1, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(1, ...areas.map(({ column, columns }) => column + columns)),
  };
}

export function blockArea({ row, column, cells }: Block): Area {
  return { row, column, rows: cells.length, columns: Math.max(1, ...cells.map((cellsOfRow) => cellsOfRow.length)) };
}
