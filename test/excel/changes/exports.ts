import { toDay } from "../../../src/core/crm/cells/day";
import type { Rows } from "../openSalesboard";

const day = toDay;
export const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Amount", "Region"];

/** Three months of one firm's deals. What happened in between is said beside each deal. */
export const JUNE: Rows = [
  HEADER,
  ["D1", "Ann", day(2026, 4, 1), day(2026, 5, 10), "Won", 1000, "North"],
  ["D2", "Ann", day(2026, 4, 2), null, "Open", 400, "North"],
  ["D3", "Ben", day(2026, 5, 3), null, "Open", 900, "South"],
  ["D4", "Ben", day(2026, 5, 4), null, "Open", 300, "South"],
  ["D5", "Ben", day(2026, 6, 28), null, "Open", 50, "South"],
];
export const JULY: Rows = [
  HEADER,
  ["D1", "Ann", day(2026, 4, 1), day(2026, 5, 10), "Won", 1000, "North"], // as it was
  ["D2", "Ann", day(2026, 4, 2), day(2026, 7, 20), "Won", 450, "North"], // won, and worth more
  ["D3", "Ben", day(2026, 5, 3), day(2026, 7, 25), "Lost", 900, "South"], // lost
  ["D5", "Ben", day(2026, 6, 28), null, "Open", 80, "South"], // worth more
  ["D6", "Ann", day(2026, 7, 30), null, "Open", 600, "North"], // new
  // D4, open and worth 300, is gone.
];
export const AUGUST: Rows = [
  HEADER,
  ["D1", "Ann", day(2026, 4, 1), day(2026, 5, 10), "Won", 1000, "North"], // as it was
  ["D2", "Ann", day(2026, 4, 2), day(2026, 7, 20), "Won", 450, "North"], // as it was
  ["D3", "Ben", day(2026, 5, 3), day(2026, 7, 25), "Lost", 900, "South"], // as it was
  ["D5", "Ben", day(2026, 6, 28), day(2026, 8, 29), "Won", 80, "South"], // won
  ["D6", "Ann", day(2026, 7, 30), null, "Open", 600, "North"], // as it was
  ["D7", "Ben", day(2026, 8, 30), null, "Open", 70, "South"], // new
];
export const SAID_IN_JULY = "Since the last export: 1 new, 3 changed, 1 gone.";
export const SAID_IN_AUGUST = "Since the last export: 1 new, 1 changed, 0 gone.";

/** An export with other columns: the cells of these, in this order. */
export function withColumns(rows: Rows, columns: readonly (readonly [name: string, from: string])[]): Rows {
  const [header = [], ...below] = rows;
  const places = columns.map(([, from]) => header.indexOf(from));
  return [columns.map(([name]) => name), ...below.map((row) => places.map((place) => row[place] ?? null))];
}
