import { builtInKpis, type BuiltInKpi } from "../../kpi/catalogue/builtInKpis";
import { ABOUT_QUOTES } from "../../kpi/catalogue/whyEmpty";
import type { Figure, KpiId, Period, Who } from "../../kpi/types";
import type { Language } from "../../words";
import { kpiText } from "../kpiText";
import { periodLabel } from "../periodLabel";
import type { ReportMeta } from "../reportMeta";
import { compareFigures, type Comparison } from "./compareFigures";
import { figureText } from "./figureText";

/** The four figures of the dashboard, and what they stand on. */
const SHOWN = {
  openQuotes: "pipeline",
  averageOrder: "orders",
  closingRate: "closed",
  salesCycle: "orders",
} as const satisfies Partial<Record<BuiltInKpi, string>>;

type ShownId = keyof typeof SHOWN;

/** As many periods as a glance takes in. */
const TREND_PERIODS = 8;

/** What the figures are taken from. */
export interface FiguresSource {
  readonly periods: ReadonlyMap<string, Period>;
  readonly meta: Pick<ReportMeta, "measure" | "quoteStep">;
  figure(kpi: KpiId, who: Who, period: Period): Figure;
}

export interface FigureSummary {
  readonly id: ShownId;
  readonly label: string;
  readonly value: string;
  /** "412 closed quotes, 3 left out" */
  readonly standsOn: string;
  readonly previous: ComparedFigure;
  /** Not there where it is the previous one: that of a year. */
  readonly lastYear?: ComparedFigure;
  /** Up to the chosen period, in the order of time. */
  readonly trend: readonly TrendPoint[];
}

export interface ComparedFigure {
  /** "Previous: 2026-Q2", or that there is none. */
  readonly label: string;
  /** Undefined where there is none. */
  readonly value?: string;
  readonly difference?: Comparison;
}

export interface TrendPoint {
  readonly period: string;
  readonly value: number | null;
  readonly text: string;
}

/** The four figures of one who and period as texts, each with what it is compared with and how it went before. */
export function summariseFigures(
  source: FiguresSource,
  who: Who,
  period: Period,
  language: Language,
): readonly FigureSummary[] {
  return (Object.keys(SHOWN) as ShownId[]).map((id) => summariseFigure(source, id, { who, period, language }));
}

interface Asked {
  readonly who: Who;
  readonly period: Period;
  readonly language: Language;
}

function summariseFigure(source: FiguresSource, id: ShownId, { who, period, language }: Asked): FigureSummary {
  const { words } = language;
  const kpi = kpiOf(id);
  const figureOf = (of: Period) => source.figure(id, who, of);
  const now = figureOf(period);
  const trend = trendPeriods(source, period).map((of) => ({ of, figure: figureOf(of) }));
  const compared = [period.previous, period.lastYear].map((other) => (other ? source.periods.get(other) : undefined));
  const amounts = [now, ...trend.map(({ figure }) => figure), ...compared.flatMap((of) => (of ? [figureOf(of)] : []))];
  const largest = amounts.reduce((size, { value }) => Math.max(size, Math.abs(value ?? 0)), 0);
  const text = (value: number | null) => figureText(kpi, value, largest, language);
  const compare = (what: "previous" | "lastYear", other: Period | undefined): ComparedFigure => {
    if (!other) return { label: words(`report:dashboard.${what}None`) };
    const { value } = figureOf(other);
    const difference = compareFigures(kpi, now.value, value, language);
    const label = words(`report:dashboard.${what}`, { period: otherLabel(other, language) });
    return { label, value: text(value), ...(difference && { difference }) };
  };
  return {
    id,
    label: kpiText(kpi, "label", source.meta, words),
    value: text(now.value),
    standsOn: standsOn(id, now, source.meta, language),
    previous: compare("previous", compared[0]),
    ...(period.kind !== "year" && { lastYear: compare("lastYear", compared[1]) }),
    trend: trend.map(({ of, figure: { value } }) => ({ period: periodLabel(of, words), value, text: text(value) })),
  };
}

function kpiOf(id: ShownId) {
  const kpi = builtInKpis.find((one) => one.id === id);
  if (!kpi) throw new Error(`The catalogue has no KPI "${id}".`);
  return kpi;
}

/** The last periods of the chosen kind; all periods together show their quarters. */
function trendPeriods({ periods }: FiguresSource, chosen: Period): readonly Period[] {
  const kind = chosen.kind === "all" ? "quarter" : chosen.kind;
  return [...periods.values()]
    .filter((period) => period.kind === kind && period.end <= chosen.end)
    .sort((one, other) => one.end - other.end)
    .slice(-TREND_PERIODS);
}

/** A part of a period reads "2025-Q3 to 08-15" in the reader's language. */
function otherLabel(period: Period, { words }: Language): string {
  return periodLabel(period, words).replace(" to ", words("report:period.partJoint"));
}

/** What the figure stands on, or that the data do not tell it; no 0 beside what was left out, as how many there were is not known. */
function standsOn(
  id: ShownId,
  { n, leftOut }: Figure,
  { quoteStep }: FiguresSource["meta"],
  language: Language,
): string {
  const { words, locale } = language;
  if (quoteStep.because === "ordersOnly" && ABOUT_QUOTES.has(id)) return words("report:dashboard.trend.ordersOnly");
  const number = new Intl.NumberFormat(locale);
  const counted = quoteStep.step === "all" ? "opportunities" : "quotes";
  const [thing, things] = [
    words(`report:thing.${counted}`, { count: 1 }),
    words(`report:thing.${counted}`, { count: 2 }),
  ];
  const of = words(`report:dashboard.of.${SHOWN[id]}`, { count: n, n: number.format(n), thing, things });
  if (leftOut === 0) return of;
  const said = words("report:dashboard.leftOut", { leftOut: number.format(leftOut) });
  return n === 0 && id !== "openQuotes" ? said : `${of}, ${said}`;
}
