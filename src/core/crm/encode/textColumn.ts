import type { Rows } from "../cells/cells";
import { growingInt32, type Growing } from "./growing";
import { createTextDictionary, type TextDictionary } from "./textDictionary";
import type { TextColumn } from "../types";

/** A text column as it is read: each distinct text is kept once, a row holds its code. */
export class TextColumnReader {
  readonly dictionary: TextDictionary;
  readonly #codes: Growing<Int32Array>;

  /** @param rows how many may come */
  constructor(dictionary: TextDictionary = createTextDictionary(), rows?: number) {
    this.dictionary = dictionary;
    this.#codes = growingInt32(rows);
  }

  get texts(): readonly string[] {
    return this.dictionary.texts;
  }

  /** Adds this column's cells of some rows. @returns the codes of their texts, -1 for blanks and where there is no column */
  read(rows: Rows, column: number | undefined): Int32Array {
    const codes = this.#codes.extend(rows.length);
    if (column === undefined) return codes.fill(-1);
    this.dictionary.encode(rows, column, codes);
    return codes;
  }

  finish(): TextColumn {
    return { codes: this.#codes.finish(), texts: this.texts };
  }
}

/** Some cells as a text column. */
export function encodeTexts(cells: readonly unknown[]): TextColumn {
  const reader = new TextColumnReader();
  reader.read(
    cells.map((cell) => [cell]),
    0,
  );
  return reader.finish();
}

/** How many rows hold each text. */
export function countTexts({ codes, texts }: TextColumn): ReadonlyMap<string, number> {
  const counts = new Array<number>(texts.length).fill(0);
  if (texts.length === 0) return new Map();
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return new Map(texts.map((text, code) => [text, counts[code] ?? 0]));
}
