import type { CurrencySigns } from "../encode/amountColumn";
import { countTexts } from "../encode/textColumn";
import type { TextColumn } from "../types";
import { currencyCode } from "./currencyCode";

/** In which currencies the amounts of a sheet are. */
export interface Currencies {
  /** By currency, on how many rows it is shown or, where most are in it, taken. */
  readonly counts: ReadonlyMap<string, number>;
  /** The most frequent one. Undefined where nothing shows a currency. */
  readonly main: string | undefined;
  /** The currency of amounts that show none. */
  readonly plain: string | undefined;
  /** Whether the main currency is that of the sheet, and no sign that was typed with a few amounts among plain numbers. */
  readonly isNamed: boolean;
}

interface Shown {
  readonly currency: TextColumn;
  /** Of the column of amounts that the figures are made of. */
  readonly amounts: Float64Array;
  readonly signs: CurrencySigns;
  /** That of the column: what its header names, or Excel shows its numbers in; "" where nothing does. */
  readonly ofColumn: string;
}

/**
 * Tells the currencies of a sheet: by the currency column; else by the signs beside the amounts; for amounts without one, by that
 * of their column. Without one, signs name the currency of the sheet only where they stand beside more than
 * half of the amounts: one "EUR 12" among plain numbers says nothing about those.
 */
export function findCurrencies({ currency, amounts, signs, ofColumn }: Shown): Currencies {
  const ofTexts = sumByCode(countTexts(currency));
  if (ofTexts.size > 0) {
    const most = mostFrequent(ofTexts);
    return { counts: ofTexts, main: most, plain: most, isNamed: true };
  }
  const counts = new Map<string, number>();
  const add = (name: string, rows: number) => counts.set(name, (counts.get(name) ?? 0) + rows);
  for (const code of signs.codes) add(signs.names[code] ?? "", 1);
  const filled = countFilled(amounts);
  if (ofColumn !== "" && filled > signs.rows.length) add(ofColumn, filled - signs.rows.length);
  const isNamed = ofColumn !== "" || signs.rows.length * 2 > filled;
  const main = mostFrequent(counts) ?? (ofColumn || undefined);
  return { counts, main, plain: ofColumn || main, isNamed };
}

function sumByCode(counts: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [text, rows] of counts) {
    if (rows > 0) sums.set(currencyCode(text), (sums.get(currencyCode(text)) ?? 0) + rows);
  }
  return sums;
}

function countFilled(amounts: Float64Array): number {
  let filled = 0;
  for (let row = 0; row < amounts.length; row++) if (!Number.isNaN(amounts[row])) filled++;
  return filled;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined;
  for (const [name, rows] of counts) if (most === undefined || rows > (counts.get(most) ?? 0)) most = name;
  return most;
}
