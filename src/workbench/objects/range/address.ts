import type { Area } from "../../engine/engine";

/** Excel's own limits of a sheet. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** "A" -> 0, "AA" -> 26. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * Reads "B2", "$A$1:B9", "A:C" or "2:4" (without a sheet). Undefined for anything else, or outside a sheet.
 * @example readAddress("B2:C4") // { row: 1, column: 1, rows: 3, columns: 2 }
 */
export function readAddress(text: string): Area | undefined {
  const bare = text.trim().replaceAll("$", "");
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(bare);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  if (columns) return between(0, columnNumber(columns[1] ?? ""), sheetRows - 1, columnNumber(columns[2] ?? ""));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(bare);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, sheetColumns - 1);
  return undefined;
}

function between(top: number, left: number, bottom: number, right: number): Area | undefined {
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  const area = { row, column, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
  return fitsSheet(area) ? area : undefined;
}

export function fitsSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= sheetRows &&
    area.column + area.columns <= sheetColumns
  );
}

/** Splits "'My sheet'!A1" into the sheet's name (without quotes) and the rest. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : { rest: text };
}

/** "Sheet1" or "'My sheet'", as Excel would write it before the exclamation mark. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !readAddress(name) && !/^r\d*(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "A1", "A1:B2", "A:B" for whole columns, "1:2" for whole rows. */
export function writeAddress(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const left = mark + columnName(area.column);
  const right = mark + columnName(area.column + area.columns - 1);
  const top = mark + (area.row + 1);
  const bottom = mark + (area.row + area.rows);
  if (area.rows === sheetRows) return `${left}:${right}`;
  if (area.columns === sheetColumns) return `${top}:${bottom}`;
  return area.rows === 1 && area.columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** What is left of an area without another: up to four areas, none where all of it is covered. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const gone = intersect(area, hole);
  if (!gone) return [area];
  const below = gone.row + gone.rows;
  const right = gone.column + gone.columns;
  return [
    { ...area, rows: gone.row - area.row },
    { ...gone, column: area.column, columns: gone.column - area.column },
    { ...gone, column: right, columns: area.column + area.columns - right },
    { ...area, row: below, rows: area.row + area.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
