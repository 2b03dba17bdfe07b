import { areaAddress } from "../../../core/report/address";
import type { Area } from "../../../core/report/sheetSpec";
import { rangeOf } from "../../areas/rangeOf";

/** A sheet and what it is called, which a name's formula needs. */
export interface NamedSheet {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
}

/**
 * Queues a defined name that refers to an area: a new one, or one that is there already and now refers to it.
 *
 * @param known the workbook's names so far, in lower case; a new one is added to them
 */
export function putName(
  { names }: Excel.Workbook,
  { sheet, sheetName }: NamedSheet,
  name: string,
  area: Area,
  known: Set<string>,
): Excel.NamedItem {
  if (!known.has(name.toLowerCase())) {
    known.add(name.toLowerCase());
    return names.add(name, rangeOf(sheet, area));
  }
  const item = names.getItem(name);
  item.formula = reference(sheetName, area);
  return item;
}

/** @example reference("Jan's", { row: 0, column: 0, rows: 1, columns: 1 }) // "='Jan''s'!$A$1" */
function reference(sheetName: string, area: Area): string {
  return `='${sheetName.replaceAll("'", "''")}'!${areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}
