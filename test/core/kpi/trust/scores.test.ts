import * as fc from "fast-check";
import { FINDING_KINDS } from "../../../../src/core/crm/findings/findings";
import { MARKED } from "../../../../src/core/crm/findings/marks";
import { toDay } from "../../../../src/core/crm/cells/day";
import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { evaluateKpi } from "../../../../src/core/kpi/evaluateKpi";
import { scoreKpis, type KpiScore } from "../../../../src/core/kpi/trust/scoreKpis";
import { splitFindings } from "../../../../src/core/kpi/trust/splitFindings";
import { touchedKpis } from "../../../../src/core/kpi/trust/touchedKpis";
import type { BuiltInKpi } from "../../../../src/core/kpi/catalogue/builtInKpis";
import type { KpiId, Period, Who } from "../../../../src/core/kpi/types";
import { readDeals } from "../../exampleData";

jest.setTimeout(60_000);

const NAMES = { everybody: "Team", noOwner: "No owner" };
const TEAM: Who = { kind: "all", name: "Team" };
const HEADER = ["ID", "Owner", "Created", "Closed", "Status", "Stage", "Lost at stage", "Value"];

/** The deals read, each figure over all time and over one long dated period, and the scores. */
function check(rows: readonly (readonly unknown[])[], header = HEADER) {
  const { data, findings, groups, asOf } = readDeals([header, ...rows]);
  const index = buildIndex(data, NAMES);
  const all: Period = { id: "all", kind: "all", end: asOf, days: 0 };
  const dated: Period = { id: "1900", kind: "year", start: toDay(1900, 1, 1), end: asOf, days: 1 };
  const kinds = findings.map(({ kind }) => kind);
  const scores = new Map(scoreKpis(groups, kinds).map((score) => [score.kpi, score]));
  return {
    findings,
    groups,
    overAll: (kpi: KpiId) => evaluateKpi(index, kpi, TEAM, all),
    inPeriods: (kpi: KpiId) => evaluateKpi(index, kpi, TEAM, dated),
    score: (kpi: BuiltInKpi) => scores.get(kpi)!,
    count: (kind: string) => findings.find((finding) => finding.kind === kind)?.count ?? 0,
    touched: (kind: string) =>
      Object.fromEntries(
        touchedKpis(kind, groups).flatMap(({ effect, deals, kpis }) => kpis.map((kpi) => [kpi, `${effect} ${deals}`])),
      ),
  };
}

const parts = ({ deals, firm, doubtful, noPeriod, leftOut }: KpiScore) => [deals, firm, doubtful, noPeriod, leftOut];
const won = (id: number, closed: unknown = "2026-02-05", value: unknown = 100, created: unknown = "2026-01-05") => [
  id,
  "Ann",
  created,
  closed,
  "Won",
  "",
  "",
  value,
];

