import type { TableInfo } from "../../engine/engine";
import type { Host, HostEvent } from "../host/host";

export const tableAdded = 102;
export const tableDeleted = 103;

/** Tells the sheet's and the workbook's list of tables that one came or went. */
export function tableEvent({ source }: Host, type: number, { id, name, sheetId }: TableInfo): HostEvent {
  const fields = { tableId: id, worksheetId: sheetId, source };
  return {
    type,
    targets: [sheetId, "Workbook"],
    fields: type === tableDeleted ? { ...fields, tableName: name } : fields,
  };
}
