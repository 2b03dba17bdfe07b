import { shownName } from "../cells/shownName";
import type { TextColumn } from "../types";

/** Texts with the same letters and digits: the one that most rows have, and the others. */
export interface Spelling {
  readonly usual: string;
  readonly others: readonly string[];
  /** Codes of the others in the column. */
  readonly codes: readonly number[];
}

/**
 * Finds texts of a column that are one and the same but for blanks, punctuation, accents and capitals. Nothing is guessed:
 * "A. Jansen" is not "Ann Jansen", and "X 1.0" is not "X 10".
 *
 * @param known texts that another list has: they are the usual ones
 * @example findSpellings(products) // [{ usual: "GTX Pro", others: ["GTXPro"], codes: [4] }]
 */
export function findSpellings({ codes, texts }: TextColumn, known: readonly string[] = []): Spelling[] {
  const rows = new Int32Array(texts.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) rows[code] = (rows[code] ?? 0) + 1;
  }
  const isKnown = new Set(known);
  const alike = new Map<string, number[]>();
  texts.forEach((text, code) => {
    if (rows[code] === 0) return;
    const key = spellingKey(text);
    if (key === "") return;
    const others = alike.get(key);
    if (others) others.push(code);
    else alike.set(key, [code]);
  });
  const knownByKey = new Map(known.map((text) => [spellingKey(text), text]));
  const rank = (code: number) => (isKnown.has(texts[code] ?? "") ? Infinity : (rows[code] ?? 0));
  return Array.from(alike, ([key, found]): Spelling => {
    const sorted = found.sort((a, b) => rank(b) - rank(a));
    const usual = knownByKey.get(key) ?? texts[sorted[0] ?? -1] ?? "";
    const others = sorted.filter((code) => texts[code] !== usual);
    return { usual, others: others.map((code) => texts[code] ?? ""), codes: others };
  }).filter(({ others }) => others.length > 0);
}

/** The spellings for a sentence, the usual one first. @example quoteSpellings(found) // '"GTX Pro" = "GTXPro"' */
export function quoteSpellings(spellings: readonly Spelling[], shown: number): string {
  return spellings
    .slice(0, shown)
    .map(({ usual, others }) => [usual, ...others].map((text) => `"${shownName(text)}"`).join(" = "))
    .join(", ");
}

/** Letters and digits alone. A point or a comma between digits stays, as 1.0 is not 10; so do signs, as C is not C++. */
function spellingKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/(?<!\d)[.,:/]|[.,:/](?!\d)|[\s\p{Pd}\p{Pc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}'"’`;!?¡¿]/gu, "");
}
