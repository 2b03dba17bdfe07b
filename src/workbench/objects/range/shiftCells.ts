import type { Area } from "../../engine/engine";
import type { Shift } from "../../engine/shift";
import { sheetColumns, sheetRows } from "./address";
import type { Host } from "../host/host";
import { notOffered, OfficeError } from "../host/officeError";
import { shiftDocument } from "./shiftDocument";

/** Inserts whole rows or columns where the range lies; all that lies behind them moves along. */
export function insertCells(host: Host, sheetId: string, area: Area, shift: "Down" | "Right"): void {
  const axis = shift === "Down" ? "row" : "column";
  demandWholeLines(area, axis, "Range.insert");
  demandRoom(host, sheetId, area, axis);
  if (axis === "row") host.engine.insertRows(sheetId, area.row, area.rows);
  else host.engine.insertColumns(sheetId, area.column, area.columns);
  const points = pointsOf(host, sheetId, area, axis);
  afterShift(host, sheetId, area, { axis, at: area[axis], count: sizeOf(area, axis) }, points);
}

/** Deletes whole rows or columns; what lies behind them moves up. */
export function removeCells(host: Host, sheetId: string, area: Area, shift: "Up" | "Left"): void {
  const axis = shift === "Up" ? "row" : "column";
  demandWholeLines(area, axis, "Range.delete");
  const points = pointsOf(host, sheetId, area, axis);
  if (axis === "row") host.engine.deleteRows(sheetId, area.row, area.rows);
  else host.engine.deleteColumns(sheetId, area.column, area.columns);
  afterShift(host, sheetId, area, { axis, at: area[axis], count: -sizeOf(area, axis) }, points);
}

function demandWholeLines(area: Area, axis: Shift["axis"], member: string): void {
  const isWhole = axis === "row" ? area.columns === sheetColumns : area.rows === sheetRows;
  if (!isWhole) throw notOffered(`${member} for less than whole rows or columns`);
}

/** What stands in the last lines of a sheet is not shifted off it. */
function demandRoom({ engine }: Host, sheetId: string, area: Area, axis: Shift["axis"]): void {
  const used = engine.usedArea(sheetId, true);
  if (!used) return;
  const last = used[axis] + sizeOf(used, axis);
  const end = axis === "row" ? sheetRows : sheetColumns;
  if (last > area[axis] && last + sizeOf(area, axis) > end) {
    throw new OfficeError("NonBlankCellOffSheet", "Cells that are not empty would be pushed off the end of the sheet.");
  }
}

const sizeOf = (area: Area, axis: Shift["axis"]): number => (axis === "row" ? area.rows : area.columns);

function pointsOf({ engine }: Host, sheetId: string, area: Area, axis: Shift["axis"]): number {
  let points = 0;
  for (let line = area[axis]; line < area[axis] + sizeOf(area, axis); line++) {
    points += axis === "row" ? engine.rowHeight(sheetId, line) : engine.columnWidth(sheetId, line);
  }
  return points;
}

function afterShift(host: Host, sheetId: string, area: Area, shift: Shift, points: number): void {
  const { axis, count } = shift;
  const from = count > 0 ? area[axis] : area[axis] - count;
  for (const place of host.references.on(sheetId)) {
    const isItself = place.area === area;
    if (!isItself && place.area[axis] >= from) {
      place.area = { ...place.area, [axis]: place.area[axis] + count };
    }
  }
  shiftDocument(host.document, sheetId, shift, points);
  host.dirty = true;
}
