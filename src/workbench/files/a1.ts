import type { Area } from "../engine/engine";

/** "B2:C9" or "B2" of an area; with `absolute` "$B$2:$C$9". */
export function a1(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const at = (row: number, column: number) => `${mark}${letters(column)}${mark}${row + 1}`;
  const first = at(area.row, area.column);
  const last = at(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The area of "B2:C9", "$B$2" or a part of a sheet's list of areas; undefined for anything else. */
export function areaOf(address: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address.trim());
  if (!match) return undefined;
  const [, firstColumn = "", firstRow, lastColumn = firstColumn, lastRow = firstRow] = match;
  const row = Number(firstRow) - 1;
  const column = number(firstColumn);
  return { row, column, rows: Number(lastRow) - row, columns: number(lastColumn) - column + 1 };
}

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const number = (name: string) =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
