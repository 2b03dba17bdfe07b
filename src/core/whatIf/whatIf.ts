/** What a person or a team did in a period. */
export interface SalesFacts {
  /** Quotes won or lost; null where the data tell of orders only. */
  readonly decided: number | null;
  readonly orders: number;
  /** Of the orders that have a value; null where none has one. */
  readonly revenue: number | null;
  /** Days from quote to order; null where they are not known. */
  readonly cycle: number | null;
  /** Calendar days of the period. */
  readonly days: number;
}

/** What is to be different; nothing means as it was. */
export interface SalesChange {
  /** 0.1 is ten per cent more quotes decided. */
  readonly quotes?: number;
  /** Points of the closing percentage: 5 are five points more. */
  readonly points?: number;
  /** 0.1 is ten per cent more an order. */
  readonly order?: number;
  /** -5 is a cycle that is five days shorter. */
  readonly days?: number;
}

/** What would have come of it; null where the facts do not tell. */
export interface SalesOutcome {
  readonly orders: number | null;
  readonly revenue: number | null;
  /** Orders that a shorter cycle brings forward, once: from the next period on they are missing again. Negative where they come later. */
  readonly movedForward: number | null;
}

/**
 * What would have come of it: orders = decided quotes x closing percentage; revenue = orders x average order x the share of orders that
 * have a value. Without a change it is exactly what was. A shorter cycle brings no orders more, it only moves some forward once.
 *
 * @example whatIf({ decided: 100, orders: 30, revenue: 300_000, cycle: 45, days: 91 }, { points: 5 }) // 35 orders, 350,000
 */
export function whatIf(facts: SalesFacts, change: SalesChange): SalesOutcome {
  const orders = ordersOf(facts, change);
  const revenue = orders === null ? null : revenueOf(facts, orders, change.order ?? 0);
  return { orders, revenue, movedForward: orders === null ? null : movedForward(facts, orders, change.days ?? 0) };
}

function ordersOf({ decided, orders }: SalesFacts, { quotes = 0, points = 0 }: SalesChange): number | null {
  // More quotes at the same closing percentage bring more orders, however many quotes there were.
  if (points === 0) return orders * (1 + quotes);
  if (decided === null || decided === 0) return null;
  return (1 + quotes) * Math.min(decided, Math.max(0, orders + (decided * points) / 100));
}

/** What an order brings is not known where there was none. */
function revenueOf({ orders, revenue }: SalesFacts, newOrders: number, more: number): number | null {
  if (revenue === null) return null;
  if (orders === 0) return newOrders === 0 ? revenue : null;
  return revenue * (newOrders / orders) * (1 + more);
}

function movedForward({ cycle, days }: SalesFacts, newOrders: number, more: number): number | null {
  if (cycle === null || days <= 0) return null;
  return (newOrders / days) * (cycle - Math.max(0, cycle + more));
}
