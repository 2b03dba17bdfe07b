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
  const others = new Map<unknown, number>();

  const addText = (text: string, key: string): number => {
    const code = texts.push(text) - 1;
    strings.add(key, code);
    return code;
  };
  const codeOfText = (text: string, key: string): number => {
    const known = strings.get(key);
    return known >= 0 ? known : addText(text, key);
  };
  const keyOf = (text: string): string => (foldsCase ? text.toLowerCase() : text);
  const codeOfString = (cell: string): number => {
    const known = strings.get(cell);
    if (known >= 0) return known;
    const text = textOf(cell);
    if (text === "") return -1;
    const key = keyOf(text);
    if (key === cell) return addText(text, key);
    const code = codeOfText(text, key);
    strings.add(cell, code);
    return code;
  };
  const codeOfOther = (cell: unknown): number => {
    const text = textOf(cell);
    const code = text === "" ? -1 : codeOfText(text, keyOf(text));
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
