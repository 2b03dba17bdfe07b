import * as fc from "fast-check";
import { isoText, toDay } from "../../../src/core/crm/cells/day";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { parsePeriod } from "../../../src/core/kpi/periods/parsePeriod";
import type { Period } from "../../../src/core/kpi/types";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

const shown = ({ id, start, end, days, previous, lastYear }: Period) =>
  [id, start === undefined ? "" : isoText(start), isoText(end), days, previous ?? "", lastYear ?? ""].join(" | ");

describe("the periods of the KPI table", () => {
  test("all, years, quarters and months from the first event to the as-of date, then the parts to compare with", () => {
    const periods = listPeriods(toDay(2025, 3, 10), toDay(2026, 5, 15));
    expect(periods.map(({ id }) => id)).toEqual([
      "all",
      ...["2025", "2026"],
      ...["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"],
      ...["2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"],
      ...["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"],
      ...["2026-Q1 to 02-15", "2025-Q2 to 05-15", "2026-04 to 04-15", "2025-05 to 05-15"],
    ]);
    // 432 days: 10 March 2025 to 15 May 2026, both included (297 in 2025, 135 in 2026).
    expect(shown(periods[0] as Period)).toBe("all |  | 2026-05-15 | 432 |  | ");
  });

  test("a running period is compared with the same part, a finished one with the whole", () => {
    const byId = new Map(
      listPeriods(toDay(2025, 1, 1), toDay(2026, 5, 15)).map((period) => [period.id, shown(period)]),
    );
    expect(byId.get("2026")).toBe("2026 | 2026-01-01 | 2026-05-15 | 135 | 2025 to 05-15 | 2025 to 05-15");
    expect(byId.get("2026-Q2")).toBe("2026-Q2 | 2026-04-01 | 2026-05-15 | 45 | 2026-Q1 to 02-15 | 2025-Q2 to 05-15");
    expect(byId.get("2026-Q1")).toBe("2026-Q1 | 2026-01-01 | 2026-03-31 | 90 | 2025-Q4 | 2025-Q1");
    expect(byId.get("2025-Q1")).toBe("2025-Q1 | 2025-01-01 | 2025-03-31 | 90 |  | ");
    expect(byId.get("2026-Q1 to 02-15")).toBe("2026-Q1 to 02-15 | 2026-01-01 | 2026-02-15 | 46 |  | ");
  });

  test("what the data cover in part is listed from the first event on, and nothing is compared with it", () => {
    const periods = listPeriods(toDay(2024, 11, 3), toDay(2025, 12, 10));
    const byId = new Map(periods.map((period) => [period.id, shown(period)]));
    // 3 November to 31 December 2024 are 28 + 31 = 59 days; 28 of November's 30 are 93 %.
    expect(byId.get("2024")).toBe("2024 | 2024-11-03 | 2024-12-31 | 59 |  | ");
    expect(byId.get("2024-Q4")).toBe("2024-Q4 | 2024-11-03 | 2024-12-31 | 59 |  | ");
    expect(byId.get("2024-11")).toBe("2024-11 | 2024-11-03 | 2024-11-30 | 28 |  | ");
    for (const [id, previous] of [
      ["2025", undefined],
      ["2025-Q1", undefined],
      ["2025-Q4", "2025-Q3 to 09-10"],
      ["2024-12", undefined],
      ["2025-11", "2025-10"],
    ]) {
      const period = periods.find((one) => one.id === id);
      expect([id, period?.previous, period?.lastYear]).toEqual([id, previous, undefined]);
    }
    // December was covered from its first day.
    expect(periods.find(({ id }) => id === "2025-12")?.lastYear).toBe("2024-12 to 12-10");
    expect(periods.find(({ id }) => id === "2025-01")?.previous).toBe("2024-12");
  });

  test("data that begin on the first working day of January have their January, their quarter and their year", () => {
    const periods = listPeriods(toDay(2024, 1, 2), toDay(2025, 12, 31));
    for (const [id, lastYear] of [
      ["2025", "2024"],
      ["2025-Q1", "2024-Q1"],
      ["2025-01", "2024-01"],
    ]) {
      expect(periods.find((period) => period.id === id)?.lastYear).toBe(lastYear);
    }
  });

  test("on the last day of a period nothing of it is running", () => {
    const periods = listPeriods(toDay(2025, 1, 1), toDay(2026, 12, 31));
    expect(periods.some(({ kind }) => kind === "part")).toBe(false);
  });

  test("the last day of a month answers to the last day of the other", () => {
    const periods = listPeriods(toDay(2025, 1, 1), toDay(2026, 2, 28));
    const quarter = periods.find(({ id }) => id === "2026-Q1");
    expect(quarter).toMatchObject({ previous: "2025-Q4 to 11-30", lastYear: "2025-Q1 to 02-28" });
    // 30 March has no answering day in February: the whole of it.
    expect(listPeriods(toDay(2025, 1, 1), toDay(2026, 3, 30)).find(({ id }) => id === "2026-03")?.previous).toBe(
      "2026-02",
    );
  });

  test("a fiscal year is named after the calendar year it ends in", () => {
    const periods = listPeriods(toDay(2025, 4, 1), toDay(2026, 3, 31), 4).filter(({ kind }) => kind !== "month");
    expect(periods.map(shown).slice(1)).toEqual([
      "2026 | 2025-04-01 | 2026-03-31 | 365 |  | ",
      "2026-Q1 | 2025-04-01 | 2025-06-30 | 91 |  | ",
      "2026-Q2 | 2025-07-01 | 2025-09-30 | 92 | 2026-Q1 | ",
      "2026-Q3 | 2025-10-01 | 2025-12-31 | 92 | 2026-Q2 | ",
      "2026-Q4 | 2026-01-01 | 2026-03-31 | 90 | 2026-Q3 | ",
    ]);
  });

  test("without events, or with all of them later, there is only 'all'", () => {
    expect(listPeriods(undefined, 46000)).toEqual([{ id: "all", kind: "all", end: 46000, days: 0 }]);
    expect(listPeriods(46001, 46000)).toHaveLength(1);
  });

  test("one mistyped year does not make a thousand months", () => {
    expect(listPeriods(toDay(1926, 1, 1), toDay(2026, 5, 15)).length).toBeLessThan(500);
  });

  test("in any year: ids are unique, what is compared with exists, and parsePeriod reads every id back", () => {
    const day = fc.integer({ min: toDay(2020, 1, 1), max: toDay(2026, 12, 31) });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 12 }),
        (first, span, fiscalYearStart) => {
          const asOf = first + span;
          const periods = listPeriods(first, asOf, fiscalYearStart);
          const ids = new Set(periods.map(({ id }) => id));
          expect(ids.size).toBe(periods.length);
          for (const { previous, lastYear, ...period } of periods) {
            for (const other of [previous, lastYear]) expect(other === undefined || ids.has(other)).toBe(true);
            expect(period.end).toBeLessThanOrEqual(asOf);
            expect(parsePeriod(period.id, { asOf, firstEvent: first, fiscalYearStart })).toEqual(period);
          }
          const months = periods.filter(({ kind }) => kind === "month");
          for (const kind of ["year", "quarter"] as const) {
            const inKind = periods.filter((period) => period.kind === kind);
            expect(inKind.at(-1)?.end).toBe(months.at(-1)?.end);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
