import type { Area } from "../../engine/engine";
import type { Host } from "../host/host";

/**
 * A table takes in what is written directly below it, within its columns; not on a protected sheet, and not for empty cells.
 *
 * @param cells what is written, by rows
 */
export function growTableOver(host: Host, sheetId: string, area: Area, cells: readonly (readonly unknown[])[]): void {
  if (host.document.sheets.get(sheetId)?.protection) return;
  const table = host.document.engine.listTables().find((candidate) => {
    const { row, column, rows, columns } = candidate.area;
    const isBelow = candidate.sheetId === sheetId && area.row === row + rows;
    return isBelow && area.column >= column && area.column + area.columns <= column + columns;
  });
  if (!table || !cells[0]?.some((cell) => cell !== null && cell !== "")) return;
  host.engine.resizeTable(table.id, { ...table.area, rows: table.area.rows + area.rows });
}
