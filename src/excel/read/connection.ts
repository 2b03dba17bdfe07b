import type { DealGroup } from "../../core/crm/findings/marks";
import type { Offers } from "../../core/crm/choices";
import type { Day, Finding } from "../../core/crm/types";
import type { PeriodTarget } from "../../core/kpi/targets/targetsOf";
import type { KpiIndex } from "../../core/kpi/index/buildIndex";
import type { ExportChanges } from "../changes/exportChanges";
import type { Options } from "../settings";
import type { OwnSays } from "../ownKpis/concludeOwnKpis";
import type { DealsSource, Source } from "./findSources";
import type { Place } from "./listPlaces";
import type { ReadBeside } from "./readDeals";

/** The data of the workbook as they were last read, kept while the page lives. */
export interface Connection extends ReadBeside {
  readonly index: KpiIndex;
  readonly asOf: Day;
  readonly measure: "revenue" | "margin";
  readonly fiscalYearStart: number;
  readonly currency: string | undefined;
  /** What is to be reached, of the people, KPIs and periods there are. */
  readonly goals: readonly PeriodTarget[];
  readonly findings: readonly Finding[];
  /** The deals counted by what was found of them: what the scores of the figures are made of. */
  readonly groups: readonly DealGroup[];
  /** What there is to choose about the deals. */
  readonly offers: Offers;
  /** All that was found to read. */
  readonly sources: readonly Source[];
  /** What was read of it: the deals, and what tells more about them. */
  readonly read: readonly Source[];
  readonly deals: DealsSource;
  /** Where a change means that all is read again. */
  readonly followed: readonly Pick<Place, "sheetId" | "table" | "area">[];
  /** What is to stand beside people's own KPIs. */
  readonly says: readonly OwnSays[];
  /** What the reader had chosen. */
  readonly options: Options;
  readonly readAt: Date;
  /** The latest day on which anything happened; later than the as-of date where the reader looks back. */
  readonly latest: Day;
  /** What is new, changed or gone since the export before. */
  readonly changes: ExportChanges;
}

type Listener = () => void;
const listeners = new Set<Listener>();
let kept: Connection | undefined;
let isStale = false;

export function keepConnection(connection: Connection): void {
  kept = connection;
  isStale = false;
  for (const listener of listeners) listener();
}

/** Hears whenever something else is kept, or nothing any more. Returns what stops the listening. */
export function onKeptConnection(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether anybody looks at what is kept, such as the pane: then it follows the data even where there is no sheet to update. */
export function isKeptWatched(): boolean {
  return listeners.size > 0;
}

/** What was read last, if anything was since the page was loaded. */
export function keptConnection(): Connection | undefined {
  return kept;
}

/** The same, as long as the data have not changed since. */
export function freshConnection(): Connection | undefined {
  return isStale ? undefined : kept;
}

/** The data have changed: who asks next has them read again. */
export function markStale(): void {
  isStale = true;
}

/** Nothing is connected any more. */
export function forgetConnection(): void {
  kept = undefined;
  for (const listener of listeners) listener();
}
