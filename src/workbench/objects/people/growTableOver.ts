import type { Host } from "../host/host";
import type { Range } from "../range/range";

/** A table takes in what is typed directly below it, within its columns; not on a protected sheet. */
export function growTableOver(host: Host, { $sheetId, $area }: Range): void {
  if (host.document.sheets.get($sheetId)?.protection) return;
  const table = host.engine.listTables().find(({ sheetId, area }) => {
    const isBelow = sheetId === $sheetId && $area.row === area.row + area.rows;
    return isBelow && $area.column >= area.column && $area.column + $area.columns <= area.column + area.columns;
  });
  if (table) host.engine.resizeTable(table.id, { ...table.area, rows: table.area.rows + $area.rows });
}
