import { isoText, toDay } from "../../../src/core/crm/cells/day";
import { parsePeriod } from "../../../src/core/kpi/periods/parsePeriod";

const asOf = toDay(2026, 8, 15);
const read = (argument: unknown, fiscalYearStart = 1) => {
  const period = parsePeriod(argument, { asOf, fiscalYearStart });
  return period && [period.id, period.start === undefined ? "" : isoText(period.start), isoText(period.end)];
};

describe("the period argument of a function", () => {
  test.each([
    ["2026", "2026", "2026-01-01", "2026-08-15"],
    [2025, "2025", "2025-01-01", "2025-12-31"],
    ["2025-Q3", "2025-Q3", "2025-07-01", "2025-09-30"],
    ["2025 q3", "2025-Q3", "2025-07-01", "2025-09-30"],
    ["2025K3", "2025-Q3", "2025-07-01", "2025-09-30"],
    ["K3 2025", "2025-Q3", "2025-07-01", "2025-09-30"],
    ["2025-09", "2025-09", "2025-09-01", "2025-09-30"],
    ["9/2025", "2025-09", "2025-09-01", "2025-09-30"],
    [toDay(2025, 9, 1), "2025-09", "2025-09-01", "2025-09-30"],
    [toDay(2026, 8, 3), "2026-08", "2026-08-01", "2026-08-15"],
    ["2025-Q3 to 08-15", "2025-Q3 to 08-15", "2025-07-01", "2025-08-15"],
    ["", "all", "", "2026-08-15"],
    [null, "all", "", "2026-08-15"],
    [undefined, "all", "", "2026-08-15"],
    [" ALL ", "all", "", "2026-08-15"],
  ])("%j is %s, from %s to %s", (argument, ...expected) => {
    expect(read(argument)).toEqual(expected);
  });

  test("years and quarters are fiscal ones; months are the calendar's", () => {
    expect(read("2026", 4)).toEqual(["2026", "2025-04-01", "2026-03-31"]);
    expect(read("2026-Q1", 4)).toEqual(["2026-Q1", "2025-04-01", "2025-06-30"]);
    expect(read("2026-01", 4)).toEqual(["2026-01", "2026-01-01", "2026-01-31"]);
  });

  test.each(["2026-Q5", "2026-13", "last year", "26", 12, 1e9, true, "2026.9", "2025-Q3 to 12-15", {}, NaN])(
    "%j names no period",
    (argument) => {
      expect(read(argument)).toBeUndefined();
    },
  );

  test("a date of a workbook that counts days from 1904 is its month there", () => {
    // 1 June 2026 is 46,174 from 1900 and 1,462 days less from 1904.
    expect(parsePeriod(46_174 - 1_462, { asOf, date1904: true })?.id).toBe("2026-06");
    expect(parsePeriod(2026, { asOf, date1904: true })?.id).toBe("2026");
  });
});
