import { firstPlausibleEvent } from "../../crm/firstPlausibleEvent";
import { assignTeams } from "../../crm/sheets/assignTeams";
import type { Membership } from "../../crm/sheets/people";
import { NO_DAY, type TextColumn } from "../../crm/types";
import type { Called } from "../index/listGroups";
import type { Who } from "../types";
import { addRow, emptyDaySums, type Covered, type DaySums } from "./daySums";

/** The row counts. */
export const COUNTS = 1;
/** It also meets what a rate asks for. */
export const MEETS = 2;

/** What the rows of a sheet give to one KPI. */
export interface CountedRows {
  readonly owner: TextColumn;
  /** The team of each row; without it that of its owner on its day. */
  readonly team?: TextColumn;
  /** The day that puts a row in a period. */
  readonly days: Int32Array;
  /** The rows in the order of their days, those without one first. */
  readonly order: Int32Array;
  /** COUNTS and MEETS of each row. */
  readonly marks: Uint8Array;
  /** NaN where a row has none; only there for sums. */
  readonly amounts?: Float64Array;
}

/** The running totals of everybody, each team and each owner, by the who's name. */
export interface Tally extends Covered {
  readonly of: ReadonlyMap<string, DaySums>;
}

/** Sums up the rows by day for everybody, each team and each owner. An owner's team is the one on the row's day. */
export function tallyRows(
  { owner, team: told, days, order, marks, amounts }: CountedRows,
  called: Called,
  memberships: readonly Membership[],
): Tally {
  const of = new Map<string, DaySums>();
  const sumsOf = (who: Who): DaySums => {
    const known = of.get(who.name) ?? emptyDaySums();
    of.set(who.name, known);
    return known;
  };
  const team = told ?? assignTeams(owner, memberships, (row) => days[row] ?? NO_DAY);
  const ofOwner = owner.texts.map((name) => called.owner(name));
  const ofTeam = team.texts.map((name) => called.team(name));
  for (const row of order) {
    const mark = marks[row] ?? 0;
    if ((mark & COUNTS) === 0) continue;
    const ownerCode = owner.codes[row] ?? -1;
    const whos = [called.everybody, ownerCode < 0 ? called.noOwner : ofOwner[ownerCode], ofTeam[team.codes[row] ?? -1]];
    for (const who of whos) {
      if (who) addRow(sumsOf(who), days[row] ?? NO_DAY, (mark & MEETS) !== 0, amounts?.[row] ?? NaN);
    }
  }
  return { of, rows: days.length, first: firstPlausibleEvent([days]) };
}

/** Rows in the order of their days, those without one first: once for all KPIs that go by the same column. */
export function inOrder(days: Int32Array): Int32Array {
  const rows = days.length;
  // Day and row in one number: to sort numbers is several times faster than to ask a function which row comes first.
  const keys = Float64Array.from(days, (day, row) => (day === NO_DAY ? row : (day + 1) * rows + row));
  return Int32Array.from(keys.sort(), (key) => key % rows);
}
