import type { Area } from "../../engine/engine";
import type { Host } from "../host/host";
import { intersect } from "./address";

/**
 * A table takes in what is written directly below it, within its columns; not on a protected sheet, not for empty cells, and not
 * where another table or merged cells are.
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
  const taken = [
    ...host.document.engine.listTables(),
    ...host.engine.merges(sheetId).map((it) => ({ sheetId, area: it })),
  ];
  const added = { ...table.area, row: area.row, rows: area.rows };
  if (taken.some((other) => other.sheetId === sheetId && intersect(other.area, added))) return;
  host.engine.resizeTable(table.id, { ...table.area, rows: table.area.rows + area.rows });
}
