import type { KpiRow, Period, Who } from "../kpi/types";

/** Everybody, teams and owners, each once, as the KPI table has them. */
export function offeredWhos(rows: readonly KpiRow[]): readonly Who[] {
  return [...new Map(rows.map((row) => [row.who.name, row.who])).values()];
}

const ORDER = { all: 0, year: 1, quarter: 2, month: 3, part: 4 } as const;

/**
 * The periods a reader may choose: all first, then years, quarters and months, each newest first. Parts of a period are
 * only there to compare with.
 */
export function offeredPeriods(rows: readonly KpiRow[]): readonly Period[] {
  const periods = [...new Map(rows.map((row) => [row.period.id, row.period])).values()];
  return periods
    .filter((period) => period.kind !== "part")
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind] || (other.start ?? 0) - (one.start ?? 0));
}

/** What a dashboard opens with: the newest quarter, or all where there is none. */
export function firstPeriod(periods: readonly Period[]): Period | undefined {
  return periods.find((period) => period.kind === "quarter") ?? periods[0];
}
