import type { Area } from "../../core/report/sheetSpec";

const REFERENCE = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i;

/**
 * The areas of an address without a sheet, as Excel tells of changes: "B7", "B7:C9", "3:5", "B:C", or several with commas
 * between them. Whole rows and columns have no end. Undefined where it cannot be read.
 *
 * @example readAddress("3:5") // [{ row: 2, column: 0, rows: 3, columns: Infinity }]
 */
export function readAddress(address: string): readonly Area[] | undefined {
  const areas = address.split(",").map((reference) => readReference(reference.trim()));
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

function readReference(reference: string): Area | undefined {
  const [isReference, column = "", row = "", lastColumn = column, lastRow = row] = REFERENCE.exec(reference) ?? [];
  if (isReference === undefined || column + row === "" || (lastColumn === "") !== (column === "")) return undefined;
  if ((lastRow === "") !== (row === "")) return undefined;
  const rows =
    row === "" ? { row: 0, rows: Infinity } : { row: Number(row) - 1, rows: Number(lastRow) - Number(row) + 1 };
  if (column === "") return { ...rows, column: 0, columns: Infinity };
  const first = columnNumber(column);
  return { ...rows, column: first, columns: columnNumber(lastColumn) - first + 1 };
}

/** From zero. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
