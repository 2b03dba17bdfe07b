import { findLog } from "./log/findLog";
import type { FixLog, LogEntry } from "./log/fixLog";
import { readLog } from "./log/readLog";

/** The cells that were changed together last, of those that were not taken back. */
export interface LastFix {
  readonly log: FixLog;
  readonly entries: readonly LogEntry[];
}

/** What can be taken back next; undefined where there is nothing. */
export async function findLastFix(context: Excel.RequestContext, signal?: AbortSignal): Promise<LastFix | undefined> {
  const { log } = await findLog(context);
  if (!log) return undefined;
  const entries = await readLog(context, log, signal);
  const [first] = entries;
  if (!first) return undefined;
  const last = entries.reduce((latest, entry) => (entry.when >= latest.when ? entry : latest), first);
  return { log, entries: entries.filter((entry) => isTogether(entry, last)) };
}

function isTogether(one: LogEntry, other: LogEntry): boolean {
  return one.when === other.when && one.sheet === other.sheet && one.what === other.what;
}
