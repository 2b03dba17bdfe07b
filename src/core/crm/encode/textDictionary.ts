import { textOf, type Rows } from "../cells/cells";

/** Distinct texts and their codes. */
export interface TextDictionary {
  /** The texts by their code, in the order in which they were met. */
  readonly texts: readonly string[];
  /** Writes the codes of a column's cells; texts that are new are kept. A cell that says nothing has the code -1. */
  encode(rows: Rows, column: number, codes: Int32Array): void;
}

/** So many strings are found by a few of their signs; of a column that has more, the others are found in a Map. */
const PLACES = 1024;
const MOST_PLACED = PLACES / 4;

/**
 * A dictionary for texts of which there are few, such as names and stages: each different cell is looked into once.
 *
 * @param options.foldsCase "Ann" and "ANN" are one text (as Excel's own look-ups have it), kept as first written
 */
export function createTextDictionary({ foldsCase = false } = {}): TextDictionary {
  const texts: string[] = [];
  const codeOfKey = new Map<string, number>();
  const codeOfCell = new Map<unknown, number>();
  /** Strings at the place that their signs give, or at the next that was free; "" is none. */
  const placed = new Array<string>(PLACES).fill("");
  const placedCodes = new Int32Array(PLACES);
  let countPlaced = 0;

  const codeOfText = (text: string): number => {
    const key = foldsCase ? text.toLowerCase() : text;
    const code = codeOfKey.get(key) ?? texts.push(text) - 1;
    codeOfKey.set(key, code);
    return code;
  };
  const codeOfNewCell = (cell: unknown): number => {
    const text = textOf(cell);
    const code = text === "" ? -1 : codeOfText(text);
    codeOfCell.set(cell, code);
    return code;
  };
  /** A string comes as a new one each time, and to look at some of its signs takes less than to hash it for a Map. */
  const codeOfString = (cell: string): number => {
    const { length } = cell;
    const signs =
      cell.charCodeAt(0) + 5 * cell.charCodeAt(length >> 1) + 23 * cell.charCodeAt(length - 1) + 101 * length;
    let place = signs & (PLACES - 1);
    for (; placed[place] !== ""; place = (place + 1) & (PLACES - 1)) {
      if (placed[place] === cell) return placedCodes[place] ?? -1;
    }
    const code = codeOfCell.get(cell) ?? codeOfNewCell(cell);
    if (countPlaced < MOST_PLACED) {
      countPlaced++;
      placed[place] = cell;
      placedCodes[place] = code;
    }
    return code;
  };

  return {
    texts,
    encode(rows, column, codes) {
      for (let at = 0; at < codes.length; at++) {
        const cell = rows[at]?.[column];
        if (typeof cell === "string") codes[at] = cell === "" ? -1 : codeOfString(cell);
        else codes[at] = codeOfCell.get(cell) ?? codeOfNewCell(cell);
      }
    },
  };
}
