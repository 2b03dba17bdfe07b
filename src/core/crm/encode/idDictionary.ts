import { textOf } from "../cells/cells";
import { createStringTable } from "./stringTable";
import type { TextDictionary } from "./textDictionary";

/**
 * A dictionary for texts of which there are many, such as the ids of deals. Until a string comes that is no text of its own
 * (blanks around it, a word for nothing), texts and strings are one list: most columns of ids never need a second.
 *
 * @param room how many different texts may come
 */
export function createIdDictionary(room = 0): TextDictionary {
  const strings = createStringTable(room);
  /** The strings whose code is known: all of the table's but the one that is just being looked at. */
  let known = 0;
  /** The texts and the codes of the strings; undefined while each string is a text. */
  let own: { readonly texts: string[]; readonly codes: number[] } | undefined;
  const others = new Map<unknown, number>();

  const ownUpTo = (string: number) => ({
    texts: strings.texts.slice(0, string),
    codes: Array.from({ length: string }, (_, earlier) => earlier),
  });
  const addText = (text: string, string: number): number =>
    own === undefined ? string : (own.codes[string] = own.texts.push(text) - 1);
  const codeOfText = (text: string): number => {
    const string = strings.numberOf(text);
    if (string < known) return own ? (own.codes[string] ?? -1) : string;
    known++;
    return addText(text, string);
  };
  const codeOfNewString = (cell: string, string: number): number => {
    known++;
    const text = textOf(cell);
    if (text === cell) return addText(text, string);
    own ??= ownUpTo(string);
    own.codes[string] = -1;
    if (text !== "") own.codes[string] = codeOfText(text);
    return own.codes[string] ?? -1;
  };
  const codeOfOther = (cell: unknown): number => {
    const text = textOf(cell);
    const code = text === "" ? -1 : codeOfText(text);
    others.set(cell, code);
    return code;
  };
  const codeOf = (cell: unknown, likely: number): number => {
    if (cell === "" || cell === undefined) return -1;
    if (typeof cell !== "string") return others.get(cell) ?? codeOfOther(cell);
    // To look whether a code is right takes less than to find it.
    const { texts } = own ?? strings;
    if (texts[likely] === cell) return likely;
    const string = strings.numberOf(cell);
    if (string >= known) return codeOfNewString(cell, string);
    return own ? (own.codes[string] ?? -1) : string;
  };

  return {
    get texts() {
      return own?.texts ?? strings.texts;
    },
    encode(rows, column, codes) {
      let last: unknown = "";
      let code = -1;
      for (let at = 0; at < codes.length; at++) {
        const cell = rows[at]?.[column];
        // A history repeats the id of the row above; where it is sorted as the deals are, the next deal's follows.
        if (cell !== last) {
          last = cell;
          code = codeOf(cell, code + 1);
        }
        codes[at] = code;
      }
    },
  };
}
