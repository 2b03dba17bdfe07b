import type { Area } from "../../engine/engine";
import type { ConditionalFormatCollection } from "../range/conditionalFormat";
import type { DataValidation } from "../range/dataValidation";
import type { Range } from "../range/range";
import type { Worksheet } from "../sheet/worksheet";
import type { TableScopedCollection } from "../table/tableCollection";

/**
 * The ways back: a sheet has ranges, tables and charts, and each of those leads to its sheet. Modules import one another only
 * downwards (workbook, sheet, then chart, table and name, then range); for the ways up an object asks the host.
 */
export interface Makers {
  worksheet(sheetId: string): Worksheet;
  /** The tables that touch an area. */
  tablesWithin(sheetId: string, area: Area): TableScopedCollection;
  dataValidation(range: Range): DataValidation;
  conditionalFormats(sheetId: string, area: Area): ConditionalFormatCollection;
}
