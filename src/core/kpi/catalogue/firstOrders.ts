import type { SalesData } from "../../crm/types";
import { COUNTS, MEETS } from "../tally/tallyRows";

/** Which orders are a customer's first in the data; of orders without a customer nobody knows. Capitals make no other customer. */
export function firstOrders(orders: Int32Array, { customer, rows }: SalesData): Uint8Array {
  const marks = new Uint8Array(rows);
  if (customer === undefined) return marks;
  const known = new Uint8Array(customer.texts.length);
  const seen = new Set<string>();
  for (const row of orders) {
    const code = customer.codes[row] ?? -1;
    if (code < 0) {
      marks[row] = COUNTS;
      continue;
    }
    if (known[code] === 1) continue;
    known[code] = 1;
    const name = (customer.texts[code] ?? "").toLowerCase();
    if (!seen.has(name)) marks[row] = COUNTS | MEETS;
    seen.add(name);
  }
  return marks;
}
