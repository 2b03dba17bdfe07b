import { addKpis, buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { furtherKpis } from "../../../src/core/kpi/catalogue/furtherKpis";
import type { FurtherKpi, Made } from "../../../src/core/kpi/catalogue/kpiFacts";
import { makeFurtherKpis } from "../../../src/core/kpi/catalogue/makeFurtherKpis";
import { evaluateKpi } from "../../../src/core/kpi/evaluateKpi";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { dashboardSheet } from "../../../src/core/report/dashboardSheet";
import { dataCheckSheet } from "../../../src/core/report/dataCheckSheet";
import { kpiSheet } from "../../../src/core/report/kpiSheet";
import { choosablePeriods } from "../../../src/core/report/offers";
import { NOTHING_BESIDE } from "../../../src/core/report/reportBeside";
import { summariseAbsent, summariseOthers } from "../../../src/core/report/summary/summariseOthers";
import { runSteps } from "../../../src/core/steps";
import type { ConnectedFigures } from "../../../src/excel/read/connectedFigures";
import { askFigure } from "../../../src/functions/askFigure";
import { createLanguage } from "../../../src/locales/createLanguage";
import "../../../src/locales/laterWords";
import { toJson } from "../../../src/workbench/report/toJson";
import { american } from "../criteria/cultures";
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

/** All that is shown of data for which the catalogue has one entry more. */
async function show(make: () => Made) {
  const madeUp: FurtherKpi = {
    id: "smiles",
    name: "Smiles [per visit]",
    level: "output",
    unit: "points",
    better: "more",
    means: { key: "kpi:ofType", values: { type: "Smile" } },
    make,
  };
  const entries = furtherKpis as FurtherKpi[];
  entries.push(madeUp);
  const built = buildIndex(data, { everybody: "Team", noOwner: "No owner" });
  const facts = { index: built, asOf, measure: "revenue" as const, memberships: [], choices: {} };
  const { kpis, absent } = runSteps(makeFurtherKpis(facts));
  entries.pop();
  const index = addKpis(built, kpis, absent);
  const rows = kpiTable(index, asOf);
  const all = rows.find(({ who, period }) => who.kind === "all" && period.kind === "all");
  const beside = { ...NOTHING_BESIDE, absent };
  const checked = { catalogue: index.catalogue, absent, all, whyEmpty: () => undefined };
  const table = kpiSheet(rows, index.catalogue, english, meta, { beside });
  const dashboard = dashboardSheet(rows, index.catalogue, english, meta, beside);
  const check = dataCheckSheet({ sheets: [], findings: [], groups: [], kpis: checked }, english, meta);
  const sheets = await calculateSheets([dashboard, table, check]);
  const connected: ConnectedFigures = {
    ...{ whos: index.whos.map(({ who }) => who), asOf, measure: "revenue", fiscalYearStart: 1 },
    ...{ catalogue: index.catalogue, absent, whyEmpty: () => undefined },
    figure: (kpi, who, period) => evaluateKpi(index, kpi, who, period),
  };
  const [who] = connected.whos;
  const [period] = choosablePeriods(rows.map((row) => row.period));
  const source = { ...connected, periods: new Map(), meta };
  return {
    ...{ table, dashboard, sheets, source },
    json: toJson(sheets.engine, {}, new Map()),
    function: (kpi: string) => askFigure(connected, { kpi, who: "", period: "all" }, american, english.words),
    pane: summariseOthers(source, who!, period!, english),
    paneAbsent: summariseAbsent(source, english),
    who: who!,
    period: period!,
  };
}

test("a made-up KPI is on every surface by one entry: KPI table, dashboard, data check, pane, SALESKPI, JSON", async () => {
  const shown = await show(() => ({ figure: (who) => ({ value: who.kind === "all" ? 7.25 : 3.5, n: 4, leftOut: 1 }) }));
  const { table, dashboard, sheets, json } = shown;
  const header = table.blocks.find(({ row }) => row === 6)!.cells[0]!;
  expect(header).toEqual(expect.arrayContaining(["smiles", "smiles_n", "smiles_leftOut"]));
  const labels = table.blocks.find(({ row }) => row === 5)!.cells[0]!;
  expect(labels[header.indexOf("smiles")]).toBe("Smiles [per visit]");

  const line = dashboard.blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((cell, at) => (cell[0] === "Smiles [per visit]" ? [{ row: row + at, column }] : [])),
  )[0]!;
  // The figure and its n, of the whole team, which the dashboard opens with.
  expect([2, 3].map((at) => sheets.read("dashboard", line.row, line.column + at))).toEqual([7.25, 4]);

  expect(json.kpis.filter(({ kpi, who }) => kpi === "smiles" && who === "Ann")[0]).toEqual({
    ...{ kpi: "smiles", who: "Ann", period: "all" },
    ...{ value: 3.5, n: 4, leftOut: 1 },
  });
  // The data check is what the JSON's catalogue is read from.
  expect(json.catalogue.find(({ kpi }) => kpi === "smiles")).toEqual({
    kpi: "smiles",
    label: "Smiles [per visit]",
    definition: 'Activities of the type "Smile" done in the period.',
    kind: "output, points, more",
    absent: null,
  });
  for (const name of ["smiles", "SMILES [per visit]"]) expect(shown.function(name)).toBe(7.25);
  expect(shown.pane.find(({ id }) => id === "smiles")).toEqual({
    ...{ id: "smiles", label: "Smiles [per visit]" },
    ...{ value: "7.3", standsOn: "n = 4, 1 left out" },
  });
  // What counts itself is not told how many it stands on; what has no data is.
  const standsOn = (value: number | null, n: number) =>
    summariseOthers(
      { ...shown.source, figure: () => ({ value, n, leftOut: 0 }) },
      shown.who,
      shown.period,
      english,
    ).find(({ id }) => id === "smiles")!.standsOn;
  expect([standsOn(12, 12), standsOn(7.25, 4), standsOn(null, 0)]).toEqual([undefined, "n = 4", "no data"]);
  sheets.dispose();
});

test("one that the data do not tell is on every surface, too: by its reason, and nowhere as a figure", async () => {
  const shown = await show(() => ({ why: { key: "kpi:absent.noCustomer" } }));
  const why = "the deals have no column for the customer";
  const { table, dashboard, sheets, json } = shown;
  expect(table.blocks.find(({ row }) => row === 6)!.cells[0]).not.toContain("smiles");
  const texts = dashboard.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
  expect(texts).not.toContain("Smiles [per visit]");
  expect(texts.find((text) => text.includes("Smiles [per visit]"))).toContain(
    `New customers, Smiles [per visit] (${why})`,
  );
  expect(json.kpis.map(({ kpi }) => kpi)).not.toContain("smiles");
  expect(json.catalogue.find(({ kpi }) => kpi === "smiles")).toMatchObject({ absent: why });
  expect(() => shown.function("Smiles [per visit]")).toThrow(
    expect.objectContaining({ code: "noData", values: { kpi: "Smiles [per visit]", why } }),
  );
  expect(shown.pane.map(({ id }) => id)).not.toContain("smiles");
  expect(shown.paneAbsent).toContainEqual({ id: "smiles", label: "Smiles [per visit]", why });
  sheets.dispose();
});
