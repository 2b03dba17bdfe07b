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
export function createTextDictionary(options: { readonly foldsCase?: boolean } = {}): TextDictionary {
  return new FewTexts(options.foldsCase ?? false);
}

/** A class, as said of `StringTable`. */
class FewTexts implements TextDictionary {
  readonly texts: string[] = [];
  private readonly foldsCase: boolean;
  private readonly codeOfKey = new Map<string, number>();
  private readonly codeOfCell = new Map<unknown, number>();
  /** Strings at the place that their signs give, or at the next that was free; "" is none. */
  private readonly placed = new Array<string>(PLACES).fill("");
  private readonly placedCodes = new Int32Array(PLACES);
  private countPlaced = 0;

  constructor(foldsCase: boolean) {
    this.foldsCase = foldsCase;
  }

  encode(rows: Rows, column: number, codes: Int32Array): void {
    for (let at = 0; at < codes.length; at++) {
      const cell = rows[at]?.[column];
      if (typeof cell === "string") codes[at] = cell === "" ? -1 : this.codeOfString(cell);
      else codes[at] = this.codeOfCell.get(cell) ?? this.codeOfNewCell(cell);
    }
  }

  /** A string comes as a new one each time, and to look at some of its signs takes less than to hash it for a Map. */
  private codeOfString(cell: string): number {
    const { placed } = this;
    const { length } = cell;
    const signs =
      cell.charCodeAt(0) + 5 * cell.charCodeAt(length >> 1) + 23 * cell.charCodeAt(length - 1) + 101 * length;
    let place = signs & (PLACES - 1);
    for (; placed[place] !== ""; place = (place + 1) & (PLACES - 1)) {
      if (placed[place] === cell) return this.placedCodes[place] ?? -1;
    }
    const code = this.codeOfCell.get(cell) ?? this.codeOfNewCell(cell);
    if (this.countPlaced < MOST_PLACED) {
      this.countPlaced++;
      placed[place] = cell;
      this.placedCodes[place] = code;
    }
    return code;
  }

  private codeOfNewCell(cell: unknown): number {
    const text = textOf(cell);
    const code = text === "" ? -1 : this.codeOfText(text);
    this.codeOfCell.set(cell, code);
    return code;
  }

  private codeOfText(text: string): number {
    const key = this.foldsCase ? text.toLowerCase() : text;
    const code = this.codeOfKey.get(key) ?? this.texts.push(text) - 1;
    this.codeOfKey.set(key, code);
    return code;
  }
}
