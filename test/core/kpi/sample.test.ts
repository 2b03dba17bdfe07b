import { isoText } from "../../../src/core/crm/cells/day";
import { createPeopleReader } from "../../../src/core/crm/sheets/people";
import { recogniseSheet } from "../../../src/core/crm/columns/recogniseSheet";
import { createStageHistoryReader } from "../../../src/core/crm/sheets/stageHistory";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { sampleSheets } from "../../../src/sample/sampleSheets";
import { sampleTruth } from "../../../src/sample/sampleTruth";
import { readDeals } from "../exampleData";

/**
 * The figures the product finds in the sample workbook, against the books its generator kept while it made the deals: what is
 * expected here was never read from a sheet.
 */
const truth = sampleTruth();
const sheets = sampleSheets();

function sheet(name: string) {
  const { columns = [], rows = [] } = sheets.find((each) => each.name === name) ?? {};
  return { header: columns.map(({ header }) => header), rows };
}

const people = sheet("People");
const peopleReader = createPeopleReader(recogniseSheet(people.header, people.rows, "People"), { sheet: "People" });
peopleReader.read(people.rows, 2);
const history = sheet("Stage history");
const historyReader = createStageHistoryReader(recogniseSheet(history.header, history.rows, "Stage history"), {
  sheet: "Stage history",
});
historyReader.read(history.rows, 2);
const deals = sheet("Deals");
const read = readDeals(
  [deals.header, ...deals.rows],
  {},
  {
    teams: peopleReader.finish().data.memberships,
    history: historyReader.finish().data,
  },
);
const table = kpiTable(buildIndex(read.data, { everybody: "Team", noOwner: "No owner" }), read.asOf);
const figures = (who: string, period: string) =>
  table.find((row) => row.who.name === who && row.period.id === period)?.figures;

describe("the sample workbook", () => {
  it("is read with the quote step its firm has, up to the day it was exported", () => {
    expect(read.data.rows).toBe(truth.rows);
    expect(read.data.quoteStep).toMatchObject({ step: truth.quoteStep, dateFrom: "stageHistory" });
    expect(isoText(read.asOf)).toBe(truth.asOf);
  });

  it("has the team's four figures", () => {
    const { won, lost, open } = truth.quotes;
    const team = figures("Team", "all");
    expect(team?.openQuotes.value).toBe(open);
    expect(team?.averageOrder.value).toBeCloseTo(truth.averageOrder, 6);
    expect(team?.closingRate).toMatchObject({ value: won / (won + lost), n: won + lost });
    expect(team?.salesCycle.value).toBe(truth.medianCycle);
  });

  it("has the figures of every owner and adds the blanks behind a name to nobody else", () => {
    const owners = table.filter(({ who, period }) => who.kind === "owner" && period.id === "all");
    const found = owners.map(({ who }) => who.name).filter((name) => name !== "No owner");
    expect(found.sort()).toEqual(Object.keys(truth.owners).sort());
    for (const [name, { quotes, revenue }] of Object.entries(truth.owners)) {
      const own = figures(name, "all");
      expect([name, own?.openQuotes.value]).toEqual([name, quotes.open]);
      expect([name, own?.orders.value]).toEqual([name, quotes.won]);
      expect([name, own?.closingRate.value]).toEqual([name, quotes.won / (quotes.won + quotes.lost)]);
      expect([name, own?.revenue.value]).toEqual([name, revenue]);
    }
  });

  it("has the orders and the revenue of every quarter and year", () => {
    for (const [period, { orders, revenue }] of Object.entries(truth.orders)) {
      const team = figures("Team", period);
      expect([period, team?.orders.value, team?.revenue.value]).toEqual([period, orders, revenue]);
    }
  });
});
