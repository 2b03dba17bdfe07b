import type { TextColumn } from "../types";

/** Which rows have the id of an earlier one. */
export interface RepeatedIds {
  readonly rows: Int32Array;
  /** How many different ids there are. */
  readonly different: number;
  /** Whether at least half of the ids, and more than one, stand on several rows: the list has a row for each line of a deal, say, not for each deal. */
  readonly areMost: boolean;
}

/** @example repeatedIds({ codes: Int32Array.of(0, 1, 0), texts: ["D-1", "D-2"] }).rows // Int32Array [2] */
export function repeatedIds({ codes, texts }: TextColumn): RepeatedIds {
  const times = new Int32Array(texts.length);
  const rows = rowsSeenBefore(codes, times);
  const [several, different] = [countFrom(times, 2), countFrom(times, 1)];
  return { rows, different, areMost: several > 1 && several * 2 >= different };
}

/** @param times counts how often each code comes */
function rowsSeenBefore(codes: Int32Array, times: Int32Array): Int32Array {
  const rows = new Int32Array(codes.length);
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0) continue;
    const before = times[code] ?? 0;
    times[code] = before + 1;
    if (before > 0) rows[count++] = row;
  }
  return rows.slice(0, count);
}

/** How many codes come at least so often. */
function countFrom(times: Int32Array, least: number): number {
  let count = 0;
  for (let code = 0; code < times.length; code++) if ((times[code] ?? 0) >= least) count++;
  return count;
}
