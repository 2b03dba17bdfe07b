import { textOf } from "./cells";

/** Distinct texts and their codes. */
export interface TextDictionary {
  /** The texts by their code, in the order in which they were met. */
  readonly texts: readonly string[];
  /** The code of a cell's text, which is kept where it is new; -1 for a cell that says nothing. */
  codeOf(cell: unknown): number;
}

/** @param foldsCase "Ann" and "ANN" are one text (as Excel's own look-ups have it), kept as first written */
export function createTextDictionary({ foldsCase = false } = {}): TextDictionary {
  const texts: string[] = [];
  const codes = new Map<unknown, number>();

  const addCell = (cell: unknown): number => {
    const text = textOf(cell);
    if (text === "") return -1;
    const key = foldsCase ? text.toLowerCase() : text;
    let code = key === cell ? undefined : codes.get(key);
    if (code === undefined) {
      code = texts.push(text) - 1;
      codes.set(key, code);
    }
    if (key !== cell) codes.set(cell, code);
    return code;
  };

  return {
    texts,
    codeOf: (cell) => (cell === "" || cell === undefined ? -1 : (codes.get(cell) ?? addCell(cell))),
  };
}
