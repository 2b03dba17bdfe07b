import { LOST, NO_DAY, WON, type SalesData } from "../crm/types";
import type { Period } from "../kpi/types";
import type { OwnerSample } from "./types";

/** Whose deals are taken together. */
export interface Owners {
  readonly names: readonly string[];
  /** The number of each row's owner among the names, -1 for a row that does not count. */
  readonly ofRow: Int32Array;
  /** The number of those who have no owner; they are not judged. */
  readonly unnamed?: number;
}

/**
 * The quotes that were won or lost in a period, by owner, in two passes over the rows: the first counts, the second fills.
 *
 * @param period without a start: all time, undated deals included
 */
export function collectSamples(
  data: SalesData,
  { names, ofRow, unnamed }: Owners,
  { start, end }: Pick<Period, "start" | "end">,
): readonly OwnerSample[] {
  const { rows, status, isQuote, closed, quoted, value } = data;
  const owners = names.length;
  const [won, lost, valued, timed] = Array.from({ length: 4 }, () => new Int32Array(owners)) as Counts;
  const isIn = (row: number): boolean => {
    if (isQuote[row] !== 1 || (status[row] !== WON && status[row] !== LOST)) return false;
    const day = closed[row] ?? NO_DAY;
    return day <= end && (start === undefined || day >= start);
  };
  const hasCycle = (row: number): boolean => {
    const [from, to] = [quoted[row] ?? NO_DAY, closed[row] ?? NO_DAY];
    return from !== NO_DAY && to >= from;
  };
  for (let row = 0; row < rows; row++) {
    const owner = ofRow[row] ?? -1;
    if (owner < 0 || !isIn(row)) continue;
    if (status[row] === LOST) bump(lost, owner);
    else {
      bump(won, owner);
      if (!Number.isNaN(value[row])) bump(valued, owner);
      if (hasCycle(row)) bump(timed, owner);
    }
  }
  const values = Array.from(valued, (count) => new Float64Array(count));
  const cycles = Array.from(timed, (count) => new Int32Array(count));
  for (let row = 0; row < rows; row++) {
    const owner = ofRow[row] ?? -1;
    if (owner < 0 || status[row] !== WON || !isIn(row)) continue;
    if (!Number.isNaN(value[row])) put(values[owner], valued, owner, value[row] ?? NaN);
    if (hasCycle(row)) put(cycles[owner], timed, owner, (closed[row] ?? NO_DAY) - (quoted[row] ?? NO_DAY));
  }
  return names.map((owner, at) => ({
    owner,
    won: won[at] ?? 0,
    lost: lost[at] ?? 0,
    values: values[at] ?? new Float64Array(0),
    cycles: cycles[at] ?? new Int32Array(0),
    isJudged: at !== unnamed,
  }));
}

type Counts = [Int32Array, Int32Array, Int32Array, Int32Array];

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Fills a list from its end, its count going down. */
function put(list: Float64Array | Int32Array | undefined, left: Int32Array, at: number, number: number): void {
  const place = (left[at] ?? 1) - 1;
  left[at] = place;
  if (list) list[place] = number;
}
