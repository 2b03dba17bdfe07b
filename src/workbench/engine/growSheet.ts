import type { Area } from "./engine";
import type { Host } from "./startUniver";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "./univer";

/** Univer's sheets have a fixed size and calculation costs time by rows: a sheet grows when something is put beyond its edge. */
export function growSheet(host: Host, sheetId: string, area: Area): void {
  const sheet = host.sheet(sheetId);
  const rowCount = area.row + area.rows;
  const columnCount = area.column + area.columns;
  if (rowCount > sheet.getRowCount()) host.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount });
  if (columnCount > sheet.getColumnCount())
    host.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount });
}
