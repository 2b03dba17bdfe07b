import type { Host, HostEvent } from "../host/host";
import { intersect, writeAddress } from "./address";

const workbookSelected = 2;
const sheetSelected = 14;
const tableSelected = 100;

/** What a new selection tells: the sheet, the workbook, and each table it is in now or was in before. */
export function selectionEvents({ selection, engine }: Host, before: Host["selection"]): readonly HostEvent[] {
  if (!selection) return [];
  const { sheetId: worksheetId, area, others = [] } = selection;
  const address = [area, ...others].map((one) => writeAddress(one)).join(",");
  const tables = engine.listTables().flatMap((table): HostEvent[] => {
    const inside = table.sheetId === worksheetId ? intersect(table.area, area) : undefined;
    const wasInside = table.sheetId === before?.sheetId && intersect(table.area, before.area);
    if (!inside && !wasInside) return [];
    // Without an address the selection is not in the table any more.
    const fields = { worksheetId: table.sheetId, tableId: table.id, address: inside ? writeAddress(inside) : "" };
    return [{ type: tableSelected, targets: [table.id], fields }];
  });
  return [
    { type: sheetSelected, targets: [worksheetId, "Workbook"], fields: { address, worksheetId } },
    { type: workbookSelected, targets: [""], fields: {} },
    ...tables,
  ];
}
