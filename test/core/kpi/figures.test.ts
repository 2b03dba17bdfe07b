import * as fc from "fast-check";
import { toDay } from "../../../src/core/crm/cells/day";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type SalesData } from "../../../src/core/crm/types";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { builtInKpis } from "../../../src/core/kpi/catalogue/builtInKpis";
import { evaluateKpi } from "../../../src/core/kpi/evaluateKpi";
import { findWho } from "../../../src/core/kpi/findWho";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { parsePeriod } from "../../../src/core/kpi/periods/parsePeriod";
import { readPeriod } from "../../../src/core/kpi/catalogue/reading";
import type { Figure, KpiId, Period, Who } from "../../../src/core/kpi/types";
import { createWords } from "../../../src/locales/createWords";
import { readDeals } from "../exampleData";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

const NAMES = { everybody: "Team", noOwner: "No owner" };
const TEAM: Who = { kind: "all", name: "Team" };

/** Nine deals, all opportunities, one figure each worked out below by hand. */
const DEALS = [
  ["ID", "Owner", "Team", "Created", "Closed", "Status", "Value"],
  [1, "Ann", "North", "2026-01-10", "2026-02-09", "Won", 1000], // 30 days
  [2, "Ann", "North", "2026-01-20", "2026-03-01", "Won", 3000], // 40 days
  [3, "Ann", "North", "2026-02-01", "2026-05-02", "Won", 500], // 90 days
  [4, "Ann", "North", "2026-02-10", "2026-03-10", "Lost", 0],
  [5, "Bob", "South", "2026-02-15", "2026-05-01", "Lost", 800],
  [6, "Bob", "South", "2026-03-05", "", "Open", 2000],
  [7, "Bob", "South", "2026-04-05", "", "Open", ""],
  [8, "Bob", "South", "2026-01-05", "", "Won", 700], // no close date
  [9, "", "", "2026-03-20", "2026-03-10", "Won", 900], // closed before it was created
];
const { data, asOf } = readDeals(DEALS, { quoteStep: "all" });
const index = buildIndex(data, NAMES);
const figure = (kpi: KpiId, period: string, who = "", lookBackTo = asOf): Figure => {
  const parsed = parsePeriod(period, { asOf: lookBackTo });
  const found = findWho(
    index.whos.map((one) => one.who),
    who,
  );
  if (parsed === undefined || found === undefined) throw new Error(`${who} ${period}`);
  return evaluateKpi(index, kpi, found, parsed);
};

