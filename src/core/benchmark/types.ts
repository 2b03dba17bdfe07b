/** The figures of a salesperson that can be held against the team's by chance. */
export const JUDGED_KPIS = ["closingRate", "averageOrder", "salesCycle"] as const;
export type JudgedKpi = (typeof JUDGED_KPIS)[number];

/**
 * What chance lets us say of a figure. "strong": not even one team of equals in twenty shows one such difference by chance. "leans":
 * this figure alone would lie so far out less than one time in twenty, but among so many figures one such is to be expected.
 * "tooLittleData": not even the most extreme figure could have been called.
 */
export type Verdict = "strong" | "leans" | "inLine" | "tooLittleData";

/** A figure of one owner beside what chance would deal out of the team's deals. */
export interface JudgedFigure {
  /** null where the owner has none. */
  readonly value: number | null;
  /** The deals it stands on. */
  readonly n: number;
  /** How often chance alone gives a figure as far out; null where there is no figure. */
  readonly p: number | null;
  readonly side: "below" | "above" | "level";
  readonly verdict: Verdict;
  /** Chance alone gives a figure between these nineteen times in twenty; null where no figure could have been called on that side. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface OwnerBenchmark {
  readonly owner: string;
  readonly figures: Readonly<Record<JudgedKpi, JudgedFigure>>;
  /** The closing rate drawn towards the team's: for display, as two of two is not the best of all. */
  readonly shrunkClosingRate: number | null;
}

export interface TeamFigure {
  readonly value: number | null;
  readonly n: number;
}

export interface Benchmark {
  readonly team: Readonly<Record<JudgedKpi, TeamFigure>>;
  readonly owners: readonly OwnerBenchmark[];
}

/** The decided quotes of one owner, as far as the figures need them. */
export interface OwnerSample {
  readonly owner: string;
  readonly won: number;
  readonly lost: number;
  /** Of the won ones that have a value. */
  readonly values: Float64Array;
  /** Days from quote to order of the won ones that have both dates. */
  readonly cycles: Int32Array;
  /** Whether the owner is judged; who is not is part of the team's figures only, as deals without an owner are. */
  readonly isJudged: boolean;
}
