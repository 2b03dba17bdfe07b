import { KIND, KINDS, KINDS_OF_AMOUNTS, type DayTotals } from "./dayTotals";
import type { RowFacts } from "./rowFacts";

/** Which day counts for a row of each kind: that of its start, of its end, or the later of the two. */
const [AT_START, AT_END, AT_LATER] = [0, 1, 2] as const;
const DAY_OF_KIND = new Uint8Array(KINDS).fill(AT_START);
for (const kind of [KIND.undatedClosed, KIND.won, KIND.lost, KIND.cycles]) DAY_OF_KIND[kind] = AT_END;
DAY_OF_KIND[KIND.exited] = AT_LATER;
const CYCLE = 1 << KIND.cycles;

/**
 * The running totals of some rows, in one pass for their days and kinds and one that counts.
 *
 * @param axisDays the days that occur, by their numbers in the facts
 */
export function buildDayTotals(facts: RowFacts, axisDays: Int32Array): DayTotals {
  const { days, pointOf, kinds } = findDaysAndKinds(facts, axisDays);
  const length = days.length + 1;
  const starts = new Int32Array(KINDS).fill(-1);
  let places = 0;
  let ofAmounts = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    if (kind === KINDS_OF_AMOUNTS) ofAmounts = places;
    if ((kinds & (1 << kind)) === 0) continue;
    starts[kind] = places;
    places += length;
  }
  const [counts, valued, sums] = [new Int32Array(places), new Int32Array(ofAmounts), new Float64Array(ofAmounts)];
  countRows(facts.marks, facts.starts, facts.ends, facts.amounts, pointOf, starts, counts, valued, sums);
  for (let start = 0; start < places; start += length) runCounts(counts, start, start + length);
  for (let start = 0; start < ofAmounts; start += length) runAmounts(valued, sums, start, start + length);
  const counted = { days, starts, counts, valued, sums };
  return { ...counted, cycleDays: dealOutCycles(facts, axisDays, pointOf, counted) };
}

/** Turns how many there were on each day into how many there were until then. */
function runCounts(counts: Int32Array, first: number, end: number): void {
  let count = 0;
  for (let place = first; place < end; place++) counts[place] = count += counts[place] ?? 0;
}

function runAmounts(valued: Int32Array, sums: Float64Array, first: number, end: number): void {
  let withAmount = 0;
  let sum = 0;
  for (let place = first; place < end; place++) {
    valued[place] = withAmount += valued[place] ?? 0;
    sums[place] = sum += sums[place] ?? 0;
  }
}

/** The days of the rows, and for each number of the axis the point after that day. */
function findDaysAndKinds({ marks, starts, ends }: RowFacts, axisDays: Int32Array) {
  const pointOf = new Int32Array(axisDays.length);
  let kinds = 0;
  for (let row = 0; row < marks.length; row++) {
    const mark = marks[row] ?? 0;
    if (mark === 0) continue;
    kinds |= mark;
    pointOf[starts[row] ?? 0] = 1;
    pointOf[ends[row] ?? 0] = 1;
  }
  const days = new Int32Array(axisDays.length);
  let found = 0;
  for (let number = 0; number < pointOf.length; number++) {
    if (pointOf[number] !== 1) continue;
    days[found++] = axisDays[number] ?? 0;
    pointOf[number] = found;
  }
  return { days: days.slice(0, found), pointOf, kinds };
}

type Counted = Omit<DayTotals, "cycleDays">;

/** Counts each row at the point after its day, for each of its kinds. Handed arrays alone, as said of the visits of steps. */
function countRows(
  marks: Uint16Array,
  starts: Int32Array,
  ends: Int32Array,
  amounts: Float64Array,
  pointOf: Int32Array,
  startOfKind: Int32Array,
  counts: Int32Array,
  valued: Int32Array,
  sums: Float64Array,
): void {
  /** The points of a row's days: looked up, as nobody can foretell which of them a kind asks for. */
  const points = new Int32Array(3);
  for (let row = 0; row < marks.length; row++) {
    const startPoint = pointOf[starts[row] ?? 0] ?? 0;
    const endPoint = pointOf[ends[row] ?? 0] ?? 0;
    points[AT_START] = startPoint;
    points[AT_END] = endPoint;
    points[AT_LATER] = Math.max(startPoint, endPoint);
    const amount = amounts[row] ?? NaN;
    const isValued = !Number.isNaN(amount);
    for (let mark = marks[row] ?? 0; mark !== 0; mark &= mark - 1) {
      const kind = 31 - Math.clz32(mark & -mark);
      const place = (startOfKind[kind] ?? 0) + (points[DAY_OF_KIND[kind] ?? 0] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
      if (!isValued || kind >= KINDS_OF_AMOUNTS) continue;
      valued[place] = (valued[place] ?? 0) + 1;
      sums[place] = (sums[place] ?? 0) + amount;
    }
  }
}

/** The running totals say where the cycles of each day begin. */
function dealOutCycles(
  { marks, starts, ends }: RowFacts,
  axisDays: Int32Array,
  pointOf: Int32Array,
  { days, starts: startOfKind, counts }: Counted,
): Int32Array {
  const first = startOfKind[KIND.cycles] ?? -1;
  if (first < 0) return new Int32Array(0);
  const next = counts.slice(first, first + days.length + 1);
  const cycleDays = new Int32Array(next[days.length] ?? 0);
  for (let row = 0; row < marks.length; row++) {
    if (((marks[row] ?? 0) & CYCLE) === 0) continue;
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    const before = (pointOf[end] ?? 0) - 1;
    const place = next[before] ?? 0;
    next[before] = place + 1;
    cycleDays[place] = (axisDays[end] ?? 0) - (axisDays[start] ?? 0);
  }
  return cycleDays;
}
