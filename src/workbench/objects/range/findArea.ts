import type { Area, TableInfo } from "../../engine/engine";
import { intersect, readAddress, splitSheet } from "./address";
import type { Host } from "../host/host";
import { invalidArgument } from "../host/officeError";

export const longestAddress = 8192;

export interface Found {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Finds the cells that a reference means: "B2:C9", "'My sheet'!A:A", a name, a table or a part of one ("Deals[Amount]").
 * @param sheetId where an address without a sheet lies, and whose own names count first
 * @throws OfficeError InvalidArgument for a reference that means no cells
 */
export function findArea(host: Host, reference: string, sheetId: string): Found {
  if (reference.length > longestAddress) throw invalidArgument(`An address has at most ${longestAddress} characters.`);
  const found = findAreaIfAny(host, reference, sheetId);
  if (!found) throw invalidArgument(`"${reference}" is no range of this workbook.`);
  return found;
}

export function findAreaIfAny(host: Host, reference: string, sheetId: string, depth = 0): Found | undefined {
  const { sheet, rest } = splitSheet(reference.trim().replace(/^=/, ""));
  const home = sheet === undefined ? sheetId : host.findSheet(sheet)?.id;
  if (home === undefined || depth > 8) return undefined;
  const area = readAddress(rest);
  if (area) return { sheetId: home, area };
  return findTablePart(host, rest) ?? findNamed(host, rest, home, depth);
}

function findNamed(host: Host, name: string, sheetId: string, depth: number): Found | undefined {
  const same = host.document.engine.listNames().filter((item) => item.name.toLowerCase() === name.toLowerCase());
  const named = same.find((item) => item.sheetId === sheetId) ?? same.find((item) => item.sheetId === undefined);
  return named && findAreaIfAny(host, named.formula, named.sheetId ?? sheetId, depth + 1);
}

/** Reads "Deals", "Deals[Amount]", "Deals[#All]", "Deals[[#Headers],[Amount]]" and "Deals[[First]:[Last]]". */
function findTablePart(host: Host, reference: string): Found | undefined {
  const match = /^([\p{L}_\\][\p{L}\p{N}_.]*)(?:\[(.*)\])?$/su.exec(reference);
  const wanted = match?.[1]?.toLowerCase();
  const table = host.document.engine.listTables().find(({ name }) => name.toLowerCase() === wanted);
  if (!match || !table) return undefined;
  const parts = (match[2] ?? "").trim();
  const pieces = parts.startsWith("[")
    ? [...parts.matchAll(/\[((?:'.|[^\]])*)\]/g)].map((piece) => piece[1] ?? "")
    : [parts];
  const item = pieces.find((piece) => piece.startsWith("#"))?.toLowerCase();
  const columns = pieces.filter((piece) => piece !== "" && !piece.startsWith("#")).map(unescapeColumn);
  const rows = rowsOf(table, item);
  const across = columnsOf(table, columns);
  if (!rows || !across) return undefined;
  const area = intersect(rows, across);
  return area && { sheetId: table.sheetId, area };
}

function unescapeColumn(name: string): string {
  return name.replace(/'(.)/gs, "$1");
}

function rowsOf(table: TableInfo, item: string | undefined): Area | undefined {
  const { row, rows } = table.area;
  if (item === "#all") return table.area;
  if (item === "#headers") return { ...table.area, rows: 1 };
  if (item === undefined || item === "#data") return { ...table.area, row: row + 1, rows: rows - 1 };
  return undefined;
}

function columnsOf(table: TableInfo, names: readonly string[]): Area | undefined {
  const places = names.map((name) => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  if (places.includes(-1)) return undefined;
  if (places.length === 0) return table.area;
  const first = Math.min(...places);
  return { ...table.area, column: table.area.column + first, columns: Math.max(...places) - first + 1 };
}
