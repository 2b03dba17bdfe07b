import type { EarlyOrders } from "../../growth/earlyOrders";
import { completeFrom } from "../../growth/monthlyGrowth";
import { firstDay, periodOf, shift } from "../../kpi/periods/calendarPeriod";
import type { KpiRow, Period, Who } from "../../kpi/types";
import type { Day } from "../../crm/types";
import type { Language } from "../../words";
import type { ReportKpi } from "../reportKpi";
import { kpiNumberFormat } from "../reportKpi";
import type { ReportMeta } from "../reportMeta";
import { fixedCell } from "../address";
import { LABEL, MONTHS_SHOWN, QUARTERS_SHOWN, ROW, YEARS_SHOWN } from "./layout";

/** What the growth sheet is made from. */
export interface GrowthQuestion {
  readonly rows: readonly KpiRow[];
  readonly catalogue: readonly ReportKpi[];
  readonly language: Language;
  readonly meta: ReportMeta;
  /** The month (1-12) in which the fiscal year starts. */
  readonly fiscalYearStart: number;
  /** The day of everybody's first order; undefined where there is none. */
  readonly firstOrder: Day | undefined;
  /** When orders may be missing at the beginning of the data. */
  readonly early?: EarlyOrders | undefined;
}

export interface GrowthContext extends GrowthQuestion {
  readonly whos: readonly Who[];
  /** As the list of periods has them: newest first. */
  readonly listed: readonly Period[];
  /** The periods of the two tables, oldest first. */
  readonly years: readonly Period[];
  readonly quarters: readonly Period[];
  readonly months: readonly Period[];
  /** All months, oldest first. */
  readonly allMonths: readonly Period[];
  /** The first day from which on the orders tell all of a month: a month before it is nothing to compare with. */
  readonly begins: Day;
  readonly money: string;
}

/** Whose figures the reader wants to see. */
export const CHOSEN_WHO = fixedCell(ROW.choice, LABEL);

export function contextOf(question: GrowthQuestion, whos: readonly Who[], listed: readonly Period[]): GrowthContext {
  const ofKind = (kind: Period["kind"]) => listed.filter((period) => period.kind === kind).toReversed();
  const allMonths = ofKind("month");
  const revenue = question.catalogue.find(({ id }) => id === "revenue");
  if (!revenue) throw new Error("The catalogue has no revenue.");
  return {
    ...question,
    whos,
    listed,
    years: ofKind("year").slice(-YEARS_SHOWN),
    quarters: ofKind("quarter").slice(-QUARTERS_SHOWN),
    months: allMonths.slice(-MONTHS_SHOWN),
    allMonths,
    begins: question.firstOrder === undefined ? Infinity : completeFrom(question.firstOrder),
    money: kpiNumberFormat(revenue, question.rows, question.language.words),
  };
}

/** Whether there is any order, dated or not. */
export function hasOrders({ rows }: Pick<GrowthContext, "rows">): boolean {
  return rows.some(({ period, figures }) => period.kind === "all" && (figures.orders.value ?? 0) > 0);
}

/** Whether any order brought money in any month: of orders without a value nothing grows that could be told. */
export function hasMoney({ rows, firstOrder }: Pick<GrowthContext, "rows" | "firstOrder">): boolean {
  return firstOrder !== undefined && rows.some(({ figures }) => (figures.revenue.value ?? 0) !== 0);
}

/** The days of a period and of what it is held against, as the calendar has them; the latter undefined where there is nothing. */
export function daysOf(
  { listed, rows, fiscalYearStart, begins }: GrowthContext,
  period: Period,
): { readonly first: Day; readonly last: Day; readonly lastYear?: { readonly first: Day; readonly last: Day } } {
  const { kind, end } = period;
  if (kind === "all" || kind === "part") throw new Error(`"${period.id}" is no period of the calendar.`);
  const calendar = periodOf(kind, end, fiscalYearStart);
  const compared =
    listed.find(({ id }) => id === period.lastYear) ?? rows.find((row) => row.period.id === period.lastYear)?.period;
  const firstThen = firstDay(shift(calendar, -12 / calendar.months));
  const isKnown = compared !== undefined && (kind !== "month" || firstThen >= begins);
  const days = { first: firstDay(calendar), last: end };
  return isKnown ? { ...days, lastYear: { first: firstThen, last: compared.end } } : days;
}
