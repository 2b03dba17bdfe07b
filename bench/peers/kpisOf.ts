import type { Compared } from "../engine";

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
  /** Undefined without orders that have a cycle. */
  readonly cycle: Cycle | undefined;
}

export interface Cycle {
  readonly mean: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
}

/** The KPIs by their definitions in the method, written anew: a peer that shared the add-in's code would prove nothing. */
export function kpisOf(counted: Counted): Record<Compared, number | null> {
  const { openQuotes, openValued, openSum, won, wonValued, wonSum, lost, newQuotes, cycle } = counted;
  const closingRate = won + lost === 0 ? null : won / (won + lost);
  const averageOrder = wonValued === 0 ? null : wonSum / wonValued;
  const hasVelocity = closingRate !== null && averageOrder !== null && cycle !== undefined && cycle.mean > 0;
  return {
    openQuotes,
    openValue: openQuotes > 0 && openValued === 0 ? null : openSum,
    averageOrder,
    closingRate,
    salesCycle: cycle?.median ?? null,
    velocity: hasVelocity ? (openQuotes * closingRate * averageOrder) / cycle.mean : null,
    orders: won,
    revenue: won > 0 && wonValued === 0 ? null : wonSum,
    newQuotes,
    cycleP25: cycle?.p25 ?? null,
    cycleP75: cycle?.p75 ?? null,
  };
}