describe("what each finding does to each figure, held against the figures themselves", () => {
  test("won without a close date: in orders over all time, in no period, not in the cycle", () => {
    const { overAll, inPeriods, touched, score } = check([won(1), won(2, ""), won(3, "")]);
    expect([overAll("orders").value, inPeriods("orders").value, inPeriods("orders").leftOut]).toEqual([3, 1, 2]);
    expect([overAll("salesCycle").n, overAll("salesCycle").leftOut]).toEqual([1, 2]);
    expect([overAll("newQuotes").value, inPeriods("newQuotes").value]).toEqual([3, 3]);
    expect(touched("wonWithoutCloseDate")).toEqual({
      ...{ salesCycle: "leftOut 2", velocity: "leftOut 2", averageOrder: "noPeriod 2", closingRate: "noPeriod 2" },
      ...{ orders: "noPeriod 2", revenue: "noPeriod 2" },
    });
    expect(parts(score("orders"))).toEqual([3, 1, 0, 2, 0]);
    expect(parts(score("salesCycle"))).toEqual([3, 1, 0, 0, 2]);
  });

  test("lost without a close date: only the closing percentage of periods lacks it", () => {
    const lost = [2, "Ann", "2026-01-05", "", "Lost", "", "", 5];
    const { overAll, inPeriods, touched } = check([won(1), lost]);
    expect([overAll("closingRate").value, inPeriods("closingRate").value]).toEqual([1 / 2, 1]);
    expect(touched("lostWithoutCloseDate")).toEqual({ closingRate: "noPeriod 1", velocity: "noPeriod 1" });
  });

  test("unknown status: left out of every figure", () => {
    const { overAll, touched, score } = check([won(1), [2, "Ann", "2026-01-05", "", "Foo", "", "", 5]]);
    for (const kpi of ["orders", "openQuotes", "closingRate", "newQuotes", "salesCycle"] as const) {
      expect(overAll(kpi).leftOut).toBe(1);
      expect(score(kpi).leftOut).toBe(1);
      expect(touched("unknownStatus")[kpi]).toBe("leftOut 1");
    }
  });

  test("closed in the future: open until then, no order yet", () => {
    const { overAll, touched } = check([won(1), won(2, "2027-01-01")]);
    expect([overAll("orders").value, overAll("openQuotes").value]).toEqual([1, 1]);
    expect(touched("closeDateInFuture")).toMatchObject({
      ...{ orders: "leftOut 1", salesCycle: "leftOut 1", openQuotes: "doubtful 1", openValue: "doubtful 1" },
    });
  });

  test("created in the future: neither open nor new; an order counts by its close date", () => {
    const openLater = [2, "Ann", "2027-01-05", "", "Open", "", "", 5];
    const { overAll, touched } = check([won(1), openLater, won(3, "2026-02-01", 100, "2027-01-05")]);
    expect([overAll("openQuotes").value, overAll("newQuotes").value, overAll("orders").value]).toEqual([0, 1, 2]);
    expect(touched("createdInFuture")).toEqual({
      openQuotes: "leftOut 1",
      openValue: "leftOut 1",
      velocity: "leftOut 1",
      newQuotes: "leftOut 2",
    });
  });

  test("closed before created: an order without a cycle, unless its own quote date lies before the order", () => {
    const header = ["ID", "Created", "Quote date", "Closed", "Status", "Value"];
    const { overAll, touched, count } = check(
      [
        [1, "2026-01-05", "2026-01-10", "2026-02-05", "Won", 5],
        [2, "2026-03-05", "2026-01-10", "2026-02-05", "Won", 5],
        [3, "2026-03-05", "2026-03-10", "2026-02-05", "Won", 5],
        [4, "2026-01-05", "2026-03-10", "2026-02-05", "Won", 5],
        [5, "2026-01-05", "2026-01-10", "2026-02-05", "Lost", 5],
      ],
      header,
    );
    expect([overAll("orders").value, overAll("salesCycle").n, overAll("salesCycle").leftOut]).toEqual([4, 2, 2]);
    expect([count("closedBeforeCreated"), count("closedBeforeQuoted")]).toEqual([2, 1]);
    expect(touched("closedBeforeQuoted")).toEqual({ salesCycle: "leftOut 1", velocity: "leftOut 1" });
    expect(
      touchedKpis(
        "closedBeforeCreated",
        check([[2, "2026-03-05", "2026-01-10", "2026-02-05", "Won", 5]], header).groups,
      ),
    ).toEqual([{ effect: "doubtful", deals: 1, kpis: ["salesCycle", "velocity"] }]);
  });

  test("without an amount: orders count, money does not; an open one only lacks in the open value", () => {
    const openWithout = [2, "Ann", "2026-01-05", "", "Open", "", "", ""];
    const { overAll, touched } = check([won(1), won(2, "2026-02-05", ""), openWithout]);
    expect([overAll("orders").n, overAll("revenue").leftOut, overAll("averageOrder").leftOut]).toEqual([2, 1, 1]);
    expect([overAll("openQuotes").n, overAll("openValue").leftOut]).toEqual([1, 1]);
    expect(touched("wonWithoutValue")).toEqual({
      averageOrder: "leftOut 1",
      revenue: "leftOut 1",
      velocity: "leftOut 1",
    });
    expect(touched("openWithoutValue")).toEqual({ openValue: "leftOut 1" });
  });

  test("without any date at its beginning: over all time only, and without a cycle", () => {
    const open = [2, "Ann", "", "", "Open", "", "", 5];
    const { overAll, inPeriods, touched } = check([won(1), open, won(3, "2026-02-05", 5, "")]);
    expect([overAll("newQuotes").value, inPeriods("newQuotes").value]).toEqual([3, 1]);
    expect([overAll("openQuotes").value, inPeriods("openQuotes").value]).toEqual([1, 0]);
    expect(overAll("salesCycle").leftOut).toBe(1);
    expect(touched("withoutCreatedDate")).toMatchObject({
      ...{ newQuotes: "noPeriod 2", openQuotes: "noPeriod 1", openValue: "noPeriod 1", salesCycle: "leftOut 1" },
    });
  });

  test("no lost deals: the whole closing percentage is in doubt", () => {
    const { touched, score } = check([won(1), won(2)]);
    expect(touched("noLostDeals")).toEqual({ closingRate: "doubtful 2", velocity: "doubtful 2" });
    expect(score("closingRate").score).toBe(0);
    expect(score("orders").score).toBe(1);
  });

  test("a date that reads two ways is only in doubt where nothing proves its order", () => {
    const header = ["ID", "Created", "Closed", "Status"];
    const guess = check([[1, "2026-01-05", "3/4/2026", "Won"]], header);
    expect(guess.touched("ambiguousDates")).toMatchObject({ orders: "doubtful 1", salesCycle: "doubtful 1" });
    expect(guess.touched("ambiguousDates").newQuotes).toBeUndefined();
    const proven = check(
      [
        [1, "2026-01-05", "3/4/2026", "Won"],
        [2, "2026-01-05", "13/4/2026", "Won"],
      ],
      header,
    );
    expect(proven.count("ambiguousDates")).toBe(0);
    expect(proven.score("orders").firm).toBe(2);
  });
});

