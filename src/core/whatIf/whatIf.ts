/** What a person or a team did in a period. */
export interface SalesFacts {
  /** Quotes won or lost. */
  readonly decided: number;
  readonly orders: number;
  readonly revenue: number;
  /** Mean days from quote to order; null where it is not known. */
  readonly cycle: number | null;
  /** Calendar days of the period. */
  readonly days: number;
}

/** What is to be different; nothing means as it was. */
export interface SalesChange {
  /** 0.1 is ten per cent more quotes decided. */
  readonly quotes?: number;
  /** Points of the closing rate: 0.05 is five points more. */
  readonly closing?: number;
  /** 0.1 is ten per cent more an order. */
  readonly order?: number;
  /** -0.1 is a cycle that is ten per cent shorter. */
  readonly cycle?: number;
}

export interface SalesOutcome {
  readonly orders: number;
  readonly revenue: number;
  /** Orders that a shorter cycle brings forward, once: from the next period on they are missing again. Negative where they come later. */
  readonly ordersMovedForward: number;
}

/**
 * What would have come of it: orders = decided quotes x closing rate; revenue = orders x revenue an order. Without a change it is exactly
 * what was. A shorter cycle brings no orders more, it only moves some forward once.
 *
 * @returns undefined where no quote was decided: there is no rate to change
 * @example whatIf({ decided: 100, orders: 30, revenue: 300_000, cycle: 45, days: 91 }, { closing: 0.05 }) // 35 orders, 350,000
 */
export function whatIf(facts: SalesFacts, change: SalesChange): SalesOutcome | undefined {
  const { decided, orders, revenue, cycle, days } = facts;
  if (decided === 0) return undefined;
  const rate = Math.min(1, Math.max(0, orders / decided + (change.closing ?? 0)));
  const newOrders = decided * (1 + (change.quotes ?? 0)) * rate;
  const perOrder = orders === 0 ? 0 : (revenue / orders) * (1 + (change.order ?? 0));
  return {
    orders: newOrders,
    revenue: newOrders * perOrder,
    ordersMovedForward: cycle === null ? 0 : (newOrders / days) * cycle * -(change.cycle ?? 0),
  };
}

/** What each factor alone would have to become to reach a target; null where it alone cannot. */
export interface FactorsNeeded {
  readonly decided: number | null;
  readonly closingRate: number | null;
  readonly order: number | null;
}

/**
 * The reverse: from a target back to each factor, the others staying as they were.
 *
 * @param target of orders or of revenue
 * @example factorsNeeded({ decided: 100, orders: 30, revenue: 300_000, cycle: 45, days: 91 }, { revenue: 400_000 }).closingRate // 0.4
 */
export function factorsNeeded(
  { decided, orders, revenue }: SalesFacts,
  target: { readonly orders: number } | { readonly revenue: number },
): FactorsNeeded {
  const ofRevenue = "revenue" in target;
  const growth = ofRevenue ? target.revenue / revenue : target.orders / orders;
  if (orders === 0 || !Number.isFinite(growth)) return { decided: null, closingRate: null, order: null };
  const rate = (orders / decided) * growth;
  return {
    decided: decided * growth,
    closingRate: rate <= 1 ? rate : null,
    order: ofRevenue ? (revenue / orders) * growth : null,
  };
}
