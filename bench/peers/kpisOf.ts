import type { BuiltInKpi } from "../../src/core/kpi/catalogue/builtInKpis";

/** What a peer has counted for one owner and period. */
export interface Counted {
  readonly openQuotes: number;
  /** Of the open quotes: how many have a value, and their values together. */
  readonly openValued: number;
  readonly openSum: number;
  readonly won: number;
  readonly wonValued: number;
  readonly wonSum: number;
  readonly lost: number;
  readonly newQuotes: number;
  readonly medianCycle: number | undefined;
  readonly meanCycle: number | undefined;
}

/** The KPIs by their definitions in the method, written anew: a peer that shared the add-in's code would prove nothing. */
export function kpisOf(counted: Counted): Record<BuiltInKpi, number | null> {
  const { openQuotes, openValued, openSum, won, wonValued, wonSum, lost, newQuotes, medianCycle, meanCycle } = counted;
  const closingRate = won + lost === 0 ? null : won / (won + lost);
  const averageOrder = wonValued === 0 ? null : wonSum / wonValued;
  const hasVelocity = closingRate !== null && averageOrder !== null && meanCycle !== undefined && meanCycle > 0;
  return {
    openQuotes,
    openValue: openQuotes > 0 && openValued === 0 ? null : openSum,
    averageOrder,
    closingRate,
    salesCycle: medianCycle ?? null,
    velocity: hasVelocity ? (openQuotes * closingRate * averageOrder) / meanCycle : null,
    orders: won,
    revenue: won > 0 && wonValued === 0 ? null : wonSum,
    newQuotes,
  };
}
