import { FIRST_NARROW, NAME, PERIOD_CHOICE, ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { dashboardSheet } from "../../../src/core/report/dashboardSheet";
import { kpiSheet } from "../../../src/core/report/kpiSheet";
import type { KpiId, KpiRow } from "../../../src/core/kpi/types";
import { calculateSheets } from "./calculate";
import { catalogue, english, HOSTILE_NAMES, kpiRows, LONG_NAME, meta, whos } from "./rows";

const rows = kpiRows();
const specs = [kpiSheet(rows, catalogue, english, meta), dashboardSheet(rows, catalogue, english, meta)];
const dashboard = specs[1]!;

const rowOf = (who: string, period: string | undefined): KpiRow | undefined =>
  rows.find((row) => row.who.name === who && row.period.id === period);
const shown = (row: KpiRow | undefined, id: KpiId) => row?.figures[id].value ?? "–";

describe("the dashboard's formulas", () => {
  let sheet: Awaited<ReturnType<typeof calculateSheets>>;
  const choose = async (who: string, period: string) => {
    await sheet.choose("dashboard", ROW.choices, NAME, who);
    await sheet.choose("dashboard", ROW.choices, PERIOD_CHOICE, period);
  };
  beforeAll(async () => {
    sheet = await calculateSheets(specs);
  }, 60_000);
  afterAll(() => sheet.dispose());

  test.each([
    ["Team", "2026-Q3"],
    ["Team North", "2026"],
    [LONG_NAME, "2025-02"],
    ["Ann Peeters", "2024-Q1"],
    ...HOSTILE_NAMES.map((name): [string, string] => [name, "2025-Q4"]),
    ["Lisa", "2026-Q3"],
  ])(
    "for %s in %s the tiles show the KPI table's own figures, this period, the one before and last year",
    async (who, period) => {
      await choose(who, period);
      const now = rowOf(who, period);
      for (const tile of TILES) {
        const last = tile.column + tile.columns - 1;
        expect(sheet.read("dashboard", ROW.tileValue, tile.column)).toBe(shown(now, tile.id));
        expect(sheet.read("dashboard", ROW.previous, last)).toBe(shown(rowOf(who, now?.period.previous), tile.id));
        expect(sheet.read("dashboard", ROW.lastYear, last)).toBe(shown(rowOf(who, now?.period.lastYear), tile.id));
      }
    },
  );

  test("the trend ends with the chosen period and shows last year's figure under each", async () => {
    await choose("Ann Peeters", "2026-06");
    const months = ["07", "08", "09", "10", "11", "12"].map((month) => `2025-${month}`);
    const periods = [...months, ...["01", "02", "03", "04", "05", "06"].map((month) => `2026-${month}`)];
    const block = sheet.readArea("dashboard", { row: ROW.trend, column: FIRST_NARROW, rows: 9, columns: 12 });
    expect(block[0]).toEqual(periods);
    TILES.forEach(({ id }, index) => {
      expect(block[1 + 2 * index]).toEqual(periods.map((period) => shown(rowOf("Ann Peeters", period), id)));
      const before = periods.map((period) => rowOf("Ann Peeters", rowOf("Ann Peeters", period)?.period.lastYear));
      expect(block[2 + 2 * index]).toEqual(before.map((row) => shown(row, id)));
    });
  });

  test("velocity stands beside the revenue made per day", async () => {
    await choose("Ann Peeters", "2026");
    const block = sheet.readArea("dashboard", { row: ROW.trend + 9, column: FIRST_NARROW, rows: 2, columns: 3 });
    const years = ["2024", "2025", "2026"].map((year) => rowOf("Ann Peeters", year)!);
    expect(block[0]).toEqual(years.map(({ figures }) => figures.velocity.value));
    years.forEach(({ figures, period }, column) => {
      expect(block[1]![column]).toBeCloseTo(figures.revenue.value! / period.days, 6);
    });
  });

  test("all periods together show the quarters as their trend, the running one with a star", async () => {
    await choose("Team", "All periods");
    const [heads = []] = sheet.readArea("dashboard", { row: ROW.trend, column: FIRST_NARROW, rows: 1, columns: 12 });
    // 2024-Q1 to 2026-Q3 are eleven quarters; the twelfth column stays blank.
    expect(heads.slice(0, 2)).toEqual(["2024-Q1", "2024-Q2"]);
    expect(heads.slice(9)).toEqual(["2026-Q2", "2026-Q3*", ""]);
    expect(sheet.read("dashboard", ROW.tileValue, NAME)).toBe(shown(rowOf("Team", "all"), "openQuotes"));
  });

  test("every person's row shows that person's figures in the chosen period, a dash where there are none", async () => {
    await choose("Team", "2026-Q3");
    const ids = [
      ...(["newQuotes", "openQuotes", "openValue", "closingRate", null, "salesCycle", null, "orders"] as const),
      ...(["averageOrder", "revenue"] as const),
    ];
    whos.forEach((who, index) => {
      const [cells = []] = sheet.readArea("dashboard", {
        row: ROW.owners + 2 + index,
        column: NAME,
        rows: 1,
        columns: 12,
      });
      expect(cells[0]).toBe(who.name);
      const row = rowOf(who.name, "2026-Q3");
      ids.forEach((id, column) => {
        if (id) expect([who.name, id, cells[2 + column]]).toEqual([who.name, id, shown(row, id)]);
      });
    });
  });

  test("the message and the differences say sign, size and better or worse in words", async () => {
    // Team, 2026-Q3 beside "2025-Q3 to 08-15": the figures come from rows.ts and are worked out here by hand.
    await choose("Team", "2026-Q3");
    const [now, before] = [rowOf("Team", "2026-Q3")!, rowOf("Team", "2025-Q3 to 08-15")!].map(({ figures }) => figures);
    const points = 100 * (now!.closingRate.value! - before!.closingRate.value!);
    const text = String(sheet.read("dashboard", ROW.lastYearVariance, TILES[2].column + 3));
    expect(text).toBe(
      `${points > 0 ? "▲ +" : "▼ −"}${Math.abs(points).toFixed(1)} pt ${points > 0 ? "better" : "worse"}`,
    );
    expect(String(sheet.read("dashboard", ROW.message, NAME))).toMatch(
      /^Closing percentage \d+%, (up|down) \d+ pt on the same period last year; .*\.$/,
    );
  });

  test("nothing on the page is an error, whoever and whatever is chosen, even a period nobody offers", async () => {
    for (const [who, period] of [
      ["Team", "All periods"],
      ["Nobody", "2026-Q3"],
      ["Lisa", "2024"],
      ["Team", "1066"],
    ] as const) {
      await choose(who, period);
      const cells = sheet.readArea("dashboard", dashboard.print.area).flat();
      expect(cells.filter((cell) => cell !== null && typeof cell === "object")).toEqual([]);
    }
  });
});
