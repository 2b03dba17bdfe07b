import { toDay } from "../../../src/core/crm/cells/day";
import { createLanguage } from "../../../src/locales/createLanguage";
import { builtInKpis, type BuiltInKpi } from "../../../src/core/kpi/catalogue/builtInKpis";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import type { Figure, KpiRow, Period, Who } from "../../../src/core/kpi/types";
import type { ReportMeta } from "../../../src/core/report/reportMeta";

/** A catalogue and figures of an invented firm: enough periods, teams and names to fill the sheets. */
export const catalogue = builtInKpis;

export const AS_OF = toDay(2026, 8, 15);

export const meta: ReportMeta = {
  asOf: AS_OF,
  readAt: "2026-11-21 20:30",
  measure: "revenue",
  currency: "EUR",
  quoteStep: { step: "Proposal", dateFrom: "created", because: "chosen", steps: ["Lead", "Proposal", "Won"] },
  source: { sheet: "Deals", rows: 1500 },
};

export const LONG_NAME = "Bartholomeus van den Heuvel-Janssens";
export const HOSTILE_NAMES = ["=cmd|' /C calc'!A0", "<b>x</b>", "@SUM(1)", "-1+1", 'Jan "de Boss"', "Li*", "Wat?"];

const owner = (name: string): Who => ({ kind: "owner", name });
export const whos: readonly Who[] = [
  { kind: "all", name: "Team" },
  { kind: "team", name: "Team North" },
  { kind: "team", name: "Team South" },
  ...[LONG_NAME, "Ann Peeters", "Liesbeth", ...HOSTILE_NAMES, "Lisa"].map(owner),
];

/** All, three years, and the quarters and months of them up to the as-of date; running ones compared with parts. */
export function periodsUpTo(asOf = AS_OF): Period[] {
  return listPeriods(toDay(2024, 1, 1), asOf);
}

/** A figure that tells by its size whose it is and of when: no two cells of the table are alike. */
export function figureOf(who: number, period: number, id: BuiltInKpi): Figure {
  const wave = 1 + ((who * 7 + period * 13) % 29) / 60;
  const share = who === 0 ? 10 : 1;
  const n = 5 + ((who * 11 + period * 3) % 40);
  const values: Record<BuiltInKpi, number> = {
    openQuotes: Math.round(31 * wave * share),
    openValue: 812_345 * wave * share,
    averageOrder: 27_811.5 * wave,
    closingRate: 0.29 * wave,
    salesCycle: Math.round(45 * wave),
    velocity: 6_111 * wave * share,
    orders: Math.round(9 * wave * share),
    revenue: 251_234.5 * wave * share,
    newQuotes: Math.round(30 * wave * share),
  };
  return { value: values[id], n, leftOut: who % 3 };
}

/** One row for each person and period; the last owner has no figures at all in the last quarter. */
export function kpiRows(people: readonly Who[] = whos, periods: readonly Period[] = periodsUpTo()): KpiRow[] {
  return people.flatMap((who, w) =>
    periods.map((period, p) => ({
      who,
      period,
      figures: Object.fromEntries(
        catalogue.map(({ id }) => [
          id,
          w === people.length - 1 && period.id === "2026-Q3" ? { value: null, n: 0, leftOut: 0 } : figureOf(w, p, id),
        ]),
      ) as KpiRow["figures"],
    })),
  );
}

export const english = createLanguage("en");
