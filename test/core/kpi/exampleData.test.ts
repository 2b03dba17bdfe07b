import type { StatusName } from "../../../src/core/crm/choices";
import { recogniseDeals } from "../../../src/core/crm/columns/recogniseDeals";
import { createDealsReader } from "../../../src/core/crm/createDealsReader";
import { createPeopleReader } from "../../../src/core/crm/sheets/people";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { OPEN, UNKNOWN } from "../../../src/core/crm/types";
import { isoText } from "../../../src/core/crm/cells/day";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import type { BuiltInKpi } from "../../../src/core/kpi/catalogue/builtInKpis";
import type { KpiRow } from "../../../src/core/kpi/types";
import {
  hasExampleData,
  readDeals,
  readExample,
  readLocalised,
  readReference,
  readReferencePerLanguage,
  READING_DAY,
  type ReferenceFigures,
} from "../exampleData";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

const NAMES = { everybody: "Team", noOwner: "No owner" };
const SETS = [
  { set: "revops6000", file: "revops6000/opportunities.csv", quoteStep: "Proposal" },
  { set: "maven_crm", file: "maven_crm/sales_pipeline.csv", quoteStep: "all" },
  { set: "maven_crm", file: "maven_crm/sales_pipeline_us_dates.csv", quoteStep: "all" },
  { set: "hubspot_dummy", file: "hubspot_dummy/hubspot_deals.csv", quoteStep: "all" },
];

if (!hasExampleData) console.log("Skipped: the example data (../shared/data) are not on this machine.");
const describeWithData = hasExampleData ? describe : describe.skip;

/** The figures of one row as the reference files name them, rounded to their six decimals. */
function asReference(row: KpiRow | undefined) {
  const value = (kpi: BuiltInKpi) => row?.figures[kpi].value ?? null;
  const round = (number: number | null) => (number === null ? null : Math.round(number * 1e6) / 1e6);
  const won = value("orders") ?? 0;
  return {
    won,
    lost: (row?.figures.closingRate.n ?? 0) - won,
    closing_rate: round(value("closingRate")),
    won_value_sum: round(value("revenue")),
    won_value_mean: round(value("averageOrder")),
    cycle_n: row?.figures.salesCycle.n,
    cycle_median_days: value("salesCycle"),
  };
}

/** What the reference has on the same figures. Its sum over no orders is null where ours is 0: no orders is no revenue. */
function expected(figures: ReferenceFigures) {
  const { won, lost, closing_rate, won_value_mean, cycle_n, cycle_median_days } = figures;
  const won_value_sum = won === 0 ? 0 : figures.won_value_sum;
  return { won, lost, closing_rate, won_value_sum, won_value_mean, cycle_n, cycle_median_days };
}

describeWithData.each(SETS)("the figures of $file, all opportunities, equal those of its reference.json", (example) => {
  const reference = hasExampleData ? readReference(example.set) : undefined;
  const read = hasExampleData ? readDeals(readExample(example.file), { quoteStep: "all" }) : undefined;
  if (!reference || !read) return;
  const index = buildIndex(read.data, NAMES);
  const table = kpiTable(index, read.asOf);
  const row = (who: string, period: string) => table.find((one) => one.who.name === who && one.period.id === period);

  test("as-of date and open pipeline", () => {
    expect(isoText(read.asOf)).toBe(reference.open_pipeline_as_of.as_of);
    const { openQuotes, openValue } = row("Team", "all")?.figures ?? {};
    expect(openQuotes).toEqual({ value: reference.overall.open, n: reference.overall.open, leftOut: 0 });
    expect(openValue?.value ?? 0).toBeCloseTo(reference.open_pipeline_as_of.open_value_sum, 4);
  });

  // The mean is no figure of its own: velocity is made of it, open quotes x closing rate x average order / mean cycle.
  test("mean cycle, as velocity has it", () => {
    const { openQuotes, closingRate, averageOrder, velocity } = row("Team", "all")?.figures ?? {};
    const made = (openQuotes?.value ?? 0) * (closingRate?.value ?? 0) * (averageOrder?.value ?? 0);
    expect(made / (velocity?.value ?? NaN)).toBeCloseTo(reference.overall.cycle_mean_days ?? NaN, 5);
  });

  test("the open pipeline of an earlier day, counted row by row", () => {
    const days = [...read.data.created].filter((day) => day > 0).sort((a, b) => a - b);
    const asOf = days[Math.floor(days.length / 2)] ?? 0;
    const { created, closed, status, value } = read.data;
    const isOpen = (at: number) =>
      (created[at] ?? 0) <= asOf && (status[at] === OPEN || (closed[at] ?? 0) > asOf) && status[at] !== UNKNOWN;
    const open = [...created.keys()].filter(isOpen);
    const then = readDeals(readExample(example.file), { quoteStep: "all", asOf });
    const team = kpiTable(buildIndex(then.data, NAMES), then.asOf)[0];
    expect(then.asOf).toBe(asOf);
    expect(team?.figures.openQuotes.value).toBe(open.length);
    const worth = open.reduce((sum, at) => sum + (Number.isNaN(value[at]) ? 0 : (value[at] ?? 0)), 0);
    expect(team?.figures.openValue.value ?? 0).toBeCloseTo(worth, 3);
  });

  test("overall", () => {
    expect(read.data.rows).toBe(reference.overall.deals);
    expect(asReference(row("Team", "all"))).toEqual(expected(reference.overall));
  });

  test("per salesperson", () => {
    const owners = index.whos.filter(({ who }) => who.kind === "owner").map(({ who }) => who.name);
    expect([...owners].sort()).toEqual(Object.keys(reference.per_salesperson).sort());
    for (const [name, figures] of Object.entries(reference.per_salesperson)) {
      expect([name, asReference(row(name, "all"))]).toEqual([name, expected(figures)]);
      expect([name, row(name, "all")?.figures.openQuotes.value]).toEqual([name, figures.open]);
    }
  });

  test("per quarter of the close date", () => {
    for (const [quarter, figures] of Object.entries(reference.per_close_quarter)) {
      expect([quarter, asReference(row("Team", quarter))]).toEqual([quarter, expected(figures)]);
    }
  });

  test("new deals per quarter", () => {
    for (const [quarter, created] of Object.entries(reference.created_per_quarter)) {
      expect([quarter, row("Team", quarter)?.figures.newQuotes.value]).toEqual([quarter, created]);
    }
  });

  test("the quote step that is proposed", () => {
    expect(readDeals(readExample(example.file)).data.quoteStep.step).toBe(example.quoteStep);
  });
});

