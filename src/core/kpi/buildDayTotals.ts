import type { DayAxis } from "./dayAxis";
import { KIND, KINDS, type DayTotals } from "./dayTotals";

/** What the rows of the data give to the totals. */
export interface RowFacts {
  /** Of which kinds each row is, a bit for each. */
  readonly marks: Uint16Array;
  /** The days of each row; one of unknown status starts on the day it was created. */
  readonly axis: DayAxis;
  /** NaN where a row has no amount. */
  readonly amounts: Float64Array;
}

/** Which day counts for a row of each kind: that of its start, of its end, or the later of the two. */
const [AT_START, AT_END, AT_LATER] = [0, 1, 2];
const DAY_OF_KIND = new Uint8Array(KINDS).fill(AT_START);
for (const kind of [KIND.undatedClosed, KIND.won, KIND.lost, KIND.cycles]) DAY_OF_KIND[kind] = AT_END;
DAY_OF_KIND[KIND.exited] = AT_LATER;

/** The running totals of some rows, in one pass for their days and kinds and one that counts. */
export function buildDayTotals(rows: Int32Array, facts: RowFacts): DayTotals {
  const { days, pointOf, kinds } = findDaysAndKinds(rows, facts);
  const length = days.length + 1;
  const starts = new Int32Array(KINDS).fill(-1);
  let places = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    if ((kinds & (1 << kind)) === 0) continue;
    starts[kind] = places;
    places += length;
  }
  const [counts, valued, sums] = [new Int32Array(places), new Int32Array(places), new Float64Array(places)];
  const counted = { days, starts, counts, valued, sums };
  countRows(rows, facts, pointOf, counted);
  for (let start = 0; start < places; start += length) {
    for (let place = start + 1; place < start + length; place++) {
      counts[place] = (counts[place] ?? 0) + (counts[place - 1] ?? 0);
      valued[place] = (valued[place] ?? 0) + (valued[place - 1] ?? 0);
      sums[place] = (sums[place] ?? 0) + (sums[place - 1] ?? 0);
    }
  }
  return { ...counted, cycleDays: dealOutCycles(rows, facts, pointOf, counted) };
}

/** The days of the rows, and for each number of the axis the point after that day. */
function findDaysAndKinds(rows: Int32Array, { marks, axis }: RowFacts) {
  const pointOf = new Int32Array(axis.days.length);
  let kinds = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const mark = marks[row] ?? 0;
    if (mark === 0) continue;
    kinds |= mark;
    pointOf[axis.starts[row] ?? 0] = 1;
    pointOf[axis.ends[row] ?? 0] = 1;
  }
  const days = new Int32Array(axis.days.length);
  let found = 0;
  for (let number = 0; number < pointOf.length; number++) {
    if (pointOf[number] !== 1) continue;
    days[found++] = axis.days[number] ?? 0;
    pointOf[number] = found;
  }
  return { days: days.slice(0, found), pointOf, kinds };
}

type Counted = Omit<DayTotals, "cycleDays">;

/** Counts each row at the point after its day, for each of its kinds. */
function countRows(
  rows: Int32Array,
  { marks, axis, amounts }: RowFacts,
  pointOf: Int32Array,
  { starts, counts, valued, sums }: Counted,
): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const [start, end] = [axis.starts[row] ?? 0, axis.ends[row] ?? 0];
    const [startPoint, endPoint] = [pointOf[start] ?? 0, pointOf[end] ?? 0];
    for (let mark = marks[row] ?? 0; mark !== 0; mark &= mark - 1) {
      const kind = 31 - Math.clz32(mark & -mark);
      const by = DAY_OF_KIND[kind];
      const point = by === AT_START ? startPoint : by === AT_END ? endPoint : Math.max(startPoint, endPoint);
      const place = (starts[kind] ?? 0) + point;
      counts[place] = (counts[place] ?? 0) + 1;
      const amount = kind === KIND.cycles ? daysBetween(axis, start, end) : (amounts[row] ?? NaN);
      if (Number.isNaN(amount)) continue;
      valued[place] = (valued[place] ?? 0) + 1;
      sums[place] = (sums[place] ?? 0) + amount;
    }
  }
}

/** The running totals say where the cycles of each day begin. */
function dealOutCycles(
  rows: Int32Array,
  { marks, axis }: RowFacts,
  pointOf: Int32Array,
  { days, starts, counts }: Counted,
): Int32Array {
  const first = starts[KIND.cycles] ?? -1;
  if (first < 0) return new Int32Array(0);
  const next = counts.slice(first, first + days.length + 1);
  const cycleDays = new Int32Array(next[days.length] ?? 0);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (((marks[row] ?? 0) & (1 << KIND.cycles)) === 0) continue;
    const [start, end] = [axis.starts[row] ?? 0, axis.ends[row] ?? 0];
    const before = (pointOf[end] ?? 0) - 1;
    const place = next[before] ?? 0;
    next[before] = place + 1;
    cycleDays[place] = daysBetween(axis, start, end);
  }
  return cycleDays;
}

function daysBetween({ days }: DayAxis, start: number, end: number): number {
  return (days[end] ?? 0) - (days[start] ?? 0);
}
