import type { Day } from "../crm/types";
import type { BuiltInKpi } from "./catalogue/builtInKpis";

/** An id in letters and digits: it heads columns of the KPI table. Case does not tell two of them apart. */
export type KpiId = string;

/** One figure: null where there is no data (never zero for a rate without a denominator). */
export interface Figure {
  readonly value: number | null;
  /** The deals it stands on. */
  readonly n: number;
  /** Deals that belong here but lack what the figure needs (a date, a value). */
  readonly leftOut: number;
}

export interface Who {
  readonly kind: "all" | "team" | "owner";
  /** As shown; unique among all whos. Everybody together is called "Team" (word kpi:everybody). */
  readonly name: string;
}

/** What core calls those who have no name of their own in the data. */
export interface WhoNames {
  /** kpi:everybody */
  readonly everybody: string;
  /** kpi:noOwner */
  readonly noOwner: string;
}

export interface Period {
  /** "all", "2026", "2026-Q3", "2026-09"; a part of a period: "2025-Q3 to 08-15". */
  readonly id: string;
  readonly kind: "all" | "year" | "quarter" | "month" | "part";
  /** First day, or that of the first event where it lies inside the period; undefined for "all". */
  readonly start?: Day;
  /** Last day, never after the as-of date. */
  readonly end: Day;
  /** Calendar days from start to end; for "all" from the first event. */
  readonly days: number;
  /** The as-of date lies before the period's last day. */
  readonly isRunning?: true;
  /** The data begin so long after the period's first day that nothing may be held against it. */
  readonly isCut?: true;
  /** A year or a quarter of a fiscal year that is not the calendar's: its id alone does not tell its months. */
  readonly isFiscal?: true;
  /** Period ids to compare with. A period still running is compared with the same part of the other. */
  readonly previous?: string;
  readonly lastYear?: string;
}

export interface KpiRow {
  readonly who: Who;
  readonly period: Period;
  readonly figures: Figures;
  /** The day of the snapshot that the open quotes are of; without it they are reconstructed from the deals as they are now. */
  readonly openAsOf?: Day;
  /** How the days of its orders spread; only where there are some with both dates. */
  readonly cycle?: CycleSpread;
}

/** How the calendar days from quote to order spread over some orders. */
export interface CycleSpread {
  readonly mean: number;
  readonly median: number;
  /** The middle half of the orders took between these two, as Excel's PERCENTILE has it. */
  readonly p25: number;
  readonly p75: number;
}

/** Those of the whole catalogue, by id: the built-in ones are always there. */
export type Figures = Readonly<Record<BuiltInKpi, Figure>> & Readonly<Partial<Record<KpiId, Figure>>>;
