import { readAddress } from "../range/address";
import type { Host } from "../host/host";
import { invalidArgument, itemAlreadyExists } from "../host/officeError";

/** @throws OfficeError InvalidArgument for what can be no name: a cell address, a space, a digit in front */
function demandNameForm(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isCell = readAddress(name) !== undefined || /^(r\d*c\d*|r\d*|c\d*)$/i.test(name);
  if (!shaped || isCell) throw invalidArgument(`"${name}" cannot be a name in a workbook.`);
}

/** @throws OfficeError InvalidArgument, also for a name that a table, a name or a sheet-wide name has already */
export function demandFreeTableName(host: Host, name: string, exceptTable?: string): void {
  demandNameForm(name);
  const wanted = name.toLowerCase();
  const tables = host.engine.listTables().filter(({ id }) => id !== exceptTable);
  const taken = [...tables, ...host.engine.listNames()].some((item) => item.name.toLowerCase() === wanted);
  if (taken) throw invalidArgument(`The name "${name}" is taken.`);
}

/** @throws OfficeError ItemAlreadyExists for a name of the same scope, InvalidArgument for a table's name */
export function demandFreeName(host: Host, name: string, sheetId: string | undefined): void {
  demandNameForm(name);
  const wanted = name.toLowerCase();
  const same = host.engine.listNames().some((item) => item.sheetId === sheetId && item.name.toLowerCase() === wanted);
  if (same) throw itemAlreadyExists();
  const isTable = host.engine.listTables().some((table) => table.name.toLowerCase() === wanted);
  if (isTable) throw invalidArgument(`A table is named "${name}".`);
}
