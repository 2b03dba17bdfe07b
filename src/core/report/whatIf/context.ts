import type { KpiRow, Period, Who } from "../../kpi/types";
import type { Language } from "../../words";
import { fixedCell } from "../address";
import { kpiText } from "../kpiText";
import type { ReportKpi } from "../reportKpi";
import { COUNT_FORMAT } from "../numberFormats";
import { kpiNumberFormat, largestFigure } from "../reportKpi";
import type { ReportMeta } from "../reportMeta";
import { COLUMN, INPUT, LABEL, PERIOD_CHOICE, ROW } from "./layout";

/** What the what-if sheet is made from. */
export interface WhatIfQuestion {
  readonly rows: readonly KpiRow[];
  readonly catalogue: readonly ReportKpi[];
  readonly language: Language;
  readonly meta: ReportMeta;
  /** Whether the sheet of figures has targets for what is measured, whoever's and of whenever. */
  readonly hasTargets: boolean;
}

export interface WhatIfContext extends WhatIfQuestion {
  readonly whos: readonly Who[];
  readonly periods: readonly Period[];
}

/** The reader's choices. */
export const CHOSEN_WHO = fixedCell(ROW.choices, LABEL);
export const CHOSEN_PERIOD = fixedCell(ROW.choices, PERIOD_CHOICE);

/** What the reader typed. */
export const TYPED = {
  quotes: fixedCell(INPUT.quotes, COLUMN.change),
  points: fixedCell(INPUT.points, COLUMN.change),
  order: fixedCell(INPUT.order, COLUMN.change),
  days: fixedCell(INPUT.days, COLUMN.change),
  target: fixedCell(INPUT.target, COLUMN.change),
} as const;

type Line = "decided" | "closing" | "orders" | "order" | "revenue" | "cycle" | "target" | "gap";

/** A cell of the table of changes. @example now("orders") // "$C$12" */
export const now = (line: Line) => fixedCell(ROW[line], COLUMN.now);
export const then = (line: Line) => fixedCell(ROW[line], COLUMN.then);
export const difference = (line: Line) => fixedCell(ROW[line], COLUMN.difference);
/** What is held against: the typed target, else that of the workbook's own sheet. */
export const TARGET = then("target");

/** Columns are wide enough for whole amounts below this, six times as large and with a sign. */
const WHOLE_BELOW = 100_000_000;

/**
 * Whole amounts where the columns hold them: what a change brings one person would be +0k on the scale of the whole team.
 *
 * @example amountFormat(context, "revenue") // "#,##0"
 */
export function amountFormat(context: WhatIfContext, id: "revenue" | "averageOrder"): string {
  return largestFigure(context.rows, id) < WHOLE_BELOW ? COUNT_FORMAT : formatOf(context, id);
}

/** On the scale of the largest, for a chart's axis. */
export function formatOf({ catalogue, rows, language }: WhatIfContext, id: "revenue" | "averageOrder"): string {
  const kpi = catalogue.find((one) => one.id === id);
  if (!kpi) throw new Error(`The catalogue has no KPI "${id}".`);
  return kpiNumberFormat(kpi, rows, language.words);
}

/** The same with a sign before what is more. */
export function signed(format: string): string {
  const [positive = format] = format.split(";");
  return `+${positive};-${positive};0`;
}

export function label(
  context: WhatIfContext,
  id: "closingRate" | "orders" | "averageOrder" | "revenue" | "salesCycle",
) {
  return kpiText({ id }, "label", context.meta, context.language.words);
}

/** What is counted, in words: quotes, or opportunities where every one counts. */
export function things({ meta, language: { words } }: WhatIfContext) {
  const of = (count: number) =>
    words(`report:thing.${meta.quoteStep.step === "all" ? "opportunities" : "quotes"}`, { count });
  return { thing: of(1), things: of(2) };
}

/** The measure inside a sentence. @example "revenue" */
export function measure({ meta, language: { words } }: WhatIfContext): string {
  return words(`report:measure.${meta.measure}`);
}
