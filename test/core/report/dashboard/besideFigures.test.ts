import { cohortTable } from "../../../../src/core/cohort/cohortTable";
import { closingCurve, rateAfter } from "../../../../src/core/cohort/closingCurve";
import { collectQuotes } from "../../../../src/core/cohort/collectCohorts";
import type { Target } from "../../../../src/core/crm/sheets/targets";
import { toDay } from "../../../../src/core/crm/cells/day";
import { UNKNOWN } from "../../../../src/core/crm/types";
import { builtInKpis } from "../../../../src/core/kpi/catalogue/builtInKpis";
import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../../src/core/kpi/kpiTable";
import { listPeriods } from "../../../../src/core/kpi/periods/listPeriods";
import { targetsOf } from "../../../../src/core/kpi/targets/targetsOf";
import { COLUMN_WIDTHS, NAME, NAME_REST, ROW, FIRST_NARROW, TILES } from "../../../../src/core/report/dashboard/layout";
import { dashboardSheet } from "../../../../src/core/report/dashboardSheet";
import { kpiSheet } from "../../../../src/core/report/kpiSheet";
import { NOTE_SIZE } from "../../../../src/core/report/look";
import { hideBeside } from "../../../../src/core/report/people/hideBeside";
import { NOTHING_BESIDE } from "../../../../src/core/report/reportBeside";
import type { ReportMeta } from "../../../../src/core/report/reportMeta";
import { createLanguage } from "../../../../src/locales/createLanguage";
import "../../../../src/locales/laterWords";
import { readDeals } from "../../exampleData";
import { calculateSheets } from "../calculate";
import { meta } from "../rows";

jest.setTimeout(120_000);
const english = createLanguage("en-GB");
const NAMES = { everybody: "Team", noOwner: "No owner" };

/** Two people; Ann's orders took 10, 20, 30, 40 and 100 days. */
const { data, asOf } = readDeals(
  [
    ["ID", "Owner", "Team", "Created", "Closed", "Status", "Value"],
    ...[10, 20, 30, 40, 100].map((days, at) => [
      at,
      "Ann",
      "North",
      toDay(2026, 1, 1),
      toDay(2026, 1, 1) + days,
      "Won",
      1000,
    ]),
    ...[1, 2, 3, 4].map((at) => [
      10 + at,
      "Ben",
      "South",
      toDay(2026, 5, 1),
      at === 1 ? toDay(2026, 5, 31) : "",
      at === 1 ? "Won" : "Open",
      500,
    ]),
  ],
  { quoteStep: "all", asOf: toDay(2026, 6, 30) },
);
const index = buildIndex(data, NAMES);
const rows = kpiTable(index, asOf);
const periods = listPeriods(index.firstEvent, asOf);
const whos = index.whos.map(({ who }) => who);
const byId = (name: string) => builtInKpis.find(({ id }) => id === name);
const target = (
  who: string | undefined,
  kpi: string,
  period: string | undefined,
  value: number,
  sheetRow = 2,
): Target => ({
  ...{ kpi, value, sheetRow },
  ...(who !== undefined && { who }),
  ...(period !== undefined && { period }),
});
const facts = { whos, periods, kpis: builtInKpis, fiscalYearStart: 1, findKpi: byId };

test("a target stands where it was set; a quarter's is that of its months, and everybody's that of all people together", () => {
  const { targets, notUsed } = targetsOf(
    [
      ...["2026-04", "2026-05", "2026-06"].flatMap((month) => [
        target("Ann", "revenue", month, 100),
        target("Ben", "revenue", month, 50),
      ]),
      target("Ann", "closingRate", undefined, 0.3),
      target("Nobody", "revenue", "2026-05", 1, 20),
      target("Ann", "unheardOf", "2026-05", 1, 21),
      target("Ann", "orders", undefined, 12, 22),
    ],
    facts,
  );
  const valueOf = (who: string, kpi: string, period: string) =>
    targets.find((one) => one.who.name === who && one.kpi === kpi && one.period.id === period)?.value;
  expect([valueOf("Ann", "revenue", "2026-05"), valueOf("Ann", "revenue", "2026-Q2")]).toEqual([100, 300]);
  expect([valueOf("Team", "revenue", "2026-Q2"), valueOf("Team", "revenue", "2026-06")]).toEqual([450, 150]);
  // Not all months of the first quarter have one, and a share does not add up over people.
  expect([valueOf("Ann", "revenue", "2026-Q1"), valueOf("Team", "closingRate", "2026-Q2")]).toEqual([
    undefined,
    undefined,
  ]);
  expect(valueOf("Ann", "closingRate", "2026-03")).toBe(0.3);
  expect(notUsed).toEqual([20, 21, 22]);
});

