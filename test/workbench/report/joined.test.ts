import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { makeReport } from "../../../src/workbench/report/makeReport";
import { readArguments } from "../../../src/workbench/report/readArguments";
import type { ReportJson } from "../../../src/workbench/report/toJson";

const root = path.resolve(__dirname, "../../..");
const data = path.resolve(root, "../shared/data");
const addIn = { folder: path.join(root, "dist"), manifest: path.join(root, "manifest.xml") };
const present = existsSync(data);
if (!present) console.warn("Skipped: sheets joined by ids against reference data, as ../shared/data is not there.");

async function report(...typed: readonly string[]): Promise<ReportJson> {
  const asked = typed.map((one) => (one.endsWith(".csv") && !one.includes("=") ? path.join(data, one) : one));
  return (await makeReport(readArguments([...asked, "--json"]), addIn)).json;
}

function reference<Content>(dataset: string): Content {
  return JSON.parse(readFileSync(path.join(data, dataset, "reference.json"), "utf8")) as Content;
}

const figure = (json: ReportJson, kpi: string, who = "Team", period = "all") =>
  json.kpis.find((row) => row.kpi === kpi && row.who === who && row.period === period)?.value;
const finding = (json: ReportJson, kind: string) => json.findings.find((one) => one.kind === kind);

interface Figures {
  readonly won: number;
  readonly open: number;
  readonly closing_rate: number;
  readonly won_value_sum: number;
  readonly cycle_n: number;
  readonly cycle_median_days: number;
}
interface Orders {
  readonly orders: number;
  readonly revenue: number;
  readonly mean_order_value: number;
  readonly orders_per_year: Record<string, number>;
  readonly revenue_per_year: Record<string, number>;
  readonly revenue_per_quarter: Record<string, number>;
  readonly revenue_per_salesperson_and_year: Record<string, Record<string, number>>;
}

/** The expected figures stand in reference.json beside each export; they were computed apart from this project, to six decimals. */
function expectFigures(json: ReportJson, who: string, expected: Figures): void {
  const got = {
    orders: figure(json, "orders", who),
    openQuotes: figure(json, "openQuotes", who),
    closingRate: figure(json, "closingRate", who),
    revenue: figure(json, "revenue", who),
    salesCycle: figure(json, "salesCycle", who),
  };
  expect({ who, ...got }).toEqual({
    who,
    orders: expected.won,
    openQuotes: expected.open,
    closingRate: expect.closeTo(expected.closing_rate, 6) as number,
    revenue: expect.closeTo(expected.won_value_sum, 3) as number,
    salesCycle: expected.cycle_median_days,
  });
}

function expectOrders(json: ReportJson, expected: Orders, nameOf: (who: string) => string): void {
  expect(figure(json, "orders")).toBe(expected.orders);
  expect(figure(json, "averageOrder")).toBeCloseTo(expected.mean_order_value, 5);
  for (const [year, revenue] of Object.entries(expected.revenue_per_year)) {
    expect([year, figure(json, "revenue", "Team", year)]).toEqual([year, expect.closeTo(revenue, 4)]);
    expect([year, figure(json, "orders", "Team", year)]).toEqual([year, expected.orders_per_year[year]]);
  }
  for (const [quarter, revenue] of Object.entries(expected.revenue_per_quarter)) {
    expect([quarter, figure(json, "revenue", "Team", quarter)]).toEqual([quarter, expect.closeTo(revenue, 4)]);
  }
  for (const [who, years] of Object.entries(expected.revenue_per_salesperson_and_year)) {
    for (const [year, revenue] of Object.entries(years)) {
      const got = figure(json, "revenue", nameOf(who), year);
      expect([who, year, got]).toEqual([who, year, expect.closeTo(revenue, 4)]);
    }
  }
  for (const kpi of ["closingRate", "salesCycle", "openQuotes", "velocity"]) expect(figure(json, kpi)).toBeNull();
  expect(finding(json, "ordersOnly")).toBeDefined();
  expect(finding(json, "noLostDeals")).toBeUndefined();
}

