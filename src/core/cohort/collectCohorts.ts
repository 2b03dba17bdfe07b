import { NO_DAY, UNKNOWN, WON, type Day, type SalesData, type TextColumn } from "../crm/types";

/** The quotes of somebody in the order in which they were made. */
export interface Cohort {
  readonly made: Int32Array;
  /** Days until the order; WAITING for those that were not won until the as-of date. */
  readonly days: Int32Array;
  readonly asOf: Day;
}

export const WAITING = -1;

/** The quotes that tell how long orders take, and those that do not. */
export interface Quotes extends Cohort {
  /** The row of each in the data. */
  readonly rows: Int32Array;
  /** Days in which nine of ten orders came; undefined where there is none. */
  readonly mostDays: number | undefined;
}

const MOST = 0.9;

/** The quotes made until the as-of date, in that order. Those won without both dates, or before they were made, are no part of it. */
export function collectQuotes(data: SalesData, asOf: Day): Quotes {
  const { rows, isQuote, status, quoted, closed } = data;
  const found = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const from = quoted[row] ?? NO_DAY;
    if (isQuote[row] !== 1 || status[row] === UNKNOWN || from === NO_DAY || from > asOf) continue;
    if (status[row] === WON && (closed[row] ?? NO_DAY) < from) continue;
    found[count++] = row;
  }
  const kept = found.subarray(0, count);
  const order = Float64Array.from(kept, (row, at) => (quoted[row] ?? 0) * count + at).sort();
  const sorted = Int32Array.from(order, (key) => kept[key % count] ?? 0);
  const days = sorted.map((row) => {
    const [from = NO_DAY, to = NO_DAY] = [quoted[row], closed[row]];
    return status[row] === WON && to <= asOf ? to - from : WAITING;
  });
  return { rows: sorted, made: sorted.map((row) => quoted[row] ?? NO_DAY), days, asOf, mostDays: mostDaysOf(days) };
}

function mostDaysOf(days: Int32Array): number | undefined {
  const won = days.filter((one) => one !== WAITING).sort();
  return won.length === 0 ? undefined : won[Math.ceil(MOST * won.length) - 1];
}

/** The quotes of each text of a column, in the order in which they were made; those of blanks are the last. */
export function cohortsBy({ rows, made, days, asOf }: Quotes, { codes, texts }: TextColumn): readonly Cohort[] {
  const firsts = new Int32Array(texts.length + 2);
  const groupOf = (row: number) => {
    const code = codes[row] ?? -1;
    return code < 0 ? texts.length : code;
  };
  for (const row of rows) firsts[groupOf(row) + 1] = (firsts[groupOf(row) + 1] ?? 0) + 1;
  for (let at = 1; at < firsts.length; at++) firsts[at] = (firsts[at] ?? 0) + (firsts[at - 1] ?? 0);
  const [next, ofMade, ofDays] = [firsts.slice(), new Int32Array(rows.length), new Int32Array(rows.length)];
  rows.forEach((row, at) => {
    const group = groupOf(row);
    const place = next[group] ?? 0;
    next[group] = place + 1;
    ofMade[place] = made[at] ?? NO_DAY;
    ofDays[place] = days[at] ?? WAITING;
  });
  return Array.from({ length: texts.length + 1 }, (_, group) => {
    const [first, end] = [firsts[group] ?? 0, firsts[group + 1] ?? 0];
    return { made: ofMade.subarray(first, end), days: ofDays.subarray(first, end), asOf };
  });
}
