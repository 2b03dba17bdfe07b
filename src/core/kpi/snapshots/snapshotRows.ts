import { isoText, toDayIfReal } from "../../crm/cells/day";
import type { Day } from "../../crm/types";
import type { Who } from "../types";
import { whoKey } from "./indexSnapshots";
import type { Snapshot } from "./types";

/** What stands in the table's columns, in this order whatever they are called. */
export const SNAPSHOT_COLUMNS = ["asOf", "whoKind", "who", "openQuotes", "openValue", "basis", "readAt"] as const;

/** A row of the table as it stands in the workbook. */
export type SnapshotCells = readonly unknown[];

/** What a cell of the table gets. */
type Written = string | number | boolean | null;

/** The rows that are snapshots; what people wrote into others is none of ours. */
export function readSnapshots(rows: readonly SnapshotCells[]): readonly Snapshot[] {
  return rows.flatMap((row) => readSnapshot(row) ?? []);
}

/**
 * The table's rows with the snapshots of one day. Those of that day and basis are written anew, those that are new come last,
 * and all others stay as they are, whatever people have made of them.
 */
export function withSnapshots(
  rows: readonly SnapshotCells[],
  taken: readonly Snapshot[],
  readAt: string,
): readonly (readonly Written[])[] {
  const wanted = new Map(taken.map((snapshot) => [keyOf(snapshot), snapshot]));
  const days = new Set(taken.map(dayOf));
  const stayed = rows.flatMap((row): (readonly Written[])[] => {
    const snapshot = readSnapshot(row);
    // The row that Excel leaves in a table without any.
    if (asWritten(row).every((cell) => cell === null)) return [];
    if (!snapshot || !days.has(dayOf(snapshot))) return [asWritten(row)];
    const now = wanted.get(keyOf(snapshot));
    wanted.delete(keyOf(snapshot));
    // Somebody who is not there any more, or a row that is there twice.
    if (!now) return [];
    return [isSame(snapshot, now) ? asWritten(row) : rowOf(now, readAt)];
  });
  return [...stayed, ...[...wanted.values()].map((snapshot) => rowOf(snapshot, readAt))];
}

function rowOf({ asOf, who, openQuotes, openValue, basis }: Snapshot, readAt: string): readonly Written[] {
  return [isoText(asOf), who.kind, who.name, openQuotes, Number.isNaN(openValue) ? null : openValue, basis, readAt];
}

function asWritten(row: SnapshotCells): readonly Written[] {
  return SNAPSHOT_COLUMNS.map((_, at) => {
    const cell = row[at];
    const isContent = typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean";
    return isContent && cell !== "" ? cell : null;
  });
}

function readSnapshot([day, kind, name, openQuotes, openValue, basis]: SnapshotCells): Snapshot | undefined {
  const asOf = readDayText(day);
  if (asOf === undefined || !isKind(kind) || typeof openQuotes !== "number" || openQuotes < 0) return undefined;
  const value = typeof openValue === "number" ? openValue : NaN;
  return { asOf, who: { kind, name: textOf(name) }, openQuotes, openValue: value, basis: textOf(basis) };
}

function readDayText(cell: unknown): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(cell)) ?? [];
  return day === undefined ? undefined : toDayIfReal(Number(year), Number(month), Number(day));
}

function isKind(cell: unknown): cell is Who["kind"] {
  return cell === "all" || cell === "team" || cell === "owner";
}

const textOf = (cell: unknown) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");
const dayOf = ({ asOf, basis }: Snapshot) => `${String(asOf)}|${basis}`;
const keyOf = (snapshot: Snapshot) => `${dayOf(snapshot)}|${whoKey(snapshot.who)}`;
const isSame = (one: Snapshot, other: Snapshot) =>
  one.openQuotes === other.openQuotes && Object.is(one.openValue, other.openValue);