describe("nine deals, worked out by hand", () => {
  test("over all time: every deal with that status counts, with or without its dates", () => {
    expect(figure("orders", "all")).toEqual({ value: 5, n: 5, leftOut: 0 });
    expect(figure("revenue", "all")).toEqual({ value: 6100, n: 5, leftOut: 0 });
    expect(figure("closingRate", "all")).toEqual({ value: 5 / 7, n: 7, leftOut: 0 });
    expect(figure("averageOrder", "all")).toEqual({ value: 1220, n: 5, leftOut: 0 });
    expect(figure("newQuotes", "all")).toEqual({ value: 9, n: 9, leftOut: 0 });
    expect(figure("openQuotes", "all")).toEqual({ value: 2, n: 2, leftOut: 0 });
    // Deal 7 has no value.
    expect(figure("openValue", "all")).toEqual({ value: 2000, n: 1, leftOut: 1 });
    // 30, 40 and 90 days; deal 8 has no close date and 9 was closed before it was created.
    expect(figure("salesCycle", "all")).toEqual({ value: 40, n: 3, leftOut: 2 });
  });

  test("in a quarter: those with a date in it, and how many lack one", () => {
    // Won in Q1: deals 1, 2 and 9. Lost: 4. Deal 8 may belong here: nobody knows.
    expect(figure("orders", "2026-Q1")).toEqual({ value: 3, n: 3, leftOut: 1 });
    expect(figure("revenue", "2026-Q1")).toEqual({ value: 4900, n: 3, leftOut: 1 });
    expect(figure("closingRate", "2026-Q1")).toEqual({ value: 3 / 4, n: 4, leftOut: 1 });
    expect(figure("salesCycle", "2026-Q1")).toEqual({ value: 35, n: 2, leftOut: 2 });
    expect(figure("newQuotes", "2026-Q1")).toEqual({ value: 8, n: 8, leftOut: 0 });
    // Open on 31 March: 3, 5 and 6. Deal 8 is left out: closed on an unknown day.
    expect(figure("openQuotes", "2026-Q1")).toEqual({ value: 3, n: 3, leftOut: 1 });
    expect(figure("openValue", "2026-Q1")).toEqual({ value: 3300, n: 3, leftOut: 1 });
  });

  test("the mean cycle is there beside the median, and velocity is made with it", () => {
    const all: Period = { id: "all", kind: "all", end: asOf, days: 0 };
    const { cycle } = readPeriod(index.whos[0]!.totals, all);
    expect(cycle).toEqual({ spread: { mean: 160 / 3, median: 40, p25: 35, p75: 65 }, n: 3, leftOut: 2 });
    // 2 open x 5/7 x 1220 / 53.33 days.
    expect(figure("velocity", "all").value).toBeCloseTo((2 * (5 / 7) * 1220) / (160 / 3), 10);
  });

  test("looking back: what closed later was open then, what was created later did not exist", () => {
    const march = toDay(2026, 3, 5);
    // Closed by 5 March: 1 and 2, and 8 on an unknown day. Made by then: 1 to 6 and 8; of them open 3, 4, 5 and 6.
    expect(figure("orders", "all", "", march)).toEqual({ value: 3, n: 3, leftOut: 0 });
    expect(figure("openQuotes", "all", "", march)).toEqual({ value: 4, n: 4, leftOut: 0 });
    expect(figure("newQuotes", "all", "", march)).toEqual({ value: 7, n: 7, leftOut: 0 });
    expect(figure("closingRate", "all", "", march)).toEqual({ value: 1, n: 3, leftOut: 0 });
  });

  test("no data is not zero: a rate without a denominator, a quarter before the data, a name nobody has", () => {
    expect(figure("closingRate", "2026-04")).toEqual({ value: null, n: 0, leftOut: 1 });
    expect(figure("orders", "2026-04").value).toBe(0);
    expect(figure("orders", "2019")).toEqual({ value: null, n: 0, leftOut: 0 });
    expect(figure("orders", "2031")).toEqual({ value: null, n: 0, leftOut: 0 });
    const all: Period = { id: "all", kind: "all", end: asOf, days: 0 };
    expect(evaluateKpi(index, "orders", { kind: "owner", name: "Zoë" }, all).value).toBeNull();
    expect(figure("salesCycle", "all", "Bob")).toEqual({ value: null, n: 0, leftOut: 1 });
  });

  test("a value nobody filled in is not zero either", () => {
    const read = readDeals([
      ["ID", "Status", "Value", "Owner"],
      [1, "Open", "", "Ann"],
      [2, "Won", "", "Ann"],
    ]);
    const figures = kpiTable(buildIndex(read.data, NAMES), read.asOf)[0]?.figures;
    expect(figures?.openValue).toEqual({ value: null, n: 0, leftOut: 1 });
    expect(figures?.revenue).toEqual({ value: null, n: 0, leftOut: 1 });
    expect(figures?.averageOrder).toEqual({ value: null, n: 0, leftOut: 1 });
  });

  test("no deals at all: no figures, and nothing throws", () => {
    const empty = readDeals([DEALS[0] ?? []]);
    const table = kpiTable(buildIndex(empty.data, NAMES), empty.asOf);
    expect(table.map(({ who, period }) => [who.name, period.id])).toEqual([["Team", "all"]]);
    expect(Object.values(table[0]!.figures).every((figure) => figure?.value === null)).toBe(true);
  });

  test("deals of which no status is known are no data", () => {
    const unknown = readDeals([
      ["ID", "Status", "Owner"],
      [1, "Foo", "Ann"],
    ]);
    expect(kpiTable(buildIndex(unknown.data, NAMES), unknown.asOf)[0]?.figures.orders.value).toBeNull();
  });

  test("a deal of unknown status is in no figure, and left out of each from the day it was created", () => {
    const read = readDeals([
      ["ID", "Owner", "Created", "Closed", "Status", "Value"],
      [1, "Ann", "2026-01-01", "2026-01-31", "Won", 100],
      [2, "Ann", "2026-02-10", "2026-02-20", "Foo", 900],
      [3, "Bob", "2026-02-11", "", "", 900],
    ]);
    const rows = kpiTable(buildIndex(read.data, NAMES), read.asOf);
    const figures = (name: string, period: string) =>
      rows.find((row) => row.who.name === name && row.period.id === period)?.figures;
    expect(figures("Team", "all")?.closingRate).toEqual({ value: 1, n: 1, leftOut: 2 });
    expect(figures("Team", "all")?.revenue).toEqual({ value: 100, n: 1, leftOut: 2 });
    expect(figures("Team", "2026-01")?.closingRate).toEqual({ value: 1, n: 1, leftOut: 0 });
    expect(figures("Ann", "all")?.openQuotes).toEqual({ value: 0, n: 0, leftOut: 1 });
    expect(figures("Bob", "all")?.closingRate).toEqual({ value: null, n: 0, leftOut: 1 });
  });

  test("only deals that reached the quote step are quotes; every order is an order", () => {
    const { data: withStep, asOf: day } = readDeals([
      ["ID", "Created", "Closed", "Stage", "Status", "Lost at stage", "Value", "Owner"],
      [1, "2026-01-01", "2026-01-11", "Won", "Won", "", 10, "Ann"],
      [2, "2026-01-01", "2026-01-12", "Lost", "Lost", "Offerte", 10, "Ann"],
      [3, "2026-01-01", "2026-01-12", "Lost", "Lost", "Lead", 10, "Ann"],
      [4, "2026-01-01", "", "Lead", "Open", "", 10, "Ann"],
    ]);
    const figures = kpiTable(buildIndex(withStep, NAMES), day)[0]?.figures;
    expect([figures?.closingRate.value, figures?.openQuotes.value, figures?.newQuotes.value]).toEqual([1 / 2, 0, 2]);
  });
});

