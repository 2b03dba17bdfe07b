import type { Area } from "../../engine/engine";
import { sheetColumns, sheetRows } from "./address";
import type { Host } from "../host/host";
import { notOffered } from "../host/officeError";

/** Inserts whole rows or columns where the range lies; kept references behind them move along. */
export function insertCells(host: Host, sheetId: string, area: Area, shift: "Down" | "Right"): void {
  if (shift === "Down" && area.columns === sheetColumns) host.engine.insertRows(sheetId, area.row, area.rows);
  else if (shift === "Right" && area.rows === sheetRows) {
    host.engine.insertColumns(sheetId, area.column, area.columns);
  } else throw notOffered("Range.insert for less than whole rows or columns");
  afterShift(host, sheetId, area, shift === "Down" ? "row" : "column", 1);
}

/** Deletes whole rows or columns; kept references behind them move up. */
export function removeCells(host: Host, sheetId: string, area: Area, shift: "Up" | "Left"): void {
  if (shift === "Up" && area.columns === sheetColumns) host.engine.deleteRows(sheetId, area.row, area.rows);
  else if (shift === "Left" && area.rows === sheetRows) {
    host.engine.deleteColumns(sheetId, area.column, area.columns);
  } else throw notOffered("Range.delete for less than whole rows or columns");
  afterShift(host, sheetId, area, shift === "Up" ? "row" : "column", -1);
}

function afterShift(host: Host, sheetId: string, area: Area, along: "row" | "column", sign: 1 | -1): void {
  const size = along === "row" ? area.rows : area.columns;
  const from = sign === 1 ? area[along] : area[along] + size;
  for (const place of host.references.on(sheetId)) {
    const isItself = place.area === area;
    if (!isItself && place.area[along] >= from) {
      place.area = { ...place.area, [along]: place.area[along] + sign * size };
    }
  }
  host.dirty = true;
}
