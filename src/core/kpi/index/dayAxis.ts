import { NO_DAY, UNKNOWN, type Day, type SalesData } from "../../crm/types";

/** The days that occur, numbered in order. NO_DAY is always there and has the number 0. */
export interface DayAxis {
  readonly days: Int32Array;
  /** For each row the number of the day it starts on, and of that on which it is closed. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Numbers the days of the deals, so that whoever counts by day needs no more places than there are days. */
export function dayAxis({ status, quoted, created, closed }: SalesData): DayAxis {
  const starts = startDays(status, quoted, created);
  const ends = closed.slice();
  const { days, numbers } = numberDays(starts, ends);
  takeNumbers(starts, numbers);
  takeNumbers(ends, numbers);
  return { days, starts, ends };
}

/** The day a deal was quoted; of one of unknown status all that is known is when it was created. */
function startDays(status: Uint8Array, quoted: Int32Array, created: Int32Array): Int32Array {
  const days = quoted.slice();
  for (let row = 0; row < days.length; row++) if (status[row] === UNKNOWN) days[row] = created[row] ?? NO_DAY;
  return days;
}

function takeNumbers(days: Int32Array, numbers: Int32Array): void {
  for (let row = 0; row < days.length; row++) days[row] = numbers[placeOf(days[row] ?? NO_DAY)] ?? 0;
}

/**
 * Itself, and 0 for NO_DAY, which is below zero. Reckoned, as the processor cannot foretell which deals have a day: asking
 * took 2.2 ms for each pass over 250,000 deals, of which a third were no quotes.
 */
function placeOf(day: Day): number {
  return day & ~(day >> 31);
}

/** The days in order, and each one's number among them. */
function numberDays(starts: Int32Array, ends: Int32Array) {
  const numbers = new Int32Array(Math.max(latestOf(starts), latestOf(ends)) + 1);
  markDays(starts, numbers);
  markDays(ends, numbers);
  numbers[0] = 0;
  const days: Day[] = [NO_DAY];
  for (let day = 1; day < numbers.length; day++) if (numbers[day] === 1) numbers[day] = days.push(day) - 1;
  return { days: Int32Array.from(days), numbers };
}

function latestOf(days: Int32Array): Day {
  let latest = 0;
  for (let row = 0; row < days.length; row++) latest = Math.max(latest, days[row] ?? NO_DAY);
  return latest;
}

function markDays(days: Int32Array, numbers: Int32Array): void {
  for (let row = 0; row < days.length; row++) numbers[placeOf(days[row] ?? NO_DAY)] = 1;
}