describe("who there is", () => {
  test("everybody, the teams, the owners in one order everywhere; without an owner last", () => {
    expect(index.whos.map(({ who }) => [who.kind, who.name])).toEqual([
      ["all", "Team"],
      ["team", "North"],
      ["team", "South"],
      ["owner", "Ann"],
      ["owner", "Bob"],
      ["owner", "No owner"],
    ]);
    expect(figure("orders", "all", "No owner").value).toBe(1);
  });

  test("nobody has the name of another: Excel's look-ups could not tell them apart", () => {
    const header = ["ID", "Owner", "Team", "Status", "Value"];
    const same = readDeals([header, [1, "anna", "Anna", "Won", 5], [2, "Team", "Anna", "Won", 5]]);
    const whos = buildIndex(same.data, NAMES).whos.map(({ who }) => who);
    expect(whos.map(({ name }) => name)).toEqual(["Team", "Anna", "anna (2)", "Team (2)"]);
    expect(findWho(whos, "ANNA")?.kind).toBe("team");
    expect(findWho(whos, "")?.kind).toBe("all");
    expect(findWho(whos, "Bob")).toBeUndefined();
  });

  test("a mask leaves rows, and owners without any, out", () => {
    const masked = buildIndex(
      data,
      NAMES,
      Uint8Array.from(data.status, (_, row) => (row < 2 ? 1 : 0)),
    );
    expect(masked.whos.map(({ who }) => who.name)).toEqual(["Team", "North", "Ann"]);
    expect(evaluateKpi(masked, "revenue", TEAM, { id: "all", kind: "all", end: asOf, days: 0 }).value).toBe(4000);
  });
});

test("every KPI of the catalogue has its words in both languages", () => {
  for (const words of [createWords("en"), createWords("nl")]) {
    for (const { id } of builtInKpis) {
      for (const word of ["label", "short", "definition"]) expect(words(`kpi:${id}.${word}`)).not.toBe("");
    }
  }
});

/** The same definitions, looked up deal by deal. */
function naive(deals: SalesData, who: Who, { start, end }: Period) {
  const isAll = start === undefined;
  const nameOf = (column: SalesData["owner"], row: number) => column.texts[column.codes[row]!] ?? "No owner";
  const rows = Array.from({ length: deals.rows }, (_, row) => ({
    status: deals.status[row]!,
    quoted: deals.quoted[row]!,
    closed: deals.closed[row]!,
    value: deals.value[row]!,
    isQuote: deals.isQuote[row] === 1,
    owner: nameOf(deals.owner, row),
    team: nameOf(deals.team, row),
  })).filter(
    (row) =>
      row.status !== UNKNOWN &&
      (who.kind === "all" || (who.kind === "team" ? row.team === who.name : row.owner === who.name)),
  );
  const within = (day: number) => day !== NO_DAY && day <= end && (isAll || day >= start);
  const existsUndated = (row: { quoted: number }) => row.quoted === NO_DAY || row.quoted <= end;
  const closedInPeriod = (status: number) =>
    rows.filter(
      (row) => row.status === status && (within(row.closed) || (isAll && row.closed === NO_DAY && existsUndated(row))),
    );
  const won = closedInPeriod(WON);
  const lost = closedInPeriod(LOST).filter((row) => row.isQuote);
  const open = rows.filter(
    (row) =>
      row.isQuote &&
      (row.quoted === NO_DAY ? isAll : row.quoted <= end) &&
      (row.status === OPEN || (row.closed !== NO_DAY && row.closed > end)),
  );
  const cycles = won
    .filter((row) => row.closed !== NO_DAY && row.quoted !== NO_DAY && row.closed >= row.quoted)
    .map((row) => row.closed - row.quoted)
    .sort((a, b) => a - b);
  const sum = (some: typeof rows) => some.reduce((total, row) => total + (Number.isNaN(row.value) ? 0 : row.value), 0);
  const valued = (some: typeof rows) => some.filter((row) => !Number.isNaN(row.value)).length;
  const middle = cycles.length / 2;
  const newQuotes = rows.filter((row) => row.isQuote && (within(row.quoted) || (isAll && row.quoted === NO_DAY)));
  const daysOfOrders = deals.closed.filter((_, row) => deals.status[row] === WON);
  // How many orders fall into a period nobody knows where not one order in the data has a day.
  const areTold = isAll || daysOfOrders.length === 0 || daysOfOrders.some((day) => day !== NO_DAY);
  return {
    openQuotes: open.length,
    openValue: open.length > 0 && valued(open) === 0 ? null : sum(open),
    averageOrder: valued(won) === 0 ? null : sum(won) / valued(won),
    closingRate: won.length + lost.length === 0 ? null : won.length / (won.length + lost.length),
    salesCycle: cycles.length === 0 ? null : (cycles[Math.ceil(middle) - 1]! + cycles[Math.floor(middle)]!) / 2,
    orders: areTold ? won.length : null,
    revenue: !areTold || (won.length > 0 && valued(won) === 0) ? null : sum(won),
    newQuotes: newQuotes.length,
  };
}

