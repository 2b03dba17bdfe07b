import type { Figure, KpiId, Period, Who } from "../types";
import type { Reading } from "./reading";

/** A KPI, defined once: all surfaces read it. */
export type KpiDefinition = DealsKpi | OtherKpi;

export interface AnyKpi {
  readonly id: KpiId;
  readonly level: "input" | "throughput" | "output";
  /** A count; money in the measure's currency; a share from 0 to 1; calendar days; points of some scale. */
  readonly unit: "count" | "money" | "share" | "days" | "moneyPerDay" | "points";
  readonly better: "more" | "less";
  /** What people or their data call it; without it, it is called by the words `kpi:<id>`. */
  readonly name?: string;
  /** What it is of, behind its name: the product that was picked. */
  readonly of?: string;
  /** The sentence that says what it means; without it, it is the words `kpi:<id>.definition`. */
  readonly means?: Said;
}

/** The key of a sentence, and what it names. */
export interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A KPI that comes of what the index tells of the deals of one who in one period. */
export interface DealsKpi extends AnyKpi {
  readonly compute: (reading: Reading) => Figure;
}

/** A KPI that comes of something else: other sheets, rows that meet criteria, values typed by hand. */
export interface OtherKpi extends AnyKpi {
  readonly figure: FigureOf;
}

export type FigureOf = (who: Who, period: Period) => Figure;

/** A KPI that the data do not tell, and why not: it is shown as that, never as zero. */
export interface AbsentKpi extends AnyKpi {
  readonly why: Said;
}
