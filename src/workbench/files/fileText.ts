import { CELL_CHARACTERS } from "./fileError";

/**
 * Text as a file can hold it: cut to what a cell of Excel holds, half a surrogate pair replaced, characters XML forbids and text that
 * looks like their escape escaped as Excel does (hucre escapes the control characters itself).
 */
export function fileText(text: string): string {
  return text
    .slice(0, CELL_CHARACTERS)
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
    .replace(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
