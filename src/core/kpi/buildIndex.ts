import { firstPlausibleEvent } from "../crm/firstPlausibleEvent";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Day, type SalesData } from "../crm/types";
import { buildRuns, dealAmounts, type RowFacts } from "./buildRuns";
import { listGroups } from "./listGroups";
import { orderByDay } from "./orderByDay";
import type { Run } from "./run";
import type { Who, WhoNames } from "./types";

/** The runs of one who. "Quotes" are the deals that reached the quote step. */
export interface WhoIndex {
  readonly who: Who;
  /** Quotes by the day they were made, but closed ones whose close date is missing. */
  readonly opened: Run;
  /** Those of `opened` that are closed, by the day on which they left the pipeline: closed, or made if that is later. */
  readonly exited: Run;
  /** Open quotes of which nobody knows when they were made. */
  readonly undatedOpen: Run;
  /** Closed quotes of which nobody knows when they were made, by close date. */
  readonly undatedClosed: Run;
  /** Orders by close date. */
  readonly won: Run;
  /** Lost quotes by close date. */
  readonly lost: Run;
  /** Orders whose close date is missing, by the day the quote was made. */
  readonly wonUndated: Run;
  /** Lost quotes whose close date is missing, by the day the quote was made. */
  readonly lostUndated: Run;
  /** Orders with a cycle, by close date; the amount is the days from quote to order. */
  readonly cycles: Run;
  /** The days of those cycles, one by one in the same order: a median cannot be made of totals. */
  readonly cycleDays: Int32Array;
  /** Deals of unknown status, by the day they were created: in no figure, and left out of every one. */
  readonly unknown: Run;
}

/** What the KPIs read: no figure looks at single deals. */
export interface KpiIndex {
  /** Everybody, then the teams, then the owners. */
  readonly whos: readonly WhoIndex[];
  /** The first day on which anything happened, dates far before all others apart; undefined where nothing is dated. */
  readonly firstEvent: Day | undefined;
  /** The deals that count: neither masked out nor of unknown status. */
  readonly deals: number;
  readonly data: SalesData;
}

/**
 * Builds the index the KPIs read: per owner, per team and for all, running totals by day.
 *
 * @param mask 1 for each row that counts; without it all do
 * @example buildIndex(data, { everybody: words("kpi:everybody"), noOwner: words("kpi:noOwner") })
 */
export function buildIndex(data: SalesData, names: WhoNames, mask?: Uint8Array): KpiIndex {
  const isThere = (row: number) => mask === undefined || mask[row] === 1;
  const counts = (row: number) => isThere(row) && data.status[row] !== UNKNOWN;
  const { whos, groupings } = listGroups(data, names, isThere);
  const marks = markRows(data, isThere);
  const facts = factsOfKinds(data);
  const rowsOf = (kind: RunKind) => orderByDay(facts[kind].days, marks, MARKS[kind]);
  const runsOf = (kind: RunKind, rows = rowsOf(kind)) => buildRuns(rows, facts[kind], groupings).flat();
  const cycleRows = rowsOf("cycles");
  const cycleDays = groupings.flatMap((grouping) => dealAmounts(cycleRows, facts.cycles.amounts, grouping));
  const runs: Record<RunKind, Run[]> = {
    opened: runsOf("opened"),
    exited: runsOf("exited"),
    undatedOpen: runsOf("undatedOpen"),
    undatedClosed: runsOf("undatedClosed"),
    won: runsOf("won"),
    lost: runsOf("lost"),
    wonUndated: runsOf("wonUndated"),
    lostUndated: runsOf("lostUndated"),
    cycles: runsOf("cycles", cycleRows),
    unknown: runsOf("unknown"),
  };
  return {
    whos: whos.map((who, at) => whoIndex(who, at, runs, cycleDays)),
    firstEvent: firstPlausibleEvent([data.created, data.quoted, data.closed], counts),
    deals: countRows(data.rows, counts),
    data,
  };
}

function whoIndex(who: Who, at: number, runs: Record<RunKind, Run[]>, cycleDays: readonly Int32Array[]): WhoIndex {
  const ofKinds = Object.entries(runs).map(([kind, all]) => [kind, all[at]]);
  return {
    who,
    ...(Object.fromEntries(ofKinds) as Record<RunKind, Run>),
    cycleDays: cycleDays[at] ?? new Int32Array(0),
  };
}

function countRows(rows: number, counts: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (counts(row)) count++;
  return count;
}

type RunKind = Exclude<keyof WhoIndex, "who" | "cycleDays">;

/** A bit for each kind of row; a row may be of several kinds. */
const MARKS = {
  opened: 1,
  exited: 2,
  undatedOpen: 4,
  undatedClosed: 8,
  won: 16,
  lost: 32,
  wonUndated: 64,
  lostUndated: 128,
  cycles: 256,
  unknown: 512,
} as const satisfies Record<RunKind, number>;

/** What the rows are, as bits of MARKS, in one pass over the deals. */
function markRows(data: SalesData, isThere: (row: number) => boolean): Uint16Array {
  const marks = new Uint16Array(data.rows);
  for (let row = 0; row < data.rows; row++) {
    if (isThere(row)) marks[row] = markOf(data, row);
  }
  return marks;
}

function markOf({ status: statuses, isQuote: quotes, closed: closeDays, quoted: quoteDays }: SalesData, row: number) {
  const status = statuses[row];
  if (status === UNKNOWN) return MARKS.unknown;
  const closed = closeDays[row] ?? NO_DAY;
  const quoted = quoteDays[row] ?? NO_DAY;
  const isQuote = quotes[row] === 1;
  let mark = 0;
  if (isQuote && status === OPEN) mark |= quoted === NO_DAY ? MARKS.undatedOpen : MARKS.opened;
  if (isQuote && status !== OPEN && closed !== NO_DAY) {
    mark |= quoted === NO_DAY ? MARKS.undatedClosed : MARKS.opened | MARKS.exited;
  }
  if (status === WON) mark |= closed === NO_DAY ? MARKS.wonUndated : MARKS.won;
  if (status === LOST && isQuote) mark |= closed === NO_DAY ? MARKS.lostUndated : MARKS.lost;
  if (status === WON && quoted !== NO_DAY && closed >= quoted) mark |= MARKS.cycles;
  return mark;
}

/** By which day the rows of each kind are ordered, and the amount that counts. */
function factsOfKinds({ closed, quoted, created, value }: SalesData): Record<RunKind, RowFacts> {
  const [exited, cycleDays] = [new Int32Array(closed.length), new Float64Array(closed.length)];
  for (let row = 0; row < closed.length; row++) {
    const [end, start] = [closed[row] ?? NO_DAY, quoted[row] ?? NO_DAY];
    exited[row] = Math.max(end, start);
    cycleDays[row] = end - start;
  }
  const [byClosed, byQuoted] = [
    { days: closed, amounts: value },
    { days: quoted, amounts: value },
  ];
  return {
    opened: byQuoted,
    exited: { days: exited, amounts: value },
    undatedOpen: byQuoted,
    undatedClosed: byClosed,
    won: byClosed,
    lost: byClosed,
    wonUndated: byQuoted,
    lostUndated: byQuoted,
    cycles: { days: closed, amounts: cycleDays },
    unknown: { days: created, amounts: value },
  };
}
