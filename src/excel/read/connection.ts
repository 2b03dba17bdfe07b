import type { Day, Finding } from "../../core/crm/types";
import type { KpiIndex } from "../../core/kpi/buildIndex";
import type { Source } from "./findSources";

/** The data of the workbook as they were last read, kept while the page lives. */
export interface Connection {
  readonly index: KpiIndex;
  readonly asOf: Day;
  readonly measure: "revenue" | "margin";
  readonly fiscalYearStart: number;
  readonly currency: string | undefined;
  readonly findings: readonly Finding[];
  /** All that was found to read. */
  readonly sources: readonly Source[];
  readonly deals: Source;
  readonly readAt: Date;
}

let kept: Connection | undefined;

export function keepConnection(connection: Connection): void {
  kept = connection;
}

/** What is connected, if anything was read since the page was loaded. */
export function keptConnection(): Connection | undefined {
  return kept;
}
