import { NO_DAY } from "../crm/types";
import type { ChangeKind, RowsByKind } from "./summariseChanges";
import type { DealChange, DealChanges, DealRecords } from "./types";

/** Deals of one kind that are listed; the largest come first. */
const MOST_LISTED = 50;

/** A deal as it is shown in a list of changes. */
export interface ListedDeal {
  readonly id: string;
  readonly owner: string;
  /** Undefined where there is none. */
  readonly value?: number;
  /** Where it stands now; undefined for one that vanished. */
  readonly sheetRow?: number;
  readonly what: readonly ListedChange[];
}

/** What changed, from what to what: texts, days, amounts and statuses as they are in the records; undefined for none. */
export interface ListedChange {
  readonly what: DealChange;
  readonly from?: string | number;
  readonly to?: string | number;
}

/** The deals of each kind, the largest first, and no more than a reader goes through. */
export function listChanges(
  changes: DealChanges,
  rows: RowsByKind,
): Readonly<Record<ChangeKind, readonly ListedDeal[]>> {
  const changedAt = new Map(changes.changed.map((deal) => [deal.after, deal]));
  const here = (picked: readonly number[]) =>
    largest(picked, changes.after).map((row): ListedDeal => {
      const deal = changedAt.get(row);
      const what = deal?.what.map((one) => listedChange(one, changes, deal.before, deal.after)) ?? [];
      return { ...dealOf(changes.after, row), sheetRow: changes.after.sheetRow[row] ?? 0, what };
    });
  const gone = (picked: readonly number[]) =>
    largest(picked, changes.before).map((row): ListedDeal => ({ ...dealOf(changes.before, row), what: [] }));
  return {
    added: here(rows.added),
    won: here(rows.won),
    lost: here(rows.lost),
    reopened: here(rows.reopened),
    vanishedOpen: gone(rows.vanishedOpen),
    vanishedClosed: gone(rows.vanishedClosed),
    revalued: here(rows.revalued),
    moved: here(rows.moved),
    handedOver: here(rows.handedOver),
    rewritten: here(rows.rewritten),
  };
}

/** The order must not hang on that of the rows. */
function largest(rows: readonly number[], { value, id }: DealRecords): readonly number[] {
  const sizeOf = (row: number) => Math.abs(value[row] ?? 0) || 0;
  return [...rows]
    .sort((one, other) => sizeOf(other) - sizeOf(one) || ((id[one] ?? "") < (id[other] ?? "") ? -1 : 1))
    .slice(0, MOST_LISTED);
}

function dealOf({ id, owner, value }: DealRecords, row: number): Pick<ListedDeal, "id" | "owner" | "value"> {
  const amount = value[row] ?? NaN;
  return { id: id[row] ?? "", owner: owner[row] ?? "", ...(!Number.isNaN(amount) && { value: amount }) };
}

function listedChange(what: DealChange, { before, after }: DealChanges, from: number, to: number): ListedChange {
  const [old, now] = [contentOf(before, what, from), contentOf(after, what, to)];
  return { what, ...(old !== undefined && { from: old }), ...(now !== undefined && { to: now }) };
}

function contentOf(deals: DealRecords, what: DealChange, row: number): string | number | undefined {
  const content = deals[what][row];
  return content === "" || content === NO_DAY || Number.isNaN(content) ? undefined : content;
}
