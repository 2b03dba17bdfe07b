import type { PersonBenchmark, TeamBenchmark } from "../../benchmark/benchmarkTeam";
import { JUDGED_KPIS, type JudgedKpi } from "../../benchmark/types";
import type { Language } from "../../words";
import { kpiText } from "../kpiText";
import { COUNT_FORMAT, daysFormat, moneyFormat, RATE_FORMAT } from "../numberFormats";
import type { ReportMeta } from "../reportMeta";
import { figureText } from "../summary/figureText";

/** What every part of the team benchmark is made from. */
export interface TeamContext {
  readonly benchmark: TeamBenchmark;
  readonly language: Language;
  readonly meta: Pick<ReportMeta, "asOf" | "measure" | "currency" | "quoteStep" | "lacksCloseDates" | "source">;
  /** The people of the benchmark are called Person 1, Person 2 ... */
  readonly hidesNames: boolean;
}

const UNITS = { closingRate: "share", averageOrder: "money", salesCycle: "days" } as const;

/** The figures of the benchmark as the sheet and the pane write them. */
export function judgedText(context: TeamContext, kpi: JudgedKpi, value: number | null): string {
  return figureText({ unit: UNITS[kpi] }, value, largestOf(context.benchmark, kpi), context.language);
}

export function judgedFormat({ benchmark, language }: TeamContext, kpi: JudgedKpi): string {
  if (kpi === "closingRate") return RATE_FORMAT;
  return kpi === "salesCycle" ? daysFormat(language.words) : moneyFormat(largestOf(benchmark, kpi), language.words);
}

/** Open quotes of a part-timer need a digit behind the point. */
export const PER_CAPACITY_FORMAT = `${COUNT_FORMAT}.0`;

export function label(context: Pick<TeamContext, "meta" | "language">, kpi: JudgedKpi | "openQuotes"): string {
  return kpiText({ id: kpi }, "label", context.meta, context.language.words);
}

/** The same for the head of a narrow column. */
export function shortLabel(context: Pick<TeamContext, "meta" | "language">, kpi: JudgedKpi): string {
  return kpiText({ id: kpi }, "short", context.meta, context.language.words);
}

/** What is counted, in words: quotes, or opportunities where every one counts. */
export function things({ meta, language: { words } }: Pick<TeamContext, "meta" | "language">) {
  const of = (count: number) =>
    words(`report:thing.${meta.quoteStep.step === "all" ? "opportunities" : "quotes"}`, { count });
  return { thing: of(1), things: of(2) };
}

/** A number in a sentence. */
export function numberOf({ locale }: Language, value: number, digits = 0): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 0, maximumFractionDigits: digits }).format(value);
}

/** The largest figure, range of chance included: it decides the scale on which all are written and drawn. */
export function largestOf({ team, people }: TeamBenchmark, kpi: JudgedKpi): number {
  const own = ({ figures }: PersonBenchmark) => [figures[kpi].value, figures[kpi].high].map((value) => value ?? 0);
  return [team[kpi].value ?? 0, ...people.flatMap(own)].reduce((most, value) => Math.max(most, value), 0);
}

export { JUDGED_KPIS };
