import { moveArea, type Shift } from "../../engine/shift";
import { quoteSheet, readAddress, sheetColumns, sheetRows, writeAddress } from "./address";

/** Where rows or columns were inserted or deleted, as formulas name the sheet. */
export interface ShiftedSheet {
  readonly name: string;
  readonly shift: Shift;
}

const cell = "\\$?[A-Z]{1,3}\\$?\\d{1,7}";
const reference = new RegExp(
  `"(?:[^"]|"")*"|\\[[^\\]]*\\]|((?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?(${cell}(?::${cell})?)(?![\\p{L}\\p{N}_.(\\[!])`,
  "giu",
);

/**
 * A formula after rows or columns were inserted or deleted: its references move along, and are #REF! where nothing of them is left.
 * Texts and names of columns stay what they are.
 *
 * @param home the name of the sheet that references without a sheet mean
 * @example shiftReferences("=A5>1", "Deals", { name: "Deals", shift: { axis: "row", at: 0, count: 2 } }) // "=A7>1"
 */
export function shiftReferences(formula: string, home: string, { name, shift }: ShiftedSheet): string {
  return formula.replace(reference, (whole, sheet: string | undefined, address: string | undefined, place: number) => {
    if (address === undefined || /[\p{L}\p{N}_.]/u.test(formula.charAt(place - 1))) return whole;
    const meant = sheet === undefined ? home : unquoted(sheet);
    const area = meant.toLowerCase() === name.toLowerCase() ? readAddress(address) : undefined;
    if (!area) return whole;
    const moved = moveArea(area, shift);
    if (!moved || moved.row + moved.rows > sheetRows || moved.column + moved.columns > sheetColumns) return "#REF!";
    return (sheet === undefined ? "" : `${quoteSheet(name)}!`) + marked(writeAddress(moved), address);
  });
}

function unquoted(sheet: string): string {
  const bare = sheet.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

/** The address with the dollar signs of another one of the same form. */
function marked(address: string, like: string): string {
  const likes = like.split(":");
  return address
    .split(":")
    .map((part, index) => {
      const [, column = "", row = ""] = /^(\$?)[A-Z]+(\$?)/i.exec(likes[index] ?? "") ?? [];
      return part.replace(/^([A-Z]+)(\d+)$/, (_, letters: string, digits: string) => column + letters + row + digits);
    })
    .join(":");
}
