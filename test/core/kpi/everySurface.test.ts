import { addKpis, buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { activityKpisInSteps, leadKpis } from "../../../src/core/kpi/catalogue/activityKpis";
import type { KpiDefinition } from "../../../src/core/kpi/catalogue/kpiDefinition";
import { evaluateKpi } from "../../../src/core/kpi/evaluateKpi";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { parsePeriod } from "../../../src/core/kpi/periods/parsePeriod";
import { toDay } from "../../../src/core/crm/cells/day";
import { NO_DAY } from "../../../src/core/crm/types";
import { dashboardSheet } from "../../../src/core/report/dashboardSheet";
import { kpiSheet } from "../../../src/core/report/kpiSheet";
import { choosablePeriods } from "../../../src/core/report/offers";
import { summariseOthers } from "../../../src/core/report/summary/summariseOthers";
import { runSteps } from "../../../src/core/steps";
import { findKpi } from "../../../src/functions/findKpi";
import { createLanguage } from "../../../src/locales/createLanguage";
import { readDeals } from "../exampleData";
import { calculateSheets } from "../report/calculate";
import { meta } from "../report/rows";

jest.setTimeout(120_000);

const english = createLanguage("en-GB");
const { data, asOf } = readDeals(
  [
    ["ID", "Owner", "Created", "Closed", "Status", "Value"],
    [1, "Ann", "2026-01-10", "2026-02-09", "Won", 1000],
    [2, "Ben", "2026-01-20", "2026-03-20", "Lost", 3000],
  ],
  { quoteStep: "all" },
);

test("a made-up KPI is on every surface: the KPI table, the dashboard's table, the pane, and SALESKPI by id and name", async () => {
  const madeUp: KpiDefinition = {
    id: "smiles",
    name: "Smiles [per visit]",
    level: "output",
    unit: "points",
    better: "more",
    figure: (who) => ({ value: who.kind === "all" ? 7.25 : 3.5, n: 4, leftOut: 1 }),
  };
  const index = addKpis(buildIndex(data, { everybody: "Team", noOwner: "No owner" }), [madeUp]);
  const rows = kpiTable(index, asOf);
  const table = kpiSheet(rows, index.catalogue, english, meta);
  const header = table.blocks.find(({ row }) => row === 6)!.cells[0]!;
  expect(header).toEqual(expect.arrayContaining(["smiles", "smiles_n", "smiles_leftOut"]));
  const labels = table.blocks.find(({ row }) => row === 5)!.cells[0]!;
  expect(labels[header.indexOf("smiles")]).toBe("Smiles [per visit]");

  const dashboard = dashboardSheet(rows, index.catalogue, english, meta);
  const { row, column } = dashboard.blocks.find(({ cells }) => cells[0]?.[0] === "Smiles [per visit]")!;
  const sheets = await calculateSheets([dashboard, table]);
  // The figure and its n, of the whole team, which the dashboard opens with.
  expect([2, 3].map((at) => sheets.read("dashboard", row, column + at))).toEqual([7.25, 4]);
  sheets.dispose();

  const figures = { catalogue: index.catalogue, measure: "revenue" as const };
  for (const name of ["smiles", "SMILES [per visit]"]) expect(findKpi(name, figures)?.id).toBe("smiles");

  const [who] = index.whos.map((one) => one.who);
  const [period] = choosablePeriods(rows.map((one) => one.period));
  const source = {
    ...figures,
    periods: new Map(),
    meta,
    figure: (id: string) => evaluateKpi(index, id, who!, period!),
  };
  expect(summariseOthers(source, who!, period!, english)).toEqual([
    { id: "smiles", label: "Smiles [per visit]", value: "7.3", standsOn: "n = 4, 1 left out" },
  ]);
  // What counts itself is not told how many it stands on; what has no data is.
  const standsOn = (value: number | null, n: number) =>
    summariseOthers({ ...source, figure: () => ({ value, n, leftOut: 0 }) }, who!, period!, english)[0]!.standsOn;
  expect([standsOn(12, 12), standsOn(7.25, 4), standsOn(null, 0)]).toEqual([undefined, "n = 4", "no data"]);
});

test("activities and leads, worked out by hand: done ones by their date, each type by the list's own word", () => {
  const day = [toDay(2026, 1, 5), toDay(2026, 1, 6), toDay(2026, 2, 1), NO_DAY, toDay(2026, 2, 3)];
  const activities = {
    owner: { codes: Int32Array.of(0, 0, 1, 1, -1), texts: ["Ann", "Ben"] },
    type: { codes: Int32Array.of(0, 1, 0, 0, -1), texts: ["Bezoek", "Orders"] },
    day: Int32Array.from(day),
    // Ben's visit of 1 February is still to come.
    done: Uint8Array.of(1, 1, 0, 1, 1),
  };
  const built = buildIndex(data, { everybody: "Team", noOwner: "No owner" }, undefined, ["Ann", "Ben", ""]);
  const leads = { owner: activities.owner, created: activities.day };
  const kpis = [...runSteps(activityKpisInSteps(activities, built.called, [])), ...leadKpis(leads, built.called, [])];
  const index = addKpis(built, kpis);
  // A type that is called like a KPI of ours gets an id of its own.
  expect(kpis.map(({ id, name }) => [id, name])).toEqual([
    ["activities", undefined],
    ["activitiesBezoek", "Bezoek"],
    ["activitiesOrders", "Orders"],
    ["newLeads", undefined],
  ]);
  const figure = (id: string, period: string, who = "Team") =>
    evaluateKpi(index, id, index.whos.find((one) => one.who.name === who)!.who, parsePeriod(period, { asOf })!);
  expect(figure("activities", "2026-01")).toEqual({ value: 2, n: 2, leftOut: 1 });
  expect(figure("activities", "all")).toEqual({ value: 4, n: 4, leftOut: 0 });
  expect(figure("activities", "2026-02", "No owner").value).toBe(1);
  expect(figure("activitiesBezoek", "all", "Ben").value).toBe(1);
  expect(figure("newLeads", "2026-02")).toEqual({ value: 2, n: 2, leftOut: 1 });
  expect(figure("newLeads", "2025-12").value).toBeNull();
  // A KPI of people's own of that name goes before the type.
  const own = [{ id: "visits", name: "bezoek" }];
  expect(runSteps(activityKpisInSteps(activities, built.called, [], own)).map(({ id }) => id)).toEqual([
    "activities",
    "activitiesOrders",
  ]);
});
