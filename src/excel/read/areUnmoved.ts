import { SalesboardError } from "../../core/errors";
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

function isSame(one: Place, other: Place): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.sheet === other.sheet &&
    one.table === other.table &&
    one.area.row === other.area.row &&
    one.area.column === other.area.column &&
    one.area.rows === other.area.rows &&
    one.area.columns === other.area.columns
  );
}
