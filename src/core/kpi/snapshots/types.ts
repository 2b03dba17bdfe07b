import type { Day } from "../../crm/types";
import type { Who } from "../types";

/** The open quotes of one who on one day, as they were when that day was the latest. */
export interface Snapshot {
  readonly asOf: Day;
  readonly who: Who;
  readonly openQuotes: number;
  /** NaN where no open quote had a value. */
  readonly openValue: number;
  /** What the figures count (measure, quote step ...): those of another basis say nothing here. */
  readonly basis: string;
}

/** Snapshots as figures look them up: by `whoKey`, each list by day. */
export interface SnapshotIndex {
  readonly byWho: ReadonlyMap<string, readonly Snapshot[]>;
  /** Periods that end later are read from the data: those are what is known now. */
  readonly until: Day;
}
