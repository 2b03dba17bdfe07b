import { LOST, OPEN, WON } from "../crm/types";
import type { ChangedDeal, DealChanges } from "./types";

/** How many deals, and the sum of their values; deals without a value count as nothing in the sum. */
export interface Tally {
  readonly count: number;
  readonly value: number;
}

/** What a sales manager asks of two exports. A deal may be in several of them. */
export interface ChangesSummary {
  /** New deals, whatever became of them. */
  readonly added: Tally;
  /** Won since: open before, or new. */
  readonly won: Tally;
  readonly lost: Tally;
  /** Closed before and open now. */
  readonly reopened: Tally;
  /** Open before, and not in this export any more: nobody knows what became of them. */
  readonly vanishedOpen: Tally;
  /** Closed before, and not in this export any more: figures of past periods are without them. */
  readonly vanishedClosed: Tally;
  /** Open in both, with another value; `value` is the difference together. */
  readonly revalued: Tally;
  /** Open in both, in another step. */
  readonly moved: Tally;
  /** Of somebody else now. */
  readonly handedOver: Tally;
  /** Closed before and now, but with another result, day or value: figures of past periods have changed. */
  readonly rewritten: Tally;
  /** Deals of which anything changed. */
  readonly changed: number;
  readonly unchanged: number;
}

export type ChangeKind = Exclude<keyof ChangesSummary, "changed" | "unchanged">;

/** The rows of each kind: of the deals before for those that vanished, of the deals after for the others. */
export type RowsByKind = Readonly<Record<ChangeKind, readonly number[]>>;

/** Which deals belong to what a sales manager asks of two exports. */
export function sortChanges({ before, after, added, vanished, changed }: DealChanges): RowsByKind {
  const [statusBefore, statusAfter] = [before.status, after.status];
  const isClosed = (status: number | undefined) => status === WON || status === LOST;
  const rowsWhere = (is: (deal: ChangedDeal, from: number | undefined, to: number | undefined) => boolean) =>
    changed.filter((deal) => is(deal, statusBefore[deal.before], statusAfter[deal.after])).map(({ after: row }) => row);
  const closedAs = (status: number) => [
    ...rowsWhere((_, from, to) => to === status && !isClosed(from)),
    ...added.filter((row) => statusAfter[row] === status),
  ];
  const hasChanged = (deal: ChangedDeal, ...what: readonly ChangedDeal["what"][number][]) =>
    deal.what.some((one) => what.includes(one));
  return {
    added,
    won: closedAs(WON),
    lost: closedAs(LOST),
    reopened: rowsWhere((_, from, to) => isClosed(from) && to === OPEN),
    vanishedOpen: vanished.filter((row) => statusBefore[row] === OPEN),
    vanishedClosed: vanished.filter((row) => statusBefore[row] !== OPEN),
    revalued: rowsWhere((deal, from, to) => from === OPEN && to === OPEN && hasChanged(deal, "value")),
    moved: rowsWhere((deal, from, to) => from === OPEN && to === OPEN && hasChanged(deal, "step")),
    handedOver: rowsWhere((deal) => hasChanged(deal, "owner")),
    rewritten: rowsWhere(
      (deal, from, to) => isClosed(from) && isClosed(to) && hasChanged(deal, "status", "closed", "value"),
    ),
  };
}

/** How many deals each kind has and what they are worth together. */
export function summariseChanges(changes: DealChanges, rows: RowsByKind): ChangesSummary {
  const { before, after, changed, unchanged } = changes;
  const tally = (picked: readonly number[], values: Float64Array): Tally => ({
    count: picked.length,
    value: picked.reduce((sum, row) => sum + numberOf(values[row]), 0),
  });
  const now = (picked: readonly number[]) => tally(picked, after.value);
  const earlier = new Map(changed.map((deal) => [deal.after, deal.before]));
  const difference = (row: number) => numberOf(after.value[row]) - numberOf(before.value[earlier.get(row) ?? -1]);
  return {
    added: now(rows.added),
    won: now(rows.won),
    lost: now(rows.lost),
    reopened: now(rows.reopened),
    vanishedOpen: tally(rows.vanishedOpen, before.value),
    vanishedClosed: tally(rows.vanishedClosed, before.value),
    revalued: {
      count: rows.revalued.length,
      value: rows.revalued.reduce((sum, row) => sum + difference(row), 0),
    },
    moved: now(rows.moved),
    handedOver: now(rows.handedOver),
    rewritten: now(rows.rewritten),
    changed: changed.length,
    unchanged,
  };
}

function numberOf(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