test("a deal with two findings counts once, by the stronger", () => {
  // No close date and the id of an earlier deal: left out of the cycle, without a period among the orders; as a new quote in doubt.
  const { score } = check([won(1), won(1, ""), won(2)]);
  expect(parts(score("salesCycle"))).toEqual([3, 2, 0, 0, 1]);
  expect(parts(score("orders"))).toEqual([3, 2, 0, 1, 0]);
  expect(parts(score("newQuotes"))).toEqual([3, 2, 1, 0, 0]);
});

test("findings that change figures come first", () => {
  const { findings, groups } = check([won(1, ""), [2, "", "2026-01-05", "2026-02-05", "Lost", "", "", 0]]);
  const { touching, rest } = splitFindings(findings, groups);
  expect(touching.map(({ kind }) => kind)).toEqual(["wonWithoutCloseDate", "missingOwner"]);
  expect(rest.map(({ kind }) => kind)).toEqual(["readDateFromText", "lostWithValueZero", "oldData"]);
});

test("every mark is told as a kind of finding that there is", () => {
  expect(
    Object.values(MARKED)
      .flat()
      .filter((kind) => !FINDING_KINDS.includes(kind)),
  ).toEqual([]);
  expect(Object.keys(MARKED).length).toBeLessThanOrEqual(32);
});

describe("whatever the deals are", () => {
  const day = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 45000, max: 46200 }),
    // After the reading, and long before all others.
    fc.constantFrom(47000, 30000),
  );
  const anyDeal = fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom("Ann", "Bob", ""),
    day,
    day,
    fc.constantFrom("Won", "Lost", "Open", "Foo", ""),
    fc.constantFrom("Offerte", "Lead", ""),
    fc.constantFrom("Offerte", "Lead", ""),
    fc.oneof(fc.constant(""), fc.integer({ min: -5, max: 99 })),
  );
  const deals = fc.array(anyDeal, { maxLength: 40 });

  test("the figures' numbers over all time are the scores' numbers: what counts, and what is left out", () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const { overAll, score, count } = check(rows);
        const future = count("closeDateInFuture") + count("createdInFuture");
        for (const kpi of [
          "orders",
          "openQuotes",
          "newQuotes",
          "salesCycle",
          "revenue",
          "averageOrder",
          "openValue",
        ] as const) {
          const { firm, doubtful, noPeriod } = score(kpi);
          expect([kpi, overAll(kpi).n]).toEqual([kpi, firm + doubtful + noPeriod]);
        }
        if (future > 0) return;
        for (const kpi of ["salesCycle", "revenue", "averageOrder"] as const) {
          expect([kpi, overAll(kpi).leftOut]).toEqual([kpi, score(kpi).leftOut]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("won deals without a close date are the orders of all time less those of the periods; likewise for the others", () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const { overAll, inPeriods, count, score, touched } = check(rows);
        // Where the data begin in the future, no period has begun.
        if (inPeriods("orders").value === null) return;
        if (count("createdInFuture") === 0) {
          expect(overAll("orders").n - inPeriods("orders").n).toBe(count("wonWithoutCloseDate"));
          expect(score("orders").noPeriod).toBe(count("wonWithoutCloseDate"));
        }
        for (const kpi of ["orders", "newQuotes", "openQuotes", "closingRate"] as const) {
          expect([kpi, score(kpi).noPeriod]).toEqual([kpi, overAll(kpi).n - inPeriods(kpi).n]);
        }
        expect(touched("unknownStatus").orders ?? "leftOut 0").toBe(`leftOut ${count("unknownStatus")}`);
      }),
      { numRuns: 200 },
    );
  });

  test("every deal is counted in a figure, is no quote, or is in a finding that leaves it out", () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const { groups, findings } = check(rows);
        const kinds = findings.map(({ kind }) => kind);
        for (const group of groups) {
          const counted = scoreKpis([{ ...group, deals: 1 }], kinds).some(
            ({ firm, doubtful, noPeriod }) => firm + doubtful + noPeriod > 0,
          );
          expect(counted || !group.isQuote || group.marks !== 0).toBe(true);
        }
        expect(groups.reduce((sum, group) => sum + group.deals, 0)).toBe(rows.length);
        for (const score of scoreKpis(groups, kinds)) {
          expect(score.firm + score.doubtful + score.noPeriod + score.leftOut).toBe(score.deals);
        }
      }),
      { numRuns: 100 },
    );
  });
});
