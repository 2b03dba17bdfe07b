import { SalesboardError } from "../../core/errors";
import { isSameArea } from "../areas/isSameArea";
import { listPlaces, type Place } from "./listPlaces";

/**
 * Whether places in the workbook are where they were and as large, on sheets of the same name.
 *
 * @throws SalesboardError where a sheet is not there any more
 */
export function areUnmoved(places: readonly Place[]): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    const now = await listPlaces(context);
    const ids = worksheets.items.map(({ id }) => id);
    const deleted = places.find(({ sheetId }) => !ids.includes(sheetId));
    if (deleted) throw new SalesboardError("noData", "errors:sheetDeleted", { sheet: deleted.sheet });
    return places.every((place) => now.some((other) => isSame(place, other)));
  });
}

/** Of several lists on a sheet it is enough that the sheet uses the same cells: a change within is heard of. */
function isSame({ sheetId, sheet, table, area, within = area }: Place, other: Place): boolean {
  return sheetId === other.sheetId && sheet === other.sheet && table === other.table && isSameArea(within, other.area);
}
