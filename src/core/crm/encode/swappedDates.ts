import { toDate } from "../cells/day";
import { NO_DAY } from "../types";

/** A column's days, and what its texts were. */
export interface DaysFromTexts {
  readonly days: Int32Array;
  /** How many cells held a date as text, and how many of those can only be read one way. */
  readonly texts: { readonly all: number; readonly proven: number };
}

/** Four days in ten are the 12th or earlier: so many by chance are one in a hundred. */
const FEWEST_DATES = 5;
const LAST_MONTH = 12;

/**
 * The columns whose real dates Excel may have turned round. Where it opens 4/10/2026 of a country that puts the month first in one that
 * puts the day first, it makes it 4 October; and it leaves 4/20/2026 as text. Then all dates after the 12th are texts, and none up to the
 * 12th is. Columns of one sheet are judged together, as they were opened together.
 *
 * @returns for each column whether it is one of them
 * @example findSwapped([{ days, texts: { all: 9, proven: 9 } }]) // [true]
 */
export function findSwapped(columns: readonly DaysFromTexts[]): readonly boolean[] {
  const early = columns.map(earlyDates);
  const dates = early.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return early.map((count) => count !== undefined && count > 0 && dates >= FEWEST_DATES);
}

/** Whether a day lies in the part of the month that Excel takes for a month. */
export function isEarly(day: number): boolean {
  return day !== NO_DAY && toDate(day).day <= LAST_MONTH;
}

/** Whether a column looks as described by itself, however few dates it has. */
export function looksSwapped(column: DaysFromTexts): boolean {
  return (earlyDates(column) ?? 0) > 0;
}

/** How many real dates a column has, where it looks as described; else undefined. */
function earlyDates({ days, texts }: DaysFromTexts): number | undefined {
  if (texts.all === 0 || texts.proven < texts.all) return undefined;
  let [early, late] = [0, 0];
  for (const day of days) {
    if (day === NO_DAY) continue;
    if (isEarly(day)) early++;
    else late++;
  }
  // A proven text is always of a day after the 12th.
  return late === texts.proven ? early : undefined;
}
