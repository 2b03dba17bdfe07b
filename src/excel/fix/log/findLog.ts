import { SalesboardError } from "../../../core/errors";
import { findOwnSheets } from "../../ownSheets";
import { LOG_ID, LOG_TABLE, type FixLog } from "./fixLog";

/** The log, and what must be known of the workbook to make one. */
export interface FoundLog {
  /** Undefined where nothing was fixed yet, or where the log was deleted. */
  readonly log?: FixLog;
  readonly isWorkbookProtected: boolean;
  /** In lower case. */
  readonly sheetNames: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Something else in the workbook has the name of the log's table. */
  readonly isNameTaken: boolean;
}

/** Looks for the log in the workbook. */
export async function findLog(context: Excel.RequestContext): Promise<FoundLog> {
  const { worksheets, names, tables, protection } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  tables.load("items/name,items/worksheet/id");
  protection.load("protected");
  await context.sync();
  const own = (await findOwnSheets(context)).find(({ id }) => id === LOG_ID);
  const isLog = ({ name }: { readonly name: string }) => name.toLowerCase() === LOG_TABLE.toLowerCase();
  const table = tables.items.find((one) => isLog(one) && one.worksheet.id === own?.sheetId);
  const found = {
    isWorkbookProtected: protection.protected,
    sheetNames: lowerCase(worksheets.items),
    names: lowerCase(names.items),
    isNameTaken: table === undefined && (tables.items.some(isLog) || names.items.some(isLog)),
  };
  if (!own || !table) return found;
  const range = table.getRange();
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  const { protection: ofSheet } = context.workbook.worksheets.getItem(own.sheetId);
  ofSheet.load("protected");
  await context.sync();
  const { sheetId, sheetName } = own;
  const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  return { ...found, log: { sheetId, sheetName, isProtected: ofSheet.protected, area } };
}

/** @throws SalesboardError where something else in the workbook has the name that the log's table needs */
export function demandFreeTable({ isNameTaken }: FoundLog): void {
  if (isNameTaken) throw new SalesboardError("value", "errors:nameTaken", { name: LOG_TABLE });
}

function lowerCase(items: readonly { readonly name: string }[]): Set<string> {
  return new Set(items.map(({ name }) => name.toLowerCase()));
}
