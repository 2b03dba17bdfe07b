import { toDay } from "../../../../src/core/crm/cells/day";
import type { Membership } from "../../../../src/core/crm/sheets/people";
import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import type { OwnKpi } from "../../../../src/core/kpi/own/ownKpi";
import { readTyped } from "../../../../src/core/kpi/own/readTyped";
import { typedKpi } from "../../../../src/core/kpi/own/typedKpi";
import { parsePeriod } from "../../../../src/core/kpi/periods/parsePeriod";
import { isWord } from "../../../../src/locales/isWord";
import { dutch } from "../../criteria/cultures";
import { readDeals } from "../../exampleData";

const asOf = toDay(2026, 8, 15);
const { data } = readDeals(
  [
    ["ID", "Owner", "Team", "Created", "Closed", "Status", "Value"],
    [1, "Ann", "North", "2025-01-10", "", "Open", 1000],
    [2, "Ben", "North", "2025-01-20", "", "Open", 3000],
    [3, "Cleo", "South", "2025-01-20", "", "Open", 3000],
  ],
  { quoteStep: "all" },
);
const { called } = buildIndex(data, { everybody: "Team", noOwner: "No owner" });
const member = (owner: string, team: string): Membership => ({ owner, team, from: 0, until: 99_999 });
const memberships = [member("Ann", "North"), member("Ben", "North"), member("Cleo", "South")];
const HEADERS = ["KPI", "Wie", "Periode", "Waarde", "Melding"];

const kpi = (measure: OwnKpi["measure"], name = "Score"): OwnKpi => ({
  id: name.toLowerCase(),
  name,
  row: 0,
  source: "typed",
  measure,
  where: [],
  ofWhich: [],
  unit: "points",
  better: "more",
  level: "output",
});
const read = (rows: unknown[][], kpis = [kpi("sum")]) =>
  readTyped(HEADERS, rows, isWord, { kpis, called, culture: dutch, periods: { asOf } });

function figures(measure: OwnKpi["measure"], rows: unknown[][]) {
  const { values, wrong } = read(rows);
  expect(wrong.size).toBe(0);
  const own = typedKpi(kpi(measure), values, called, memberships);
  return (who: string, period: string) => {
    const found = who === "" ? called.everybody : (called.team(who) ?? called.owner(who))!;
    const { value, n } = own.figure(found, parsePeriod(period, { asOf })!);
    return [value, n];
  };
}

test("months make the quarter and the year, people their team, and what is not typed is no zero", () => {
  const of = figures("sum", [
    ["Score", "Ann", "2026-01", 10],
    ["Score", "ann", "2026-02", "5,5"],
    ["Score", "Ben", "2026-01", 4],
    ["Score", "Cleo", "2026-Q1", 100],
  ]);
  expect(of("Ann", "2026-Q1")).toEqual([15.5, 2]);
  expect(of("North", "2026-Q1")).toEqual([19.5, 3]);
  expect(of("", "2026-Q1")).toEqual([119.5, 4]);
  expect(of("", "2026")).toEqual([119.5, 4]);
  expect(of("", "all")).toEqual([119.5, 4]);
  // Cleo's quarter says nothing of its months.
  expect(of("Cleo", "2026-01")).toEqual([null, 0]);
  expect(of("Ann", "2026-Q2")).toEqual([null, 0]);
});

// Of 80 % and 90 % the mean is 85 %, which as a whole number would be shown as 1; marks up to ten are no percentages.
test.each([
  ["share", 0.8, 0.9, 0.85],
  ["points", 7.5, 8, 7.75],
])("a rate of which nobody said the unit is a %s, by its values", (unit, january, february, mean) => {
  const { values } = read([
    ["Score", "Ann", "2026-01", january],
    ["Score", "Ann", "2026-02", february],
  ]);
  const own = typedKpi({ ...kpi("rate"), unit: undefined }, values, called, memberships);
  expect(own.unit).toBe(unit);
  const { value } = own.figure(called.owner("Ann")!, parsePeriod("2026-Q1", { asOf })!);
  expect(value).toBeCloseTo(mean, 12);
});

test("a rate is the plain average of what was typed", () => {
  const of = figures("rate", [
    ["Score", "Ann", "2026-01", 8],
    ["Score", "Ben", "2026-01", 6],
    ["Score", "Ben", "2026-03", 4],
  ]);
  expect(of("Ben", "2026-Q1")).toEqual([5, 2]);
  expect(of("North", "2026-Q1")).toEqual([6, 3]);
});

test("what was typed for exactly that team and period goes first, and a longer period before those in it", () => {
  const of = figures("sum", [
    ["Score", "", "2026-Q1", 50],
    ["Score", "Ann", "2026-01", 10],
    ["Score", "Ann", "2026-Q1", 30],
  ]);
  expect(of("", "2026-Q1")).toEqual([50, 1]);
  expect(of("Ann", "2026")).toEqual([30, 1]);
  expect(of("North", "2026-Q1")).toEqual([30, 1]);
});

test("a period that still runs is known by its own id and by its months", () => {
  const of = figures("sum", [
    ["Score", "Ann", "2026-07", 1],
    ["Score", "Ann", "2026-08", 2],
    ["Score", "Ben", "2026-Q3", 7],
  ]);
  expect(of("Ann", "2026-Q3")).toEqual([3, 2]);
  expect(of("", "2026-Q3")).toEqual([10, 3]);
});

test.each<[string, unknown[]]>([
  ["typedKpi", ["Skore", "Ann", "2026-01", 1]],
  ["typedCounted", ["Counted", "Ann", "2026-01", 1]],
  ["typedWho", ["Score", "Anne", "2026-01", 1]],
  ["typedPeriod", ["Score", "Ann", "soon", 1]],
  ["typedPeriod", ["Score", "Ann", "", 1]],
  ["typedValue", ["Score", "Ann", "2026-01", "many"]],
  ["typedValue", ["Score", "Ann", "2026-01", ""]],
])("a wrong row is said: %s", (key, row) => {
  const counted = { ...kpi("count", "Counted"), source: "deals" as const };
  const { values, wrong } = read([row, ["Score", "", 46_023, 3]], [kpi("sum"), counted]);
  expect(wrong.get(0)?.key).toBe(`ownKpis:wrong.${key}`);
  // The other row, of 1 January 2026, which Excel makes of a typed 2026-01, counts.
  expect(values.map(({ period, value }) => [period.id, value])).toEqual([["2026-01", 3]]);
});

test("the second row of the same who and period is said with the row of the first, which counts", () => {
  const { values, wrong } = read([["Score", "Ann", "2026-01", 1], [], ["score", "ANN", "januari 2026", 2]]);
  expect(wrong.get(2)).toEqual({ key: "ownKpis:wrong.typedTwice", values: { row: 1 } });
  expect(values).toHaveLength(1);
});