(present ? describe : describe.skip)("sheets of one CRM, joined by their ids", () => {
  test("maven_crm: the manager is the team of each agent", async () => {
    const { kpi } = reference<{ kpi: { overall: Figures } }>("maven_crm");
    const json = await report("maven_crm/sales_pipeline.csv", "maven_crm/sales_teams.csv", "--quote-step", "all");
    expectFigures(json, "Team", kpi.overall);
    expect(json.sources.map(({ role, columns }) => [role, columns.team])).toContainEqual(["people", "manager"]);
  });

  test("maven_crm: the regional office is the team where that is asked for", async () => {
    const files = ["maven_crm/sales_pipeline.csv", "maven_crm/sales_teams.csv"];
    const json = await report(...files, "--quote-step", "all", "--map", "team=regional office");
    expect(json.sources.map(({ role, columns }) => [role, columns.team])).toContainEqual(["people", "regional_office"]);
    expect(finding(json, "chosenColumnGone")).toBeUndefined();
  });

  test("crm_analytics_platform: twenty people by their ids, the two of one name apart", async () => {
    const { kpi } = reference<{
      kpi: {
        overall: Figures;
        per_salesperson: Record<string, Figures>;
        per_close_quarter: Record<string, Figures>;
        created_per_quarter: Record<string, number>;
        open_pipeline_as_of: { as_of: string; open_value_sum: number };
      };
    }>("crm_analytics_platform");
    const json = await report(
      ...["opportunities", "sales_reps", "orders", "order_items"].map((file) => `crm_analytics_platform/${file}.csv`),
      ...["--quote-step", "all"],
    );
    expectFigures(json, "Team", kpi.overall);
    const owners = Object.entries(kpi.per_salesperson);
    expect(owners).toHaveLength(20);
    for (const [who, figures] of owners) expectFigures(json, nameOf(who), figures);
    for (const [quarter, expected] of Object.entries(kpi.per_close_quarter)) {
      expect([quarter, figure(json, "orders", "Team", quarter)]).toEqual([quarter, expected.won]);
      expect(figure(json, "closingRate", "Team", quarter)).toBeCloseTo(expected.closing_rate, 6);
      expect(figure(json, "revenue", "Team", quarter)).toBeCloseTo(expected.won_value_sum, 3);
      expect(figure(json, "salesCycle", "Team", quarter)).toBe(expected.cycle_median_days);
    }
    for (const [quarter, created] of Object.entries(kpi.created_per_quarter)) {
      expect([quarter, figure(json, "newQuotes", "Team", quarter)]).toEqual([quarter, created]);
    }
    expect(json.asOf).toBe(kpi.open_pipeline_as_of.as_of);
    expect(figure(json, "openValue")).toBeCloseTo(kpi.open_pipeline_as_of.open_value_sum, 3);
    expect(finding(json, "sameName")?.count).toBe(1);
    // Beside the deals, the orders are not read.
    expect(finding(json, "ordersNotRead")?.count).toBe(1);
  });

  test("crm_analytics_platform: the orders instead of the deals; those completed count", async () => {
    const { orders_completed } = reference<{ orders_completed: Orders }>("crm_analytics_platform");
    const json = await report(
      ...["opportunities", "sales_reps", "orders", "order_items"].map((file) => `crm_analytics_platform/${file}.csv`),
      ...["--role", "deals=orders.csv"],
    );
    expectOrders(json, orders_completed, nameOf);
    // 3,000 orders, of which 1,970 were completed.
    expect(finding(json, "ordersNotCounted")?.count).toBe(1030);
  });

  test("northwind: orders alone are won deals, worth their lines", async () => {
    const { orders_ref } = reference<{ orders_ref: Orders }>("northwind");
    const json = await report(...["orders", "order_details", "employees"].map((file) => `northwind/${file}.csv`));
    expectOrders(json, orders_ref, (who) => who);
    expect(json.sources.find(({ role }) => role === "orders")?.columns.closed).toBe("orderDate");
  });

  test("crm_pipelines_eu: status words as people say them", async () => {
    const { kpi } = reference<{ kpi: { overall: Figures; per_salesperson: Record<string, Figures> } }>(
      "crm_pipelines_eu",
    );
    const json = await report(
      "crm_pipelines_eu/CRM-and-Sales-Pipelines.csv",
      ...["--quote-step", "all", "--as-of", "2024-09-30"],
      ...["--map", "won=Customer, Churned Customer", "--map", "lost=Disqualified"],
      ...["--map", "open=New, Qualified, Opportunity, Sales Accepted"],
    );
    expectFigures(json, "Team", kpi.overall);
    for (const [who, figures] of Object.entries(kpi.per_salesperson)) expectFigures(json, who, figures);
    expect(json.kpis.find((row) => row.kpi === "salesCycle" && row.who === "Team" && row.period === "all")?.n).toBe(
      kpi.overall.cycle_n,
    );
  });
});

/** "9 Sofia Simon": people of one name are told apart by their ids. */
function nameOf(idAndName: string): string {
  const [id = "", ...names] = idAndName.split(" ");
  const name = names.join(" ");
  return name === "Sofia Simon" ? `${name} (${id})` : name;
}
