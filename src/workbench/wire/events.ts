import type { CellsChanged } from "../engine/engine";
import type { EventFields, Host, HostEvent } from "../objects";
import { intersect, sheetColumns, sheetRows, writeAddress } from "../objects/range/address";
import { shownValue, valueType } from "../objects/range/writeMatrix";
import type { Push } from "./messages";

const eventCategory = 65_536;
const sheetChanged = 10;
const tableChanged = 101;

/** One message for each place the add-in may be listening at; the client drops those nobody listens at. */
export function encodeEvent({ type, targets, fields }: HostEvent): readonly Push[] {
  const message = typeof fields === "function" ? fields() : fields;
  return targets.map((targetId) => ({ messageCategory: eventCategory, messageType: type, targetId, message }));
}

/** The events of cells that were edited: the sheet's, and those of the tables that were touched. */
export function changeEvents(host: Host, changed: CellsChanged): HostEvent[] {
  const { sheetId, change, area } = changed;
  const { engine } = host.document;
  const address = writeAddress(wholeLines(changed));
  // What a person does by hand may come in the midst of the add-in's request.
  const actor = changed.byHand ? "user" : host.actor;
  const source = actor === "coauthor" ? "Remote" : "Local";
  const fields = { changeType: change, source, address, worksheetId: sheetId };
  const forSheet = {
    ...fields,
    referenceId: `${sheetId}!${address}`,
    shiftDirection: shiftDirections[change],
    ...(isDeclared(host, "triggerSource") && {
      triggerSource: actor === "addIn" ? "ThisLocalAddin" : "Unknown",
    }),
  };
  const details = isDeclared(host, "details") ? detailsOf(host, changed) : () => ({});
  const touched = engine.listTables().filter((table) => table.sheetId === sheetId && intersect(table.area, area));
  return [
    { type: sheetChanged, targets: [sheetId, "Workbook"], fields: () => ({ ...forSheet, ...details() }) },
    ...touched.map(({ id }) => ({
      type: tableChanged,
      targets: [id, sheetId, "Workbook"],
      fields: () => ({ ...fields, referenceId: forSheet.referenceId, tableId: id, ...details() }),
    })),
  ];
}

function isDeclared(host: Host, field: "triggerSource" | "details"): boolean {
  return host.requirements.above("WorksheetChangedEventArgs", field) === undefined;
}

/** Rows and columns that were inserted or deleted run over the whole sheet, not only where the engine has cells. */
function wholeLines({ change, area }: CellsChanged): CellsChanged["area"] {
  if (change.startsWith("Row")) return { ...area, column: 0, columns: sheetColumns };
  return change.startsWith("Column") ? { ...area, row: 0, rows: sheetRows } : area;
}

/** Where the other cells went; the client takes a missing word for a direction of its own. */
const shiftDirections: Readonly<Record<CellsChanged["change"], string>> = {
  RangeEdited: "None",
  RowInserted: "ShiftCellDown",
  RowDeleted: "ShiftCellUp",
  ColumnInserted: "ShiftCellRight",
  ColumnDeleted: "ShiftCellLeft",
};

/** What a single cell held before, and holds once it has been calculated. */
function detailsOf({ document }: Host, { sheetId, area, change, before }: CellsChanged): () => EventFields {
  if (change !== "RangeEdited" || area.rows > 1 || area.columns > 1) return () => ({});
  return () => {
    const isThere = document.engine.listSheets().some(({ id }) => id === sheetId);
    const after = isThere ? document.engine.readValues(sheetId, area)[0]?.[0] : undefined;
    return {
      valueBefore: shownValue(before),
      valueTypeBefore: valueType(before),
      valueAfter: shownValue(after),
      valueTypeAfter: valueType(after),
    };
  };
}
