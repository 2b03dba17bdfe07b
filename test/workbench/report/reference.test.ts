import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { makeReport } from "../../../src/workbench/report/makeReport";
import { readArguments } from "../../../src/workbench/report/readArguments";
import type { ReportJson } from "../../../src/workbench/report/toJson";

const root = path.resolve(__dirname, "../../..");
const data = path.resolve(root, "../shared/data");
const addIn = { folder: path.join(root, "dist"), manifest: path.join(root, "manifest.xml") };

interface Reference {
  readonly won: number;
  readonly open: number;
  readonly closing_rate: number | null;
  readonly won_value_sum: number;
  readonly won_value_mean: number | null;
  readonly cycle_median_days: number | null;
}

const files = [
  "maven_crm/sales_pipeline.csv",
  "maven_crm/sales_pipeline_us_dates.csv",
  "revops6000/opportunities.csv",
  "hubspot_dummy/hubspot_deals.csv",
];
const present = existsSync(data);
if (!present) {
  console.warn("Skipped: the whole way from file to figures against reference data, as ../shared/data is not there.");
}

/**
 * The whole way: a CRM's file, the built add-in, the workbook, its tables. The expected figures stand in reference.json beside
 * each file; they were computed apart from this project, to six decimals.
 */
(present ? describe : describe.skip)("from a CRM's file to the figures in the workbook", () => {
  test.each(files)("%s gives the figures of its reference", async (file) => {
    const asked = readArguments([path.join(data, file), "--json", "--quote-step", "all"]);
    const { json } = await makeReport(asked, addIn);
    const { kpi, like_for_like_H1_growth: firstHalves } = JSON.parse(
      readFileSync(path.join(data, path.dirname(file), "reference.json"), "utf8"),
    ) as {
      kpi: {
        overall: Reference;
        per_salesperson: Record<string, Reference>;
        per_close_quarter: Record<string, Reference>;
        won_value_growth_vs_previous_calendar_year: Record<string, number | null>;
      };
      /** Where the last year of the data is half a year. */
      like_for_like_H1_growth?: Record<string, number>;
    };
    expectFigures(json, "Team", "all", kpi.overall);
    for (const [owner, reference] of Object.entries(kpi.per_salesperson)) {
      expectFigures(json, owner, "all", reference);
    }
    for (const [quarter, reference] of Object.entries(kpi.per_close_quarter)) {
      // Deals that closed in a quarter are not open: the reference counts none there, the figure counts all that are.
      expectFigures(json, "Team", quarter, { ...reference, open: undefined });
    }
    const naive = json.growthOfYears.map(({ year, naiveGrowth }) => [year, naiveGrowth?.toFixed(6) ?? null]);
    const expected = Object.entries(kpi.won_value_growth_vs_previous_calendar_year);
    expect(naive).toEqual(expect.arrayContaining(expected.map(([year, growth]) => [year, growth?.toFixed(6) ?? null])));
    if (firstHalves) {
      const { year = "", growth } = json.growthOfYears.at(-1) ?? {};
      expect(growth).toBeCloseTo(firstHalves[year]!, 5);
    }
  });
});

function expectFigures(
  json: ReportJson,
  who: string,
  period: string,
  reference: Omit<Reference, "open"> & { readonly open?: number | undefined },
): void {
  const expected: Record<string, number | null | undefined> = {
    orders: reference.won,
    openQuotes: reference.open,
    closingRate: reference.closing_rate,
    averageOrder: reference.won_value_mean,
    // The reference has no sum where nothing was won; the sum of no orders is 0.
    revenue: reference.won === 0 ? 0 : reference.won_value_sum,
    salesCycle: reference.cycle_median_days,
  };
  const own = json.kpis.filter((row) => row.who === who && row.period === period);
  for (const [kpi, value] of Object.entries(expected)) {
    if (value === undefined) continue;
    const got = own.find((row) => row.kpi === kpi)?.value;
    if (value === null || typeof got !== "number")
      expect({ who, period, kpi, got }).toEqual({ who, period, kpi, got: value });
    // The reference has six decimals.
    else expect({ who, period, kpi, off: Math.abs(got - value) > 1e-6 }).toEqual({ who, period, kpi, off: false });
  }
}
