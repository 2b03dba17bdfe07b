import type { TextColumn } from "../types";
import { BIT } from "./marks";

/** Marks the deals in another currency than most have, as their amounts are added up as if they were in one. */
export function markCurrencies({ codes, texts }: TextColumn, marks: Uint32Array): void {
  if (texts.length < 2) return;
  const usual = mostFrequent(codes, texts.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0 && code !== usual) marks[row] = (marks[row] ?? 0) | BIT.otherCurrency;
  }
}

function mostFrequent(codes: Int32Array, texts: number): number {
  const rows = new Int32Array(texts);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) rows[code] = (rows[code] ?? 0) + 1;
  }
  return rows.reduce((most, count, code) => (count > (rows[most] ?? 0) ? code : most), 0);
}
