import type { Period, Who } from "../../kpi/types";
import { whatIf, type SalesChange, type SalesFacts } from "../../whatIf/whatIf";
import type { Language } from "../../words";
import { figureText } from "../summary/figureText";
import type { FiguresSource } from "../summary/summariseFigures";
import { STEP } from "./step";

/** One step of one figure, and what it would have brought. */
export interface WhatIfSummary {
  /** "5 points more closing" */
  readonly label: string;
  /** "4.6 orders and 156k more" */
  readonly text: string;
}

const STEPS: Readonly<Record<keyof typeof STEP, SalesChange>> = {
  points: { points: STEP.points },
  quotes: { quotes: STEP.quotes / 100 },
  order: { order: STEP.order / 100 },
  days: { days: STEP.days },
};

/** What one step of each figure alone would have brought somebody in a period, as texts; none where there are no figures. */
export function summariseWhatIf(
  source: FiguresSource,
  who: Who,
  period: Period,
  language: Language,
): readonly WhatIfSummary[] {
  const facts = factsOf(source, who, period);
  if (!facts) return [];
  const { words } = language;
  const things = words(`report:thing.${source.meta.quoteStep.step === "all" ? "opportunities" : "quotes"}`, {
    count: 2,
  });
  return (Object.keys(STEP) as (keyof typeof STEP)[]).map((name) => ({
    label: words(`whatIf:pane.${name}`, { step: Math.abs(STEP[name]), things }),
    text: textOf(facts, STEPS[name], language),
  }));
}

function factsOf({ figure, meta }: FiguresSource, who: Who, period: Period): SalesFacts | undefined {
  const of = (kpi: string) => figure(kpi, who, period);
  const orders = of("orders").value;
  if (orders === null) return undefined;
  return {
    decided: meta.quoteStep.because === "ordersOnly" ? null : of("closingRate").n,
    orders,
    revenue: of("revenue").value,
    cycle: of("salesCycle").value,
    days: period.days,
  };
}

function textOf(facts: SalesFacts, change: SalesChange, language: Language): string {
  const { words, locale } = language;
  const said = (key: string, values: Readonly<Record<string, string | number>>) => words(`whatIf:pane.${key}`, values);
  const parts = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const ordersOf = (count: number) => ({ orders: parts.format(count), count: Math.round(10 * count) / 10 });
  const { orders, revenue, movedForward } = whatIf(facts, change);
  if (change.days !== undefined) {
    return movedForward === null ? said("unknown", {}) : said("sooner", ordersOf(movedForward));
  }
  if (orders === null) return said("unknown", {});
  const more = ordersOf(orders - facts.orders);
  if (revenue === null || facts.revenue === null) return said("bringsOrders", more);
  const amount = figureText({ unit: "money" }, revenue - facts.revenue, facts.revenue, language);
  return change.order === undefined ? said("brings", { ...more, amount }) : said("bringsMoney", { amount });
}
