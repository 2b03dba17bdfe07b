import type { WrittenSheet } from "../write/writeSheets";
import { readerLanguage } from "./readerLanguage";

/** Cells that are named; the reader finds the others beside them. */
const NAMED = 5;

/** For each sheet on which cells of the reader's stand beside something else now, a sentence that says so. */
export function rowsMoved(sheets: readonly WrittenSheet[]): readonly string[] {
  const { words } = readerLanguage();
  return sheets
    .filter(({ besideOthers }) => besideOthers.length > 0)
    .map(({ sheetName, besideOthers }) => {
      const cells = besideOthers.slice(0, NAMED).join(", ");
      return words("commands:rowsMoved", {
        sheet: sheetName,
        cells: besideOthers.length > NAMED ? `${cells}, …` : cells,
      });
    });
}
