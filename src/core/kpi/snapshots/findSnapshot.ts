import type { Period, Who } from "../types";
import { whoKey } from "./indexSnapshots";
import type { Snapshot, SnapshotIndex } from "./types";

/** A snapshot speaks for the end of a period where it was taken on its last day or so many days before: exports come weekly, or at the end of a month. */
const MOST_DAYS_BEFORE = 7;

/**
 * The snapshot that stands for the end of a period: the last one within the period and at most a week before its end. Undefined
 * where there is none: then the open quotes of that day are reconstructed from the deals as they are now.
 */
export function findSnapshot(
  snapshots: SnapshotIndex | undefined,
  who: Who,
  { start, end }: Period,
): Snapshot | undefined {
  if (snapshots === undefined || start === undefined || end > snapshots.until) return undefined;
  const first = Math.max(start, end - MOST_DAYS_BEFORE);
  const ofWho = snapshots.byWho.get(whoKey(who)) ?? [];
  for (let at = ofWho.length - 1; at >= 0; at--) {
    const snapshot = ofWho[at];
    if (snapshot && snapshot.asOf <= end) return snapshot.asOf >= first ? snapshot : undefined;
  }
  return undefined;
}
