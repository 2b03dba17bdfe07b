import { firstPlausibleEvent } from "../crm/firstPlausibleEvent";
import { growingInt32 } from "../crm/growing";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Day, type SalesData } from "../crm/types";
import { buildRuns, type RowsToOrder } from "./buildRuns";
import type { Run } from "./run";
import type { Who, WhoNames } from "./types";
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
 * Builds the index the KPIs read: per owner, per team and for all, rows ordered by day with prefix sums.
 *
 * @param mask 1 for each row that counts; without it all do
 * @example buildIndex(data, { everybody: words("kpi:everybody"), noOwner: words("kpi:noOwner") })
 */
export function buildIndex(data: SalesData, names: WhoNames, mask?: Uint8Array): KpiIndex {
  const isThere = (row: number) => mask === undefined || mask[row] === 1;
  const counts = (row: number) => isThere(row) && data.status[row] !== UNKNOWN;
  const { whos, groupings } = listGroups(data, names, isThere);
  const kinds = rowsOfKinds(data, isThere);
  const runs = Object.fromEntries(
    Object.entries(kinds).map(([kind, toOrder]) => [kind, buildRuns(toOrder, groupings).flat()]),
  ) as Record<RunKind, Run[]>;
  return {
    whos: whos.map((who, at): WhoIndex => ({ who, ...(mapValues(runs, (all) => all[at]) as Record<RunKind, Run>) })),
    firstEvent: firstPlausibleEvent([data.created, data.quoted, data.closed], counts),
    deals: data.status.reduce((deals, _, row) => deals + (counts(row) ? 1 : 0), 0),
    data,
  };
}

type RunKind = Exclude<keyof WhoIndex, "who">;
const RUN_KINDS = [
  "opened",
  "exited",
  "undatedOpen",
  "undatedClosed",
  "won",
  "lost",
  "wonUndated",
  "lostUndated",
  "cycles",
  "unknown",
] as const satisfies readonly RunKind[];

function rowsOfKinds(data: SalesData, isThere: (row: number) => boolean): Record<RunKind, RowsToOrder> {
  const closed = (row: number) => data.closed[row] ?? NO_DAY;
  const quoted = (row: number) => data.quoted[row] ?? NO_DAY;
  const value = (row: number) => data.value[row] ?? NaN;
  const rows = rowsOfEachKind(data, isThere);
  const by = (kind: RunKind, dayOf: (row: number) => Day, amountOf = value): RowsToOrder => {
    const ofKind = rows[kind];
    const days = new Int32Array(ofKind.length);
    const amounts = new Float64Array(ofKind.length);
    ofKind.forEach((row, at) => {
      days[at] = dayOf(row);
      amounts[at] = amountOf(row);
    });
    return { rows: ofKind, days, amounts };
  };
  return {
    opened: by("opened", quoted),
    exited: by("exited", (row) => Math.max(closed(row), quoted(row))),
    undatedOpen: by("undatedOpen", quoted),
    undatedClosed: by("undatedClosed", closed),
    won: by("won", closed),
    lost: by("lost", closed),
    wonUndated: by("wonUndated", quoted),
    lostUndated: by("lostUndated", quoted),
    cycles: by("cycles", closed, (row) => closed(row) - quoted(row)),
    unknown: by("unknown", (row) => data.created[row] ?? NO_DAY),
  };
}

function rowsOfEachKind(data: SalesData, isThere: (row: number) => boolean): Record<RunKind, Int32Array> {
  const growing = Object.fromEntries(RUN_KINDS.map((kind) => [kind, growingInt32()])) as Record<
    RunKind,
    ReturnType<typeof growingInt32>
  >;
  for (let row = 0; row < data.rows; row++) {
    if (!isThere(row)) continue;
    const closed = data.closed[row] ?? NO_DAY;
    const quoted = data.quoted[row] ?? NO_DAY;
    const status = data.status[row];
    if (status === UNKNOWN) {
      growing.unknown.push(row);
      continue;
    }
    const isQuote = data.isQuote[row] === 1;
    const isOpen = status === OPEN;
    if (isQuote && isOpen) growing[quoted === NO_DAY ? "undatedOpen" : "opened"].push(row);
    if (isQuote && !isOpen && closed !== NO_DAY) {
      if (quoted === NO_DAY) growing.undatedClosed.push(row);
      else {
        growing.opened.push(row);
        growing.exited.push(row);
      }
    }
    if (status === WON) growing[closed === NO_DAY ? "wonUndated" : "won"].push(row);
    if (status === LOST && isQuote) growing[closed === NO_DAY ? "lostUndated" : "lost"].push(row);
    if (status === WON && quoted !== NO_DAY && closed >= quoted) growing.cycles.push(row);
  }
  return mapValues(growing, (rows) => rows.finish());
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
