import type { CellsChanged, Engine } from "../engine/engine";
import { intersect, writeAddress } from "../objects/range/address";
import type { HostEvent } from "../objects";
import type { Push } from "./messages";

const eventCategory = 65_536;
const sheetChanged = 10;
const tableChanged = 101;

/** One message for each place the add-in may be listening at; the client drops those nobody listens at. */
export function encodeEvent({ type, targets, fields }: HostEvent): readonly Push[] {
  return targets.map((targetId) => ({ messageCategory: eventCategory, messageType: type, targetId, message: fields }));
}

/**
 * The events of cells that were edited: the sheet's, and those of the tables that were touched.
 * @param byAddIn whether the add-in itself made the change
 */
export function changeEvents(engine: Engine, { sheetId, area, change }: CellsChanged, byAddIn: boolean): HostEvent[] {
  const fields = {
    changeType: change,
    source: "Local",
    triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    address: writeAddress(area),
    worksheetId: sheetId,
    referenceId: "",
  };
  const touched = engine.listTables().filter((table) => table.sheetId === sheetId && intersect(table.area, area));
  return [
    { type: sheetChanged, targets: [sheetId, "Workbook"], fields },
    ...touched.map(({ id }) => ({
      type: tableChanged,
      targets: [id, sheetId, "Workbook"],
      fields: { ...fields, tableId: id },
    })),
  ];
}
