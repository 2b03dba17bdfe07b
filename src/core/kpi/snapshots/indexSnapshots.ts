import type { Day } from "../../crm/types";
import type { Who } from "../types";
import type { Snapshot, SnapshotIndex } from "./types";

/**
 * The snapshots that say something of the past of these data.
 *
 * @param until the last day they may speak of: the day before the as-of date, or that date where the reader looks back
 */
export function indexSnapshots(snapshots: readonly Snapshot[], basis: string, until: Day): SnapshotIndex {
  const byWho = new Map<string, Snapshot[]>();
  for (const snapshot of snapshots) {
    if (snapshot.basis !== basis || snapshot.asOf > until) continue;
    const key = whoKey(snapshot.who);
    const list = byWho.get(key);
    if (list) list.push(snapshot);
    else byWho.set(key, [snapshot]);
  }
  for (const list of byWho.values()) list.sort((one, other) => one.asOf - other.asOf);
  return { byWho, until };
}

/** Everybody is everybody, in whatever language they are called. */
export function whoKey({ kind, name }: Who): string {
  return kind === "all" ? kind : `${kind}|${name.toLowerCase()}`;
}
