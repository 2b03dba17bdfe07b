import { toDay } from "../../src/core/crm/cells/day";
import type { Rows } from "./openSalesboard";

export const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"] as const;

const day = toDay;

/**
 * Twelve deals whose figures can be worked out in the head. Ann in 2026-Q2: won 1,000 and 3,000, lost one, two open; so an
 * average order of 2,000 and a closing rate of 2/3. Ben in 2026-Q2: lost one, so 0 of 1. In 2026-Q1 Ann won one of 500 of two.
 */
export const fewDeals: Rows = [
  HEADER,
  ["D1", "Ann", day(2025, 4, 1), day(2025, 5, 1), "Won", 800],
  ["D2", "Ann", day(2025, 4, 2), day(2025, 6, 2), "Lost", 900],
  ["D3", "Ann", day(2026, 1, 5), day(2026, 2, 4), "Won", 500],
  ["D4", "Ann", day(2026, 1, 6), day(2026, 3, 1), "Lost", 700],
  ["D5", "Ann", day(2026, 4, 1), day(2026, 4, 11), "Won", 1000],
  ["D6", "Ann", day(2026, 4, 1), day(2026, 5, 1), "Won", 3000],
  ["D7", "Ann", day(2026, 4, 3), day(2026, 6, 1), "Lost", 2000],
  ["D8", "Ann", day(2026, 5, 1), null, "Open", 1500],
  ["D9", "Ann", day(2026, 6, 1), null, "Open", 2500],
  ["D10", "Ben", day(2026, 4, 9), day(2026, 6, 30), "Lost", 100],
  ["D11", "Ben", day(2026, 6, 2), null, "Open", 400],
  ["D12", "Ben", day(2026, 6, 3), null, "Open", 600],
];

/** As many deals as wanted, of these owners in turn, spread over two years: won, lost and open in turn. */
export function manyDeals(count: number, owners: readonly string[] = ["Ann", "Ben", "Chris"]): Rows {
  const first = toDay(2024, 1, 1);
  const rows = Array.from({ length: count }, (_, index) => {
    const created = first + Math.floor((index * 700) / count);
    const status = ["Won", "Lost", "Open"][index % 3] ?? "Open";
    const closed = status === "Open" ? null : created + 20 + (index % 30);
    return [`D${index + 1}`, owners[index % owners.length] ?? "", created, closed, status, 1000 + (index % 50) * 100];
  });
  return [HEADER, ...rows];
}
