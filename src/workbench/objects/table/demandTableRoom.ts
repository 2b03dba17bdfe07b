import type { Area } from "../../engine/engine";
import type { Host } from "../host/host";
import { mergedRangeConflict } from "../host/officeError";
import { intersect } from "../range/address";

/**
 * @param own the table that may be there, as it is the one that is made larger
 * @throws OfficeError MergedRangeConflict where another table or merged cells lie in the area
 */
export function demandTableRoom({ engine }: Host, sheetId: string, area: Area, own?: string): void {
  const tables = engine.listTables().filter((table) => table.sheetId === sheetId && table.id !== own);
  const inTheWay = [...tables.map((table) => table.area), ...engine.merges(sheetId)];
  if (inTheWay.some((other) => intersect(other, area))) throw mergedRangeConflict();
}
