import type { Day } from "../crm/types";

/** Deals by id, as columns: row i of each is one deal, and no two have one id. */
export interface DealRecords {
  readonly id: readonly string[];
  /** "" where there is none. */
  readonly owner: readonly string[];
  readonly step: readonly string[];
  /** OPEN, WON, LOST or UNKNOWN. */
  readonly status: Uint8Array;
  /** NaN where there is none. */
  readonly value: Float64Array;
  /** NO_DAY where there is none. */
  readonly created: Int32Array;
  readonly closed: Int32Array;
  /** The sheet's row (from 1) it was read from. It means something only as long as that sheet is as it was read. */
  readonly sheetRow: Int32Array;
}

/** A column of the deals sheet as the next export's columns are compared with it. */
export interface KeptColumn {
  readonly header: string;
  /** What it was read as; undefined where nothing read it. */
  readonly field?: string;
  /** What its cells hold, for the most part. */
  readonly holds: "text" | "numbers" | "nothing";
}

/** One reading of the deals, as the next export is compared with it. */
export interface KeptReading {
  readonly deals: DealRecords;
  /** How many rows were deals, those without an id and repeated ones included. */
  readonly rows: number;
  readonly withoutId: number;
  /** Rows whose id another row had before. */
  readonly duplicates: number;
  /** There were more deals than are kept: only the open ones are here, and not even all of these where they are too many. */
  readonly isPart: boolean;
  /** The latest day on which anything happened. */
  readonly latest: Day;
  /** What the deals' values are. */
  readonly measure: "revenue" | "margin";
  /** By which choices the cells were read: other choices may give other deals from the same cells. */
  readonly basis: string;
  readonly columns: readonly KeptColumn[];
  /** When it was read, ISO 8601. */
  readonly readAt: string;
}

/** What of a deal can change. */
export const CHANGES = ["status", "value", "step", "owner", "closed", "created"] as const;
export type DealChange = (typeof CHANGES)[number];

/** Two readings compared, by id. All numbers are rows of the records before or after. */
export interface DealChanges {
  readonly before: DealRecords;
  readonly after: DealRecords;
  readonly added: readonly number[];
  readonly vanished: readonly number[];
  readonly changed: readonly ChangedDeal[];
  readonly unchanged: number;
}

export interface ChangedDeal {
  readonly before: number;
  readonly after: number;
  readonly what: readonly DealChange[];
}
