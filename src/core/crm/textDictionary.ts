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

/** @param foldsCase "Ann" and "ANN" are one text (as Excel's own look-ups have it), kept as first written */
export function createTextDictionary({ foldsCase = false } = {}): TextDictionary {
  const texts: string[] = [];
  /** Texts as they are compared, and cells that stand for one. */
  const strings = createStringTable();
  /** The strings whose code is known: all of the table's but the one that is just being looked at. */
  let known = 0;
  /** The codes of the strings; undefined while all are their numbers, as in a column of ids. */
  let codes: number[] | undefined;
  const others = new Map<unknown, number>();

  const setCode = (string: number, code: number) => {
    if (codes === undefined && code !== string) codes = Array.from({ length: string }, (_, earlier) => earlier);
    if (codes) codes[string] = code;
  };
  const addText = (text: string, string: number): number => {
    const code = texts.push(text) - 1;
    setCode(string, code);
    return code;
  };
  const codeOfText = (text: string): number => {
    const string = strings.numberOf(keyOf(text));
    if (string < known) return codes ? (codes[string] ?? -1) : string;
    known++;
    return addText(text, string);
  };
  const keyOf = (text: string): string => (foldsCase ? text.toLowerCase() : text);
  const codeOfNewString = (cell: string, string: number): number => {
    known++;
    const text = textOf(cell);
    if (text !== "" && keyOf(text) === cell) return addText(text, string);
    setCode(string, -1);
    if (text === "") return -1;
    const code = codeOfText(text);
    setCode(string, code);
    return code;
  };
  const codeOfString = (cell: string): number => {
    const string = strings.numberOf(cell);
    if (string >= known) return codeOfNewString(cell, string);
    return codes ? (codes[string] ?? -1) : string;
  };
  const codeOfOther = (cell: unknown): number => {
    const text = textOf(cell);
    const code = text === "" ? -1 : codeOfText(text);
    others.set(cell, code);
    return code;
  };

  return {
    texts,
    codeOf(cell, likely = -1) {
      if (cell === "" || cell === undefined) return -1;
      if (typeof cell !== "string") return others.get(cell) ?? codeOfOther(cell);
      return !foldsCase && texts[likely] === cell ? likely : codeOfString(cell);
    },
  };
}
