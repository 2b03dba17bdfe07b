import { textOf } from "./cells";
import { growingInt32 } from "./growing";
import type { TextColumn } from "./types";

/** A text column as it is read: each distinct text is kept once, a row holds its code. */
export class TextColumnReader {
  readonly texts: string[] = [];
  readonly #codes = growingInt32();
  readonly #codeOf = new Map<unknown, number>();
  readonly #foldsCase: boolean;

  /** @param foldsCase "Ann" and "ANN" are one text (as Excel's own look-ups have it), kept as first written */
  constructor({ foldsCase = false } = {}) {
    this.#foldsCase = foldsCase;
  }

  /** Adds a row. @returns the code of its text, -1 for a blank */
  push(cell: unknown): number {
    const code = cell === "" || cell === undefined ? -1 : (this.#codeOf.get(cell) ?? this.#intern(cell));
    this.#codes.push(code);
    return code;
  }

  finish(): TextColumn {
    return { codes: this.#codes.finish(), texts: this.texts };
  }

  #intern(cell: unknown): number {
    const text = textOf(cell);
    if (text === "") return -1;
    const key = this.#foldsCase ? text.toLowerCase() : text;
    const code = this.#codeOf.get(key) ?? this.texts.push(text) - 1;
    this.#codeOf.set(key, code);
    if (cell !== key) this.#codeOf.set(cell, code);
    return code;
  }
}

/** How many rows hold each text. */
export function countTexts({ codes, texts }: TextColumn): ReadonlyMap<string, number> {
  const counts = new Array<number>(texts.length).fill(0);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  return new Map(texts.map((text, code) => [text, counts[code] ?? 0]));
}
