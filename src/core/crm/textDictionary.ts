import { textOf } from "./cells";
import { createStringTable } from "./stringTable";

/** Distinct texts and their codes. */
export interface TextDictionary {
  /** The texts by their code, in the order in which they were met. */
  readonly texts: readonly string[];
  /**
   * The code of a cell's text, which is kept where it is new; -1 for a cell that says nothing.
   *
   * @param likely a code worth trying first: to look whether it is right takes less than to find it
   */
  codeOf(cell: unknown, likely?: number): number;
}

/** A dictionary of fewer strings than this remembers where it met them last. */
const FEW = 512;

/**
 * Until a string comes that is no text of its own, texts and strings are one list: most columns of ids never need a second.
 *
 * @param options.foldsCase "Ann" and "ANN" are one text (as Excel's own look-ups have it), kept as first written
 * @param options.room how many different texts may come
 */
export function createTextDictionary({ foldsCase = false, room = 0 } = {}): TextDictionary {
  /** Texts as they are compared, and cells that stand for one. */
  const strings = createStringTable(room);
  /** The strings whose code is known: all of the table's but the one that is just being looked at. */
  let known = 0;
  /** The texts and the codes of the strings; undefined while each string is a text, as in a column of ids. */
  let own: { readonly texts: string[]; readonly codes: number[] } | undefined;
  const others = new Map<unknown, number>();
  const recent = new Array<string>(FEW).fill("");
  const recentCodes = new Int32Array(FEW).fill(-1);

  const keyOf = (text: string): string => (foldsCase ? text.toLowerCase() : text);
  const ownUpTo = (string: number) => ({
    texts: strings.texts.slice(0, string),
    codes: Array.from({ length: string }, (_, earlier) => earlier),
  });
  const addText = (text: string, string: number): number => {
    if (own === undefined && strings.texts[string] === text) return string;
    own ??= ownUpTo(string);
    return (own.codes[string] = own.texts.push(text) - 1);
  };
  const codeOfText = (text: string): number => {
    const string = strings.numberOf(keyOf(text));
    if (string < known) return own ? (own.codes[string] ?? -1) : string;
    known++;
    return addText(text, string);
  };
  const codeOfNewString = (cell: string, string: number): number => {
    known++;
    const text = textOf(cell);
    if (text !== "" && keyOf(text) === cell) return addText(text, string);
    own ??= ownUpTo(string);
    own.codes[string] = -1;
    if (text !== "") own.codes[string] = codeOfText(text);
    return own.codes[string] ?? -1;
  };
  const codeOfString = (cell: string): number => {
    const string = strings.numberOf(cell);
    if (string >= known) return codeOfNewString(cell, string);
    return own ? (own.codes[string] ?? -1) : string;
  };
  /** In columns of few texts it takes less to look at some signs of a cell than at all. */
  const codeOfOneOfFew = (cell: string): number => {
    const { length } = cell;
    const signs =
      cell.charCodeAt(0) + 5 * cell.charCodeAt(length >> 1) + 23 * cell.charCodeAt(length - 1) + 101 * length;
    const place = signs & (FEW - 1);
    if (recent[place] === cell) return recentCodes[place] ?? -1;
    const code = codeOfString(cell);
    recent[place] = cell;
    recentCodes[place] = code;
    return code;
  };
  const codeOfOther = (cell: unknown): number => {
    const text = textOf(cell);
    const code = text === "" ? -1 : codeOfText(text);
    others.set(cell, code);
    return code;
  };

  return {
    get texts() {
      return own?.texts ?? strings.texts;
    },
    codeOf(cell, likely = -1) {
      if (cell === "" || cell === undefined) return -1;
      if (typeof cell !== "string") return others.get(cell) ?? codeOfOther(cell);
      if (known < FEW) return codeOfOneOfFew(cell);
      const { texts } = own ?? strings;
      return !foldsCase && texts[likely] === cell ? likely : codeOfString(cell);
    },
  };
}
