import { expectQuarter, type Doubt, type QuarterExpectation } from "../../growth/expectQuarter";
import { firstDay, periodId, periodOf, shift } from "../../kpi/periods/calendarPeriod";
import type { Day } from "../../crm/types";
import type { GrowthContext } from "./context";

export interface NextQuarter {
  /** "2026-Q4" */
  readonly id: string;
  /** Whole months that the orders tell all of. */
  readonly months: number;
  /** A doubt in place of a figure that cannot be relied upon; undefined where the data tell too little. */
  readonly expectation: QuarterExpectation | Doubt | undefined;
}

/** What everybody together may bring in the quarter after the one of the as-of date, by the whole months before. */
export function expectNextQuarter({
  rows,
  meta: { asOf },
  fiscalYearStart,
  begins,
}: Pick<GrowthContext, "rows" | "meta" | "fiscalYearStart" | "begins">): NextQuarter {
  const next = shift(periodOf("quarter", asOf, fiscalYearStart), 1);
  const ofMonths = rows.filter(({ who, period }) => who.kind === "all" && period.kind === "month");
  const known = ofMonths.filter(
    ({ period }) => period.isRunning !== true && firstDay(periodOf("month", period.end, 1)) >= begins,
  );
  const monthOf = (day: Day) => periodOf("month", day, 1).firstMonth;
  const [first, last] = [known[0], known.at(-1)];
  const expectation =
    first === undefined || last === undefined
      ? undefined
      : expectQuarter(
          known.map(({ figures }) => figures.revenue.value ?? 0),
          monthOf(first.period.end) % 12,
          next.firstMonth - monthOf(last.period.end) - 1,
        );
  return { id: periodId(next, fiscalYearStart), months: known.length, expectation };
}