test("a percentage to reach may be written as a part of one or in hundredths", () => {
  const share = (value: number) => targetsOf([target("Ann", "closingRate", "2026-Q1", value)], facts).targets[0]?.value;
  expect([share(0.35), share(35), share(1), share(100)]).toEqual([0.35, 0.35, 1, 1]);
});

test("the dashboard shows the target with the distance to it, the spread of the cycle, and the closing curve of whom is chosen", async () => {
  const { targets } = targetsOf(
    [
      target(undefined, "averageOrder", "2026-Q2", 800),
      target("Ann", "closingRate", "2026-Q1", 0.4),
      target(undefined, "revenue", "2026", 10_000),
    ],
    facts,
  );
  const beside = { ...NOTHING_BESIDE, cohort: cohortTable(index, asOf), targets };
  const dashboard = dashboardSheet(rows, builtInKpis, english, meta, beside);
  const sheets = await calculateSheets([dashboard, kpiSheet(rows, builtInKpis, english, meta, { beside })]);
  const at = (row: number, column: number) => sheets.read("dashboard", row, column);
  const [, order, , cycle] = TILES;
  const last = (tile: (typeof TILES)[number]) => tile.column + tile.columns - 1;

  // Everybody in the second quarter: one order of Ann's, 100 days old, and one of Ben's.
  await sheets.choose("dashboard", ROW.choices, NAME, "Team");
  await sheets.choose("dashboard", ROW.choices, FIRST_NARROW, "2026-Q2");
  expect([at(ROW.target, order.column), at(ROW.target, last(order))]).toEqual(["Target", 800]);
  expect(at(ROW.targetVariance, last(order))).toBe("▼ -6.3% worse");
  expect(at(ROW.target, last(cycle))).toBe("");
  // 100 and 30 days.
  expect(at(ROW.tileNote, cycle.column)).toBe("Mean 65 d; half of them 48 to 83 d (P25–P75)");

  // Revenue is on no tile: its target stands below. Of 10,000 in the year, 5 x 1,000 + 500 are there by June.
  await sheets.choose("dashboard", ROW.choices, FIRST_NARROW, "2026");
  const others = sheets.readArea("dashboard", { row: ROW.others, column: NAME, rows: 4, columns: 8 });
  expect(others.find(([label]) => label === "Revenue")?.slice(2, 8)).toEqual([
    5500,
    6,
    "–",
    "–",
    10_000,
    "55.0% of it so far",
  ]);

  // By hand for Ann: five of five won, the last after 100 days.
  await sheets.choose("dashboard", ROW.choices, NAME, "Ann");
  const days = beside.cohort.days;
  const shares = sheets.readArea("dashboard", {
    row: ROW.cohortDays + 1,
    column: FIRST_NARROW,
    rows: 1,
    columns: days.length,
  })[0]!;
  const took = [10, 20, 30, 40, 100];
  expect(shares).toEqual(days.map((day) => expect.closeTo(took.filter((one) => one <= day).length / 5, 9)));
  expect(at(ROW.cohort, NAME)).toContain("Ann");
  expect([at(ROW.cohort + 1, NAME_REST), at(ROW.cohort + 1, FIRST_NARROW)]).toEqual([
    1,
    "of the 5 quotes that were won or lost are won",
  ]);
  expect(at(ROW.cohort + 2, FIRST_NARROW)).toMatch(/^of the 5 quotes made were won within \d+ days$/);

  // Ben's quotes are sixty days old: nothing is said of a longer time.
  await sheets.choose("dashboard", ROW.choices, NAME, "Ben");
  const curve = closingCurve(
    collectQuotes(
      { ...data, status: data.status.map((one, row) => (data.owner.codes[row] === 1 ? one : UNKNOWN)) },
      asOf,
    ),
  );
  const bens = sheets.readArea("dashboard", {
    row: ROW.cohortDays + 1,
    column: FIRST_NARROW,
    rows: 1,
    columns: days.length,
  })[0]!;
  expect(bens).toEqual(days.map((day) => rateAfter(curve, day) ?? "–"));
  expect(bens).toContain("–");
  sheets.dispose();
});

test("without targets there is no line for them, and without orders no curve but the reason", async () => {
  const none = readDeals(
    [
      ["ID", "Owner", "Created", "Closed", "Status"],
      [1, "Ann", "2026-01-10", "", "Open"],
    ],
    { quoteStep: "all" },
  );
  const few = buildIndex(none.data, NAMES);
  const table = kpiTable(few, none.asOf);
  const beside = { ...NOTHING_BESIDE, cohort: cohortTable(few, none.asOf) };
  const dashboard = dashboardSheet(table, builtInKpis, english, meta, beside);
  expect(dashboard.charts.map(({ name }) => name)).not.toContain("Salesboard cohort");
  expect(JSON.stringify(dashboard.blocks)).not.toContain("SalesboardTargets");
  const sheets = await calculateSheets([dashboard, kpiSheet(table, builtInKpis, english, meta, { beside })]);
  expect(
    [ROW.cohort + 2].map((row) => [NAME_REST, FIRST_NARROW].map((column) => sheets.read("dashboard", row, column))),
  ).toEqual([["–", "None of the quotes has been won yet with both its dates known"]]);
  sheets.dispose();
});

