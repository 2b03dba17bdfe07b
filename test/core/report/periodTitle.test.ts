import { toDay } from "../../../src/core/crm/cells/day";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { periodTitle } from "../../../src/core/report/periodTitle";
import { createLanguage } from "../../../src/locales/createLanguage";

const english = createLanguage("en-US");
const dutch = createLanguage("nl-NL");

/** Titles by the periods' ids, of data from 1 April 2024 to 15 May 2026. */
function titles(fiscalYearStart: number, language = english): Map<string, string> {
  const periods = listPeriods(toDay(2024, 4, 1), toDay(2026, 5, 15), fiscalYearStart);
  return new Map(periods.map((period) => [period.id, periodTitle(period, language)]));
}

describe("what a title calls a period", () => {
  test("a quarter of the calendar is called by its name, and the running one with its last day", () => {
    expect(titles(1).get("2026-Q1")).toBe("2026-Q1");
    expect(titles(1).get("2026-Q2")).toBe("2026-Q2, to May 15");
  });

  // A fiscal year from April is named after the year it ends in: the second quarter of 2026 begins in July 2025.
  test("a quarter or year of a fiscal year says its days, as its name may be taken for the calendar's", () => {
    expect(titles(4).get("2026-Q2")).toBe("2026-Q2, Jul 1, 2025 to Sep 30, 2025");
    expect(titles(4).get("2026")).toBe("2026, Apr 1, 2025 to Mar 31, 2026");
    expect(titles(4).get("2027-Q1")).toBe("2027-Q1, Apr 1, 2026 to May 15, 2026");
    expect(titles(4, dutch).get("2026-Q2")).toBe("2026-Q2, 1 jul 2025 t/m 30 sep 2025");
    expect(titles(4).get("2026-02")).toBe("2026-02");
  });
});
