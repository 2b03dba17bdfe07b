import type { SalesData } from "../../crm/types";
import { COUNTS, MEETS } from "../tally/tallyRows";

/** Which orders are a customer's first in the data; of orders without a customer nobody knows. Capitals make no other customer. */
export function firstOrders(orders: Int32Array, { customer, rows }: SalesData): Uint8Array {
  const marks = new Uint8Array(rows);
  if (customer === undefined) return marks;
  const seen = new Set<string>();
  for (const row of orders) {
    const name = customer.textOf(row).toLowerCase();
    if (name === "") marks[row] = COUNTS;
    else if (!seen.has(name)) marks[row] = COUNTS | MEETS;
    seen.add(name);
  }
  return marks;
}
