import { FALSE_WORDS, TRUE_WORDS } from "../../../core/truthWords";

/** What Excel takes for a logical value or an error in the languages of its users. */
const READ_AS_VALUE = new RegExp(`^(${[...TRUE_WORDS, ...FALSE_WORDS].join("|")}|#.*)$`, "i");

/**
 * A text as it is written into a cell of the General format, so that Excel keeps it a text: with an apostrophe before what it
 * would take for a formula, a number, a date or a logical value. The apostrophe is not part of the cell's text.
 *
 * @example asCellText("=cmd|' /C calc'!A0") // "'=cmd|' /C calc'!A0"
 */
export function asCellText(text: string): string {
  if (text === "") return "";
  const isPlain = /^\p{L}[^\d]*$/u.test(text) && !READ_AS_VALUE.test(text.trim());
  return isPlain ? text : `'${text}`;
}
