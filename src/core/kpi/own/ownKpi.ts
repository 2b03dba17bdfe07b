import type { KpiDefinition } from "../catalogue/kpiDefinition";
import type { RowMeasure } from "../tally/daySums";

export type { Said } from "../catalogue/kpiDefinition";

/** Where the rows of people's own KPIs come from. */
export const OWN_SOURCES = ["deals", "activities", "leads", "typed"] as const;
export type OwnSource = (typeof OWN_SOURCES)[number];

export const OWN_MEASURES = ["count", "sum", "rate"] as const satisfies readonly RowMeasure[];
export const OWN_UNITS = [
  "count",
  "money",
  "share",
  "days",
  "points",
] as const satisfies readonly KpiDefinition["unit"][];
export const OWN_BETTER = ["more", "less"] as const satisfies readonly KpiDefinition["better"][];
export const OWN_LEVELS = ["input", "throughput", "output"] as const satisfies readonly KpiDefinition["level"][];

/** A KPI as people defined it in a row of their table. */
export interface OwnKpi extends Pick<KpiDefinition, "id" | "level" | "better"> {
  /** Undefined for typed rates of which nobody said it: the values then tell. */
  readonly unit?: KpiDefinition["unit"];
  readonly name: string;
  /** The row of the table, from 0. */
  readonly row: number;
  readonly source: OwnSource;
  readonly measure: RowMeasure;
  /** The header of the column that is added up. */
  readonly column?: string;
  /** A row counts that meets all of them. */
  readonly where: readonly OwnCriterion[];
  /** Of those rows a rate gives the share that meets these, too. */
  readonly ofWhich: readonly OwnCriterion[];
  /** The headers of the columns that say when and whose a row is; undefined: those that go without saying. */
  readonly date?: string;
  readonly owner?: string;
}

/** A header, and what COUNTIFS would be asked of its column. */
export interface OwnCriterion {
  readonly header: string;
  readonly criterion: string | number | boolean;
}

/** Whether a text is what a key says, in any language. */
export type IsCalled = (text: string, key: string) => boolean;
