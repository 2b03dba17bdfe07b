import type { RowFacts } from "./rowFacts";

/** One way to divide the rows of the data: by owner, by team, or all together. */
export interface Grouping {
  readonly groups: number;
  /** What decides the group of a row; without it all rows are one group. */
  readonly by?: GroupedBy;
}

/** A row's text decides its group, -1 for none. */
interface GroupedBy {
  /** The text of each row, -1 for a blank. */
  readonly codes: Int32Array;
  readonly ofCode: Int32Array;
  readonly ofBlanks: number;
}

/**
 * Sorts the facts of the rows by group, each group's rows in order. Whoever counts a group then goes straight through its
 * facts, three times, and need not fetch those of every fiftieth row from all over the memory.
 *
 * @returns a function of a grouping that gives each group's facts, which are good until it is called again
 */
export function createGroupSorter(facts: RowFacts): (grouping: Grouping) => RowFacts[] {
  const rows = facts.marks.length;
  const sorted: RowFacts = {
    marks: new Uint16Array(rows),
    starts: new Int32Array(rows),
    ends: new Int32Array(rows),
    amounts: new Float64Array(rows),
  };
  return ({ groups, by }) => {
    if (by === undefined) return [facts];
    const firsts = firstPlaces(groups, by);
    sortInto(sorted, facts, by, firsts.slice());
    return Array.from({ length: groups }, (_, group) => between(sorted, firsts[group] ?? 0, firsts[group + 1] ?? 0));
  };
}

/** Where the rows of each group begin, and behind them where the last ones end. */
function firstPlaces(groups: number, { codes, ofCode, ofBlanks }: GroupedBy): Int32Array {
  const firsts = new Int32Array(groups + 1);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const group = code < 0 ? ofBlanks : (ofCode[code] ?? -1);
    if (group >= 0) firsts[group + 1] = (firsts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group <= groups; group++) firsts[group] = (firsts[group] ?? 0) + (firsts[group - 1] ?? 0);
  return firsts;
}

function sortInto(sorted: RowFacts, facts: RowFacts, by: GroupedBy, next: Int32Array): void {
  const { marks, starts, ends, amounts } = facts;
  const { codes, ofCode, ofBlanks } = by;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    const group = code < 0 ? ofBlanks : (ofCode[code] ?? -1);
    if (group < 0) continue;
    const place = next[group] ?? 0;
    next[group] = place + 1;
    sorted.marks[place] = marks[row] ?? 0;
    sorted.starts[place] = starts[row] ?? 0;
    sorted.ends[place] = ends[row] ?? 0;
    sorted.amounts[place] = amounts[row] ?? NaN;
  }
}

function between({ marks, starts, ends, amounts }: RowFacts, first: number, end: number): RowFacts {
  return {
    marks: marks.subarray(first, end),
    starts: starts.subarray(first, end),
    ends: ends.subarray(first, end),
    amounts: amounts.subarray(first, end),
  };
}