describeWithData("with the sheet that says who works for whom", () => {
  test("each manager's figures equal those of the reference", () => {
    const [header = [], ...people] = readExample("maven_crm/sales_teams.csv");
    const recognised = recogniseSheet(header, people);
    expect(recognised.role).toBe("people");
    const reader = createPeopleReader(recognised, { sheet: "teams" });
    reader.read(people, 2);
    const teams = reader.finish().data.memberships;
    const read = readDeals(readExample("maven_crm/sales_pipeline.csv"), { quoteStep: "all" }, { teams });
    const table = kpiTable(buildIndex(read.data, NAMES), read.asOf);
    for (const [manager, figures] of Object.entries(readReference("maven_crm").per_manager ?? {})) {
      const row = table.find(({ who, period }) => who.kind === "team" && who.name === manager && period.id === "all");
      expect([manager, asReference(row)]).toEqual([manager, expected(figures)]);
    }
  });
});

describeWithData.each([
  ["nl", "utf-8"],
  ["da", "utf-8"],
  ["de", "windows-1252"],
  ["fr", "windows-1252"],
])("an export in the language %s, its dates and amounts as text", (language, encoding) => {
  test("has the figures of its reference, over all time, per salesperson and per quarter", () => {
    const reference = readReferencePerLanguage("localised_derived")[language];
    const read = readDeals(readLocalised(`localised_derived/opportunities_${language}.csv`, encoding), {
      quoteStep: "all",
    });
    const all = kpiTable(buildIndex(read.data, NAMES), read.asOf);
    const table = all.filter(({ period }) => period.id === "all");
    expect(asReference(table[0])).toEqual(reference && expected(reference.overall));
    for (const [name, figures] of Object.entries(reference?.per_salesperson ?? {})) {
      expect([name, asReference(table.find(({ who }) => who.name === name))]).toEqual([name, expected(figures)]);
    }
    const ofQuarter = (id: string) => all.find(({ who, period }) => who.name === "Team" && period.id === id);
    for (const [quarter, figures] of Object.entries(reference?.per_close_quarter ?? {})) {
      expect([quarter, asReference(ofQuarter(quarter))]).toEqual([quarter, expected(figures)]);
    }
    for (const [quarter, created] of Object.entries(reference?.created_per_quarter ?? {})) {
      expect([quarter, ofQuarter(quarter)?.figures.newQuotes.value]).toEqual([quarter, created]);
    }
    expect(read.findings.map(({ kind }) => kind)).not.toContain("unknownStatus");
    // "kr." under Danish headers are Danish crowns.
    expect(read.currency).toBe(language === "da" ? "DKK" : "EUR");
  });
});

/** What the reference says its status is: won = Customer, Churned Customer or Stage Won; lost = Disqualified or Stage Lost; else open. */
const OF_PIPELINES: Readonly<Record<string, StatusName>> = {
  ...{ customer: "won", "churned customer": "won", disqualified: "lost" },
  ...{ new: "open", qualified: "open", "sales accepted": "open", opportunity: "open" },
};

describeWithData(
  "a list with a status of customers beside the stage of opportunities, by the chosen meaning of its words",
  () => {
    test("has the figures of its reference, over all time, per salesperson and per quarter", () => {
      const reference = readReference("crm_pipelines_eu");
      const rows = readExample("crm_pipelines_eu/CRM-and-Sales-Pipelines.csv");
      const columns = { status: { header: "Status" }, created: { header: "Lead acquisition date" } };
      const recognised = recogniseDeals(rows[0] ?? [], rows.slice(1, 200), columns);
      const reader = createDealsReader(recognised, {
        ...{ sheet: "x", measure: "revenue", readingDay: READING_DAY },
        ...{ quoteStep: "all", statuses: OF_PIPELINES },
      });
      reader.read(rows.slice(1), 2);
      const read = reader.finish();
      const table = kpiTable(buildIndex(read.data, NAMES), read.asOf);
      const row = (who: string, period: string) =>
        table.find((one) => one.who.name === who && one.period.id === period);
      expect(asReference(row("Team", "all"))).toEqual(expected(reference.overall));
      expect(row("Team", "all")?.figures.openQuotes.value).toBe(reference.overall.open);
      for (const [name, figures] of Object.entries(reference.per_salesperson)) {
        expect([name, asReference(row(name, "all"))]).toEqual([name, expected(figures)]);
      }
      for (const [quarter, figures] of Object.entries(reference.per_close_quarter)) {
        expect([quarter, asReference(row("Team", quarter))]).toEqual([quarter, expected(figures)]);
      }
      // The header "Deal Value, $" tells the currency; the stages Won (83) and Lost (61) beside "Opportunity" are said.
      expect(read.currency).toBe("USD");
      expect(read.findings.find(({ kind }) => kind === "statusStageContradiction")?.count).toBe(83 + 61);
    });
  },
);
