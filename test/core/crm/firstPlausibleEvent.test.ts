import * as fc from "fast-check";
import { toDay } from "../../../src/core/crm/cells/day";
import { firstPlausibleEvent } from "../../../src/core/crm/firstPlausibleEvent";
import { NO_DAY } from "../../../src/core/crm/types";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { readDeals } from "../exampleData";

const first = (...days: number[]) => firstPlausibleEvent([Int32Array.from(days)]);
const [in1926, in2019, in2024, in2025, in2026] = [1926, 2019, 2024, 2025, 2026].map((year) => toDay(year, 3, 1)) as [
  ...[number, number, number, number, number],
];

describe("the first plausible event", () => {
  test("is the first one, where nothing lies far before the others", () => {
    expect(first(in2025, in2024, NO_DAY, in2026)).toBe(in2024);
    expect(first()).toBeUndefined();
    expect(first(NO_DAY)).toBeUndefined();
  });

  test("passes over few dates that lie more than five years before the many", () => {
    expect(first(in2024, in1926, in2025, in2026)).toBe(in2024);
    // 1 March 2019 to 1 March 2024 is five years to the day: near enough.
    expect(first(in2024, in2019, in2025, in2026)).toBe(in2019);
    expect(first(in2024, in2019 - 1, in2025, in2026)).toBe(in2024);
  });

  test("does not pass over the larger part: then the late date is the odd one", () => {
    expect(first(in2019 - 400, in2019, in2019 + 5, in2026)).toBe(in2019 - 400);
    expect(first(in2019, in2026)).toBe(in2019);
  });

  test("is a day of the data, and most of the days do not lie before it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1 }), (days) => {
        const begin = first(...days);
        expect(days).toContain(begin);
        expect(days.filter((day) => day < (begin ?? 0)).length * 2).toBeLessThan(days.length);
      }),
    );
  });
});

test("a mistyped date makes no periods of its own; its deal counts over all time, and its cell is named", () => {
  const header = ["ID", "Owner", "Created", "Closed", "Status", "Value"];
  const { data, asOf, findings } = readDeals([
    header,
    [1, "Ann", toDay(1926, 1, 5), toDay(2026, 2, 1), "Won", 100],
    [2, "Ann", toDay(2026, 1, 7), toDay(2026, 3, 1), "Won", 100],
    [3, "Ann", toDay(2026, 1, 8), toDay(2026, 3, 2), "Lost", 100],
  ]);
  expect(findings.find(({ kind }) => kind === "dateFarOff")).toMatchObject({
    count: 1,
    cells: ["x!C2"],
    values: { first: "2026-01-07" },
  });
  const rows = kpiTable(buildIndex(data, { everybody: "Team", noOwner: "No owner" }), asOf).filter(
    ({ who }) => who.kind === "all",
  );
  expect(rows.map(({ period }) => period.id).slice(0, 3)).toEqual(["all", "2026", "2026-Q1"]);
  expect(rows[0]?.figures.orders.value).toBe(2);
  // 7 January to 2 March 2026, both included: 25 + 28 + 2 days.
  expect(rows[0]?.period.days).toBe(55);
});
