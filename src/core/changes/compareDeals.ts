import { NO_DAY, OPEN } from "../crm/types";
import type { Steps } from "../steps";
import {
  CHANGES,
  type ChangedDeal,
  type DealChange,
  type DealChanges,
  type DealRecords,
  type KeptReading,
} from "./types";

/** Deals compared between two breaths. */
const ROWS_A_STEP = 20_000;
/** A value that was written into a cell and read again may differ in its last digits. */
const SAME_VALUE = 1e-9;

/**
 * Compares two readings by id, in steps. The order of the rows does not matter. Where values are revenue in one and margin in
 * the other they are not compared, nor is what only one of them has a column for.
 *
 * Where the earlier one kept only its open deals, nobody knows whether an old closed deal is new: only open deals and those
 * created since are called new.
 *
 * @example runSteps(compareDealsInSteps(before, after)).added // the rows of the deals that are new
 */
export function* compareDealsInSteps(
  before: Pick<KeptReading, "deals" | "isPart" | "latest" | "measure">,
  after: Pick<KeptReading, "deals" | "measure">,
): Steps<DealChanges> {
  const [old, now] = [before.deals, after.deals];
  const rowOf = new Map<string, number>();
  for (let row = 0; row < old.id.length; row++) rowOf.set(old.id[row] ?? "", row);
  yield;
  const isFound = new Uint8Array(old.id.length);
  const compared = whatToCompare(before, after);
  const added: number[] = [];
  const changed: ChangedDeal[] = [];
  let unchanged = 0;
  for (let row = 0; row < now.id.length; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const earlier = rowOf.get(now.id[row] ?? "");
    if (earlier === undefined) {
      const mayBeOld = before.isPart && now.status[row] !== OPEN && (now.created[row] ?? 0) <= before.latest;
      if (!mayBeOld) added.push(row);
      continue;
    }
    isFound[earlier] = 1;
    const what = whatChanged(old, earlier, now, row, compared);
    if (what === undefined) unchanged++;
    else changed.push({ before: earlier, after: row, what });
  }
  const vanished: number[] = [];
  for (let row = 0; row < isFound.length; row++) if (isFound[row] === 0) vanished.push(row);
  return { before: old, after: now, added, vanished, changed, unchanged };
}

function whatChanged(
  old: DealRecords,
  before: number,
  now: DealRecords,
  after: number,
  compared: ReadonlySet<DealChange>,
): readonly DealChange[] | undefined {
  const what: DealChange[] = [];
  const note = (one: DealChange, isSame: boolean) => void (isSame || !compared.has(one) || what.push(one));
  note("status", old.status[before] === now.status[after]);
  note("value", isSameValue(old.value[before] ?? NaN, now.value[after] ?? NaN));
  note("step", old.step[before] === now.step[after]);
  note("owner", old.owner[before] === now.owner[after]);
  note("closed", old.closed[before] === now.closed[after]);
  note("created", old.created[before] === now.created[after]);
  return what.length === 0 ? undefined : what;
}

/** A column that only one of the two exports has is no change of the deals: nothing is compared with nothing. */
function whatToCompare(
  before: Pick<KeptReading, "deals" | "measure">,
  after: Pick<KeptReading, "deals" | "measure">,
): ReadonlySet<DealChange> {
  const isIn = (what: DealChange, { deals }: Pick<KeptReading, "deals">) => hasAny(deals[what]);
  return new Set(
    CHANGES.filter((what) => {
      if (what === "status") return true;
      if (what === "value" && before.measure !== after.measure) return false;
      return isIn(what, before) && isIn(what, after);
    }),
  );
}

function hasAny(column: ArrayLike<string | number>): boolean {
  for (let row = 0; row < column.length; row++) {
    const content = column[row];
    if (content !== "" && content !== NO_DAY && !Number.isNaN(content)) return true;
  }
  return false;
}

function isSameValue(one: number, other: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) && Number.isNaN(other);
  return Math.abs(one - other) <= SAME_VALUE * Math.max(Math.abs(one), Math.abs(other));
}
