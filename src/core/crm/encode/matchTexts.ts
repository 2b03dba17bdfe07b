import type { TextColumn } from "../types";

/**
 * For each text of one column its code in another, -1 where no row there has it.
 *
 * @example matchTexts({ codes, texts: ["D-7", "D-1"] }, { codes: Int32Array.of(0), texts: ["D-1"] }) // Int32Array [-1, 0]
 */
export function matchTexts(from: TextColumn, to: TextColumn): Int32Array {
  const used = new Int32Array(to.texts.length).fill(-1);
  for (const code of to.codes) if (code >= 0) used[code] = code;
  // Columns that were read with one dictionary have the same codes.
  if (from.texts === to.texts) return used;
  const codeOf = new Map(to.texts.map((text, code) => [text, code]));
  return Int32Array.from(from.texts, (text) => used[codeOf.get(text) ?? -1] ?? -1);
}
