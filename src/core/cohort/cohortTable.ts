import type { KpiIndex } from "../kpi/index/buildIndex";
import type { Day } from "../crm/types";
import type { Who } from "../kpi/types";
import { cohortsOf } from "./cohortsOf";
import { closingCurve, pointAt, rateAfter } from "./closingCurve";

/** Of the quotes that somebody made what share was won after so many days. */
export interface CohortRow {
  readonly who: Who;
  readonly day: number;
  readonly rate: number;
  /** The rate lies between these nineteen times in twenty; null as long as none was won. */
  readonly low: number | null;
  readonly high: number | null;
  /** All quotes made. */
  readonly n: number;
}

export interface CohortTable {
  /** The numbers of days, the quote's own day first; none where no quote was won yet. */
  readonly days: readonly number[];
  /** For everybody, each team and each owner; beyond the age of their oldest quote there is none. */
  readonly rows: readonly CohortRow[];
  /** All quotes made. */
  readonly n: number;
}

/** So many days at most are told. */
const POINTS = 12;
const STEPS = [7, 15, 30, 60, 90, 180];
/** The curve goes on a little beyond the days in which nine of ten orders came. */
const BEYOND = 1.2;

/** The closing curves of everybody, each team and each owner, at the same days: weeks, half months or months, as long as orders take. */
export function cohortTable(index: Pick<KpiIndex, "data" | "called" | "whos">, asOf: Day): CohortTable {
  const { of, mostDays } = cohortsOf(index, asOf);
  const n = of(index.called.everybody)?.made.length ?? 0;
  if (mostDays === undefined || index.data.quoteStep.because === "ordersOnly") return { days: [], rows: [], n };
  const step = STEPS.find((one) => one * (POINTS - 1) >= BEYOND * mostDays) ?? STEPS.at(-1) ?? 1;
  const days = Array.from({ length: POINTS }, (_, at) => at * step);
  const rows = index.whos.flatMap(({ who }) => {
    const cohort = of(who);
    if (cohort === undefined) return [];
    const curve = closingCurve(cohort);
    return days.flatMap((day): CohortRow[] => {
      const rate = rateAfter(curve, day);
      const { low = null, high = null } = pointAt(curve, day) ?? {};
      return rate === null ? [] : [{ who, day, rate, low, high, n: curve.n }];
    });
  });
  return { days, rows, n };
}
