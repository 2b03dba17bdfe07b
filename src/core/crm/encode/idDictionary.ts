import { textOf, type Rows } from "../cells/cells";
import { StringTable } from "./stringTable";
import type { TextDictionary } from "./textDictionary";

/**
 * A dictionary for texts of which there are many, such as the ids of deals. Until a string comes that is no text of its own
 * (blanks around it, a word for nothing), texts and strings are one list: most columns of ids never need a second.
 *
 * @param room how many different texts may come
 */
export function createIdDictionary(room = 0): TextDictionary {
  return new ManyTexts(room);
}

/** A class, as said of `StringTable`. */
class ManyTexts implements TextDictionary {
  private readonly strings: StringTable;
  /** The strings whose code is known: all of the table's but the one that is just being looked at. */
  private known = 0;
  /** The texts and the codes of the strings; undefined while each string is a text. */
  private own: { readonly texts: string[]; readonly codes: number[] } | undefined = undefined;
  private readonly others = new Map<unknown, number>();

  constructor(room: number) {
    this.strings = new StringTable(room);
  }

  get texts(): readonly string[] {
    return this.own?.texts ?? this.strings.texts;
  }

  encode(rows: Rows, column: number, codes: Int32Array): void {
    let last: unknown = "";
    let code = -1;
    for (let at = 0; at < codes.length; at++) {
      const cell = rows[at]?.[column];
      // A history repeats the id of the row above; where it is sorted as the deals are, the next deal's follows.
      if (cell !== last) {
        last = cell;
        code = this.codeOf(cell, code + 1);
      }
      codes[at] = code;
    }
  }

  private codeOf(cell: unknown, likely: number): number {
    if (cell === "" || cell === undefined) return -1;
    if (typeof cell !== "string") return this.others.get(cell) ?? this.codeOfOther(cell);
    // To look whether a code is right takes less than to find it.
    if (this.texts[likely] === cell) return likely;
    const string = this.strings.numberOf(cell);
    if (string >= this.known) return this.codeOfNewString(cell, string);
    return this.own ? (this.own.codes[string] ?? -1) : string;
  }

  private codeOfNewString(cell: string, string: number): number {
    this.known++;
    const text = textOf(cell);
    if (text === cell) return this.addText(text, string);
    this.own ??= this.ownUpTo(string);
    this.own.codes[string] = -1;
    if (text !== "") this.own.codes[string] = this.codeOfText(text);
    return this.own.codes[string] ?? -1;
  }

  private codeOfOther(cell: unknown): number {
    const text = textOf(cell);
    const code = text === "" ? -1 : this.codeOfText(text);
    this.others.set(cell, code);
    return code;
  }

  private codeOfText(text: string): number {
    const string = this.strings.numberOf(text);
    if (string < this.known) return this.own ? (this.own.codes[string] ?? -1) : string;
    this.known++;
    return this.addText(text, string);
  }

  private addText(text: string, string: number): number {
    return this.own === undefined ? string : (this.own.codes[string] = this.own.texts.push(text) - 1);
  }

  private ownUpTo(string: number) {
    return {
      texts: this.strings.texts.slice(0, string),
      codes: Array.from({ length: string }, (_, earlier) => earlier),
    };
  }
}
