import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Day, type SalesData } from "../crm/types";
import { buildRuns, type RowsToOrder } from "./buildRuns";
import type { Run } from "./run";
import type { Who } from "./types";
import { listGroups } from "./listGroups";

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
}

/** What the KPIs read: no figure looks at single deals. */
export interface KpiIndex {
  /** Everybody, then the teams, then the owners. */
  readonly whos: readonly WhoIndex[];
  /** The first day on which anything happened; undefined where nothing is dated. */
  readonly firstEvent: Day | undefined;
  readonly data: SalesData;
}

/** What core calls those who have no name of their own in the data. */
export interface WhoNames {
  /** kpi:everybody */
  readonly everybody: string;
  /** kpi:noOwner */
  readonly noOwner: string;
}

/**
 * Builds the index the KPIs read: per owner, per team and for all, rows ordered by day with prefix sums.
 *
 * @param mask 1 for each row that counts; without it all do
 * @example buildIndex(data, { everybody: words("kpi:everybody"), noOwner: words("kpi:noOwner") })
 */
export function buildIndex(data: SalesData, names: WhoNames, mask?: Uint8Array): KpiIndex {
  const counts = (row: number) => data.status[row] !== UNKNOWN && (mask === undefined || mask[row] === 1);
  const { whos, groupings } = listGroups(data, names, counts);
  const kinds = rowsOfKinds(data, counts);
  const runs = Object.fromEntries(
    Object.entries(kinds).map(([kind, toOrder]) => [kind, buildRuns(toOrder, groupings).flat()]),
  ) as Record<RunKind, Run[]>;
  return {
    whos: whos.map((who, at): WhoIndex => ({ who, ...(mapValues(runs, (all) => all[at]) as Record<RunKind, Run>) })),
    firstEvent: firstEvent(data, counts),
    data,
  };
}

type RunKind = Exclude<keyof WhoIndex, "who">;

function rowsOfKinds(data: SalesData, counts: (row: number) => boolean): Record<RunKind, RowsToOrder> {
  const closed = (row: number) => data.closed[row] ?? NO_DAY;
  const quoted = (row: number) => data.quoted[row] ?? NO_DAY;
  const value = (row: number) => data.value[row] ?? NaN;
  const isQuote = (row: number) => data.isQuote[row] === 1;
  const isWon = (row: number) => data.status[row] === WON;
  const isLostQuote = (row: number) => data.status[row] === LOST && isQuote(row);
  const isOpen = (row: number) => data.status[row] === OPEN;
  const hasClosed = (row: number) => closed(row) !== NO_DAY;
  const hasQuoted = (row: number) => quoted(row) !== NO_DAY;

  const select = (test: (row: number) => boolean): Int32Array => {
    const rows: number[] = [];
    for (let row = 0; row < data.rows; row++) if (counts(row) && test(row)) rows.push(row);
    return Int32Array.from(rows);
  };
  const by = (dayOf: (row: number) => Day, test: (row: number) => boolean, amountOf = value): RowsToOrder => ({
    rows: select(test),
    dayOf,
    amountOf,
  });
  return {
    opened: by(quoted, (row) => isQuote(row) && hasQuoted(row) && (isOpen(row) || hasClosed(row))),
    exited: by(
      (row) => Math.max(closed(row), quoted(row)),
      (row) => isQuote(row) && hasQuoted(row) && hasClosed(row),
    ),
    undatedOpen: by(quoted, (row) => isQuote(row) && !hasQuoted(row) && isOpen(row)),
    undatedClosed: by(closed, (row) => isQuote(row) && !hasQuoted(row) && hasClosed(row)),
    won: by(closed, (row) => isWon(row) && hasClosed(row)),
    lost: by(closed, (row) => isLostQuote(row) && hasClosed(row)),
    wonUndated: by(quoted, (row) => isWon(row) && !hasClosed(row)),
    lostUndated: by(quoted, (row) => isLostQuote(row) && !hasClosed(row)),
    cycles: by(
      closed,
      (row) => isWon(row) && hasClosed(row) && hasQuoted(row) && closed(row) >= quoted(row),
      (row) => closed(row) - quoted(row),
    ),
  };
}

function firstEvent(data: SalesData, counts: (row: number) => boolean): Day | undefined {
  let first = Infinity;
  for (let row = 0; row < data.rows; row++) {
    if (!counts(row)) continue;
    for (const column of [data.created, data.quoted, data.closed]) {
      const day = column[row] ?? NO_DAY;
      if (day !== NO_DAY && day < first) first = day;
    }
  }
  return first === Infinity ? undefined : first;
}

function mapValues<Key extends string, From, To>(
  record: Record<Key, From>,
  change: (value: From) => To,
): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    To
  >;
}
