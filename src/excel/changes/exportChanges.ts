import type { ColumnChanges } from "../../core/changes/compareColumns";
import type { Verdict } from "../../core/changes/judgeReading";
import type { ListedDeal } from "../../core/changes/listChanges";
import type { ChangeKind, ChangesSummary } from "../../core/changes/summariseChanges";
import type { Day } from "../../core/crm/types";

/** What a reading is beside those before it, as it is told and shown. */
export interface ExportChanges {
  /** "first": nothing was kept to compare with. */
  readonly verdict: Verdict | "first";
  /** With the export before this one; undefined where there is none. It stays until the next export comes. */
  readonly comparison?: Comparison;
  /** How the columns differ from those of the export that this still is; undefined where nothing is to be told of them. */
  readonly columns?: ColumnChanges;
  /** They were not so at the reading before this one. */
  readonly areColumnsNews: boolean;
  /** They differed at the reading before this one, and do no longer: what was told of them is no longer so. */
  readonly areColumnsBack: boolean;
  readonly withoutId: number;
  readonly duplicates: number;
}

export interface Comparison {
  readonly summary: ChangesSummary;
  readonly lists: Readonly<Record<ChangeKind, readonly ListedDeal[]>>;
  readonly columns: ColumnChanges;
  /** Deals that are in this export only, or in the earlier one only. */
  readonly added: number;
  readonly vanished: number;
  /** The latest event of the export before, and when it was read (ISO 8601). */
  readonly since: Day;
  readonly readAt: string;
  /** Only the open deals of the export before were kept. */
  readonly isPart: boolean;
  /** Values are revenue in one and margin in the other. */
  readonly hasOtherValues: boolean;
}
