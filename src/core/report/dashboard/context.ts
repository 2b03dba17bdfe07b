import { ABOUT_QUOTES } from "../../kpi/catalogue/whyEmpty";
import type { KpiId, KpiRow, Period, Who } from "../../kpi/types";
import type { Language } from "../../words";
import type { ReportKpi } from "../reportKpi";
import { kpiNumberFormat } from "../reportKpi";
import type { ReportBeside } from "../reportBeside";
import type { ReportMeta } from "../reportMeta";

/** What every part of the dashboard is made from. */
export interface DashboardContext {
  readonly rows: readonly KpiRow[];
  readonly catalogue: readonly ReportKpi[];
  readonly language: Language;
  readonly meta: ReportMeta;
  readonly beside: ReportBeside;
  readonly whos: readonly Who[];
  readonly periods: readonly Period[];
}

/** A KPI of the catalogue. It is a mistake of the program, not of the data, to ask for one that is not in it. */
export function kpiOf({ catalogue }: DashboardContext, id: KpiId): ReportKpi {
  const kpi = catalogue.find((candidate) => candidate.id === id);
  if (!kpi) throw new Error(`The catalogue has no KPI "${id}".`);
  return kpi;
}

export function formatOf(context: DashboardContext, id: KpiId): string {
  return kpiNumberFormat(kpiOf(context, id), context.rows, context.language.words);
}

/** Whether the figures count quotes; else they count every opportunity. */
export function countsQuotes({ meta }: DashboardContext): boolean {
  return meta.quoteStep.step !== "all";
}

/** A list of orders tells nothing of quotes: neither a figure of them, nor how many it would stand on. */
export function isTold({ meta }: Pick<DashboardContext, "meta">, id: KpiId): boolean {
  return meta.quoteStep.because !== "ordersOnly" || !ABOUT_QUOTES.has(id);
}

/** What is counted, in words: quotes, or opportunities where every one counts. @example things(context, 1) // "quote" */
export function things(context: DashboardContext, count = 2): string {
  return context.language.words(`report:thing.${countsQuotes(context) ? "quotes" : "opportunities"}`, { count });
}