test.each(["en", "nl"])("what the two closing percentages stand on fits in %s between them and the curve", (tag) => {
  const { words } = createLanguage(tag);
  const things = words("report:thing.opportunities", { count: 2 });
  const said = (key: string) => words(`report:dashboard.cohort.${key}`, { things, n: "88,888", days: "660" });
  // Letters are narrower than the digits that widths are counted in, by a seventh at least; the notes are smaller as well.
  const wide = COLUMN_WIDTHS.slice(FIRST_NARROW, FIRST_NARROW + 4).reduce((sum, width) => sum + width, 0);
  const room = wide * (8 / 7) * (11 / NOTE_SIZE);
  const lines = ["ofClosed", "noneClosed", "ofMade", "noQuotes", "between"].map(said);
  expect(lines.filter((line) => line.length > room)).toEqual([]);
});

test.each([
  ["en", "by quote date", "by start date"],
  ["nl", "naar offertedatum", "naar begindatum"],
])("why the percentages differ calls the second as its line does, in %s", (tag, ofQuotes, ofAll) => {
  const saidWith = (quoteStep: ReportMeta["quoteStep"]) =>
    JSON.stringify(dashboardSheet(rows, builtInKpis, createLanguage(tag), { ...meta, quoteStep }).blocks);
  const every = { ...meta.quoteStep, step: "all" } as const;
  expect([ofQuotes, ofAll].map((one) => saidWith(meta.quoteStep).includes(one))).toEqual([true, false]);
  expect([ofQuotes, ofAll].map((one) => saidWith(every).includes(one))).toEqual([false, true]);
  // A list of orders tells neither of the two.
  const ordersOnly = saidWith({ ...every, because: "ordersOnly" });
  expect([ofQuotes, ofAll].map((one) => ordersOnly.includes(one))).toEqual([false, false]);
});

test("where people's names are hidden, they are in the curves and the targets as well", () => {
  const { targets } = targetsOf(
    [target("Ann", "revenue", "2026-05", 100), target("Ben", "revenue", "2026-05", 50)],
    facts,
  );
  const called = new Map([
    ["Ben", "Person A"],
    ["Ann", "Person B"],
  ]);
  const hidden = hideBeside({ ...NOTHING_BESIDE, cohort: cohortTable(index, asOf), targets }, called);
  const names = ({ who }: { readonly who: { readonly name: string } }) => who.name;
  expect([...new Set(hidden.cohort.rows.map(names))]).toEqual(["Team", "North", "South", "Person A", "Person B"]);
  expect(hidden.targets.filter(({ who }) => who.kind === "owner").map(({ who, value }) => [who.name, value])).toEqual([
    ["Person A", 50],
    ["Person B", 100],
  ]);
});

describe("the columns of the KPI table", () => {
  const headersOf = (catalogue: Parameters<typeof kpiSheet>[1], standing?: readonly string[]) =>
    kpiSheet(rows, catalogue, english, meta, standing ? { standing } : {})
      .blocks.find(({ row }) => row === 6)!
      .cells[0]!.map(String);
  const own = (id: string) => ({ id, name: id, level: "output", unit: "count", better: "more" }) as const;

  test("stay where they are when KPIs come and go, so that a formula goes on meaning what it said", () => {
    const first = headersOf([...builtInKpis, own("smiles"), own("tears")]);
    // One is gone and another one comes before the one that stays.
    const then = headersOf([...builtInKpis, own("laughs"), own("tears")], first);
    expect(then.slice(0, first.length)).toEqual(first);
    expect(then.slice(first.length)).toEqual(["laughs", "laughs_n", "laughs_leftOut"]);
    const { blocks } = kpiSheet(rows, [...builtInKpis, own("tears")], english, meta, { standing: then });
    const body = blocks.find(({ row }) => row === 7)!.cells;
    expect(new Set(body.map((cells) => cells[then.indexOf("smiles")]))).toEqual(new Set([null]));
    expect(blocks.find(({ row }) => row === 5)!.cells[0]![then.indexOf("smiles")]).toBe("no longer there");
  });

  test("have their own names again where somebody renamed one, and those of a user's column are none of ours", () => {
    const first = headersOf(builtInKpis);
    const changed = [...first.map((header) => (header === "orders" ? "Our orders" : header)), "Mine"];
    expect(headersOf(builtInKpis, changed)).toEqual(first);
  });
});