test("every figure of the index equals a plain look through all deals, for any deals, who and period", () => {
  const day = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: toDay(2025, 6, 1), max: toDay(2026, 7, 1) }) },
    { weight: 1, arbitrary: fc.constant(NO_DAY) },
  );
  const deal = fc.record({
    status: fc.constantFrom(OPEN, WON, LOST, UNKNOWN),
    quoted: day,
    closed: day,
    value: fc.oneof(fc.integer({ min: -100, max: 5000 }), fc.constant(NaN)),
    isQuote: fc.boolean(),
    owner: fc.integer({ min: -1, max: 1 }),
    team: fc.integer({ min: -1, max: 1 }),
  });
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 40 }), fc.integer({ min: 0, max: 420 }), (deals, back) => {
      const random = toSalesData(deals);
      const end = toDay(2026, 7, 1) - back;
      const built = buildIndex(random, NAMES);
      const listed = listPeriods(built.firstEvent, end);
      const periods = [...listed.filter(({ kind }) => kind !== "month"), ...listed.slice(-4)];
      for (const { who } of built.whos) {
        for (const period of periods) {
          const isBefore = period.start !== undefined && period.end < (built.firstEvent ?? 0);
          const expected = isBefore ? { orders: null, openQuotes: null } : naive(random, who, period);
          for (const [kpi, value] of Object.entries(expected)) {
            const got = evaluateKpi(built, kpi as KpiId, who, period).value;
            const isSame = value === null || got === null ? value === got : Math.abs(got - value) < 1e-6;
            if (!isSame && built.deals > 0)
              throw new Error(`${who.name} ${period.id} ${kpi}: ${String(got)}, not ${String(value)}`);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

interface RandomDeal {
  status: number;
  quoted: number;
  closed: number;
  value: number;
  isQuote: boolean;
  owner: number;
  team: number;
}

function toSalesData(deals: readonly RandomDeal[]): SalesData {
  const isClosed = ({ status }: RandomDeal) => status === WON || status === LOST;
  const isQuote = (deal: RandomDeal) => deal.status === WON || (deal.status !== UNKNOWN && deal.isQuote);
  const ints = (of: (deal: RandomDeal) => number) => Int32Array.from(deals, of);
  return {
    rows: deals.length,
    sheetRow: ints(() => 2),
    id: { codes: ints(() => -1), texts: [] },
    owner: { codes: ints(({ owner }) => owner), texts: ["Ann", "Bob"] },
    team: { codes: ints(({ team }) => team), texts: ["North", "South"] },
    stage: { codes: ints(() => -1), texts: [] },
    status: Uint8Array.from(deals, ({ status }) => status),
    created: ints(({ quoted }) => quoted),
    quoted: ints((deal) => (isQuote(deal) ? deal.quoted : NO_DAY)),
    closed: ints((deal) => (isClosed(deal) ? deal.closed : NO_DAY)),
    isQuote: Uint8Array.from(deals, (deal) => (isQuote(deal) ? 1 : 0)),
    value: Float64Array.from(deals, ({ value }) => value),
    quoteStep: { step: "Quote", dateFrom: "created", steps: ["Quote"] },
  };
}
