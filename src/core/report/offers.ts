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
  return choosablePeriods([...new Map(rows.map((row) => [row.period.id, row.period])).values()]);
}

/** The same, of periods as they are listed. */
export function choosablePeriods(periods: readonly Period[]): readonly Period[] {
  return periods
    .filter((period) => period.kind !== "part")
    .sort((one, other) => ORDER[one.kind] - ORDER[other.kind] || (other.start ?? 0) - (one.start ?? 0));
}

/**
 * What a dashboard opens with: the newest quarter that is whole and in which a deal was closed, as a quarter just begun says
 * little; else the newest quarter, or all where there is none.
 */
export function firstPeriod(periods: readonly Period[], rows: readonly KpiRow[]): Period | undefined {
  const closedIn = new Set(
    rows.filter(({ who, figures }) => who.kind === "all" && figures.closingRate.n > 0).map(({ period }) => period.id),
  );
  return firstTellingPeriod(periods, ({ id }) => closedIn.has(id));
}

/**
 * The same, where nobody has made all rows.
 *
 * @param hasClosed whether a deal was closed in a period
 */
export function firstTellingPeriod(
  periods: readonly Period[],
  hasClosed: (period: Period) => boolean,
): Period | undefined {
  const quarters = periods.filter(({ kind }) => kind === "quarter");
  const telling = quarters.find((period) => !period.isRunning && !period.isCut && hasClosed(period));
  return telling ?? quarters[0] ?? periods[0];
}
