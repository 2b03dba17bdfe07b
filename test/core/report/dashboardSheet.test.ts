import { toDay } from "../../../src/core/crm/cells/day";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { FIRST_NARROW, NAME, PERIOD_CHOICE, ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { dashboardSheet } from "../../../src/core/report/dashboardSheet";
import { kpiSheet } from "../../../src/core/report/kpiSheet";
import type { BuiltInKpi } from "../../../src/core/kpi/catalogue/builtInKpis";
import type { KpiRow } from "../../../src/core/kpi/types";
import { createLanguage } from "../../../src/locales/createLanguage";
import { calculateSheets } from "./calculate";
import { catalogue, english, HOSTILE_NAMES, kpiRows, LONG_NAME, meta, whos } from "./rows";

const rows = kpiRows();
const specs = [kpiSheet(rows, catalogue, english, meta), dashboardSheet(rows, catalogue, english, meta)];
const dashboard = specs[1]!;

const rowOf = (who: string, period: string | undefined): KpiRow | undefined =>
  rows.find((row) => row.who.name === who && row.period.id === period);
const shown = (row: KpiRow | undefined, id: BuiltInKpi) => row?.figures[id].value ?? "–";

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
    const block = sheet.readArea("dashboard", { row: ROW.trend, column: FIRST_NARROW, rows: 10, columns: 12 });
    expect(block[0]).toEqual(periods);
    const lines = [1, 3, 5, 8];
    TILES.forEach(({ id }, index) => {
      const at = lines[index]!;
      expect(block[at]).toEqual(periods.map((period) => shown(rowOf("Ann Peeters", period), id)));
      const before = periods.map((period) => rowOf("Ann Peeters", rowOf("Ann Peeters", period)?.period.lastYear));
      expect(block[at + 1]).toEqual(before.map((row) => shown(row, id)));
    });
    // Under the closing rates what they stand on.
    expect(block[7]).toEqual(periods.map((period) => rowOf("Ann Peeters", period)!.figures.closingRate.n));
  });

  test("velocity stands beside the revenue made per day", async () => {
    await choose("Ann Peeters", "2026");
    const block = sheet.readArea("dashboard", { row: ROW.trend + 10, column: FIRST_NARROW, rows: 2, columns: 3 });
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
      ...(["averageOrder", null, "revenue"] as const),
    ];
    whos.forEach((who, index) => {
      const [cells = []] = sheet.readArea("dashboard", {
        row: ROW.others + 2 + index,
        column: NAME,
        rows: 1,
        columns: 14,
      });
      expect(cells[0]).toBe(who.name);
      const row = rowOf(who.name, "2026-Q3");
      const lastYear = rowOf(who.name, row?.period.lastYear);
      expect([who.name, cells[13]]).toEqual([who.name, shown(lastYear, "revenue")]);
      ids.forEach((id, column) => {
        if (id) expect([who.name, id, cells[2 + column]]).toEqual([who.name, id, shown(row, id)]);
      });
    });
  });

  test("the message and the differences say sign, size and better or worse in words", async () => {
    // Team, 2026-Q3 beside "2025-Q3 to 08-15": the figures come from rows.ts and are worked out here by hand.
    await choose("Team", "2026-Q3");
    const [now, before] = [rowOf("Team", "2026-Q3")!, rowOf("Team", "2025-Q3 to 08-15")!].map(({ figures }) => figures);
    // Of the percentages as they are printed.
    const printed = (rate: number | null) => Math.round(1000 * rate!) / 10;
    const points = printed(now!.closingRate.value) - printed(before!.closingRate.value);
    const text = String(sheet.read("dashboard", ROW.lastYearVariance, TILES[2].column + 3));
    expect(text).toBe(
      `${points > 0 ? "▲ +" : "▼ -"}${Math.abs(points).toFixed(1)} pt ${points > 0 ? "better" : "worse"}`,
    );
    // The sentence has the digits of the tile: who holds one against the other finds the same.
    const way = points > 0 ? "up" : "down";
    expect(String(sheet.read("dashboard", ROW.message, NAME))).toMatch(
      new RegExp(
        `^Closing percentage ${printed(now!.closingRate.value).toFixed(1)}% \\(\\d+ of \\d+ won\\), ${way} ${Math.abs(points).toFixed(1)} pt on the same period last year, with .*\\.$`,
      ),
    );
  });

  test("a period that still runs is named with its last day, a whole one is not", async () => {
    await choose("Team", "2026-Q3");
    expect(sheet.read("dashboard", ROW.subtitle, NAME)).toBe(
      "Team  ·  revenue in EUR  ·  2026-Q3, to August 15  ·  as of August 15, 2026",
    );
    expect(sheet.read("dashboard", ROW.others, NAME)).toBe("Per person and team, 2026-Q3, to August 15");
    await choose("Team", "2026-Q2");
    expect(sheet.read("dashboard", ROW.others, NAME)).toBe("Per person and team, 2026-Q2");
    await choose("Team", "All periods");
    expect(sheet.read("dashboard", ROW.others, NAME)).toBe("Per person and team, All periods");
  });

  test("under each tile stands what its figure stands on, and what was left out", async () => {
    await choose("Team", "2026-Q2");
    const { closingRate, averageOrder } = rowOf("Team", "2026-Q2")!.figures;
    expect(sheet.read("dashboard", ROW.tileN, TILES[2].column)).toBe(`${closingRate.n} closed quotes`);
    // The first of the teams leaves one out, whatever the figure (rows.ts).
    await choose("Team North", "2026-Q2");
    const left = rowOf("Team North", "2026-Q2")!.figures.averageOrder;
    expect(left.leftOut).toBe(1);
    expect(sheet.read("dashboard", ROW.tileN, TILES[1].column)).toBe(`${left.n} orders, 1 left out`);
    expect(averageOrder.leftOut).toBe(0);
  });

  test("the footnote counts what was left out, or says that nothing was", async () => {
    const notes = async (who: string) => {
      await choose(who, "2026-Q2");
      return sheet.readArea("dashboard", dashboard.print.area).flat().join("\n");
    };
    // Of every figure the team leaves none out, Team North one (rows.ts).
    expect(await notes("Team")).toContain("Nothing was left out of this period's figures.");
    expect(await notes("Team North")).toContain(": Open quotes 1, Average order 1, Closing % 1, Sales cycle 1.");
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

describe("the message, the tiles' notes and the plurals are true in the corners", () => {
  // Figures of 2026-Q3 and 2025-Q3 written down here; the sentences beside them were worked out by hand.
  interface Quarter {
    won: number;
    lost: number;
    order?: number;
    made: number;
  }
  const figuresOf = ({ won, lost, order, made }: Quarter): KpiRow["figures"] => {
    const closed = won + lost;
    const values: Partial<Record<BuiltInKpi, [number | null, number]>> = {
      openQuotes: [4, 4],
      closingRate: [closed === 0 ? null : won / closed, closed],
      averageOrder: [order ?? null, won],
      salesCycle: [won === 0 ? null : 30, won],
      newQuotes: [made, made],
    };
    return Object.fromEntries(
      catalogue.map(({ id }) => [id, { value: values[id]?.[0] ?? null, n: values[id]?.[1] ?? 0, leftOut: 0 }]),
    ) as KpiRow["figures"];
  };
  const noneClosed: Quarter = { won: 0, lost: 0, made: 2 };
  const read = async (now: Quarter, before: Quarter, tag = "en", period = "2026-Q3") => {
    const language = createLanguage(tag);
    const periods = listPeriods(toDay(2025, 1, 1), toDay(2026, 9, 30));
    const made = periods.map((one): KpiRow => {
      const figures = figuresOf(one.id === "2026-Q3" ? now : one.id === "2025-Q3" ? before : noneClosed);
      return { who: { kind: "all", name: "Team" }, period: one, figures };
    });
    const sheet = await calculateSheets([
      kpiSheet(made, catalogue, language, meta),
      dashboardSheet(made, catalogue, language, meta),
    ]);
    await sheet.choose("dashboard", ROW.choices, PERIOD_CHOICE, period);
    const [, order, rate, cycle] = TILES;
    const cell = (row: number, { column }: { column: number }) => sheet.read("dashboard", row, column);
    const told = {
      message: sheet.read("dashboard", ROW.message, NAME),
      orders: cell(ROW.tileN, order),
      closed: cell(ROW.tileN, rate),
      lastYear: cell(ROW.lastYear, rate),
      lastYearN: cell(ROW.lastYearVariance, rate),
      band: cell(ROW.tileNote, rate),
      cycleNote: cell(ROW.tileNote, cycle),
    };
    sheet.dispose();
    return told;
  };

  test("more and fewer, larger and smaller", async () => {
    const before = { won: 4, lost: 6, order: 1000, made: 20 };
    const said = async (now: Quarter) => (await read(now, before)).message;
    const start = "Closing percentage";
    expect(await said({ won: 3, lost: 7, order: 1200, made: 25 })).toBe(
      `${start} 30.0% (3 of 10 won), down 10.0 pt on the same period last year, with more new quotes and larger orders.`,
    );
    expect(await said({ won: 6, lost: 6, order: 900, made: 25 })).toBe(
      `${start} 50.0% (6 of 12 won), up 10.0 pt on the same period last year, with more new quotes but smaller orders.`,
    );
    expect(await said({ won: 4, lost: 6, order: 1000, made: 20 })).toBe(
      `${start} 40.0% (4 of 10 won), about the same as in the same period last year, with as many new quotes and orders as large.`,
    );
  }, 60_000);

  test("a quarter in which every closed quote was lost says that there was no order, and where last year was", async () => {
    const lastYear = { won: 1, lost: 3, order: 1000, made: 5 };
    const many = await read({ won: 0, lost: 11, made: 5 }, lastYear);
    expect(many.message).toBe(
      "No order: all 11 quotes closed in this period were lost; closing percentage in the same period last year: 25.0%.",
    );
    expect([many.orders, many.closed, many.lastYearN]).toEqual(["0 orders", "11 closed quotes", "n = 4"]);
    const one = await read({ won: 0, lost: 1, made: 5 }, noneClosed);
    expect(one.message).toBe("No order: the only quote closed in this period was lost.");
    expect(one.closed).toBe("1 closed quote");
    // Neither quarter has an order: the chart of the cycle is empty, and says why.
    expect(one.cycleNote).toBe("No orders in these periods: nothing to draw");
  }, 60_000);

  test("no closed quotes and one order, in English and in Dutch", async () => {
    expect((await read(noneClosed, noneClosed)).message).toBe("No quotes were closed in this period.");
    const dutch = await read({ won: 1, lost: 2, order: 500, made: 5 }, { won: 1, lost: 1, order: 1000, made: 6 }, "nl");
    expect(dutch.message).toBe(
      "Scoringspercentage 33.3% (1 van de 3 gewonnen), 16.7 procentpunt lager dan in dezelfde periode vorig jaar, met minder nieuwe offertes en kleinere orders.",
    );
    expect([dutch.orders, dutch.closed]).toEqual(["1 order", "3 afgesloten offertes"]);
  }, 60_000);

  test("where nothing was ever lost the note asks for the lost quotes, but not of one or two", async () => {
    const before = { won: 2, lost: 3, order: 1000, made: 9 };
    expect((await read({ won: 9, lost: 0, order: 1000, made: 9 }, before)).band).toBe(
      "No losses: are lost quotes missing in the data?",
    );
    expect((await read({ won: 2, lost: 0, order: 1000, made: 9 }, before)).band).toBe("Over the usual 20–50%");
  }, 60_000);

  test("all periods and a choice that is on no list are not compared with anything", async () => {
    const some = { won: 1, lost: 2, order: 500, made: 5 };
    expect((await read(some, some, "en", "All periods")).lastYear).toBe("Last year: none for all periods");
    const unknown = await read(some, some, "en", "1066");
    expect(unknown.message).toBe("There are no figures for this choice: choose a name and a period from the lists.");
    expect([unknown.lastYear, unknown.cycleNote]).toEqual(["", ""]);
  }, 60_000);
});

test("a list of orders is not said to have none, nor to have nothing that was closed", async () => {
  const language = createLanguage("en");
  const about = { ...meta, quoteStep: { ...meta.quoteStep, step: "all" as const, because: "ordersOnly" as const } };
  const none = { value: null, n: 0, leftOut: 0 };
  const made = kpiRows([{ kind: "all", name: "Team" }]).map((row): KpiRow => {
    const figures = { ...row.figures, openQuotes: none, closingRate: none, salesCycle: none };
    return { ...row, figures: { ...figures, orders: { value: 88, n: 88, leftOut: 0 } } };
  });
  const sheet = await calculateSheets([
    kpiSheet(made, catalogue, language, about),
    dashboardSheet(made, catalogue, language, about),
  ]);
  const notes = TILES.map(({ column }) => sheet.read("dashboard", ROW.tileNote, column));
  expect(sheet.read("dashboard", ROW.message, NAME)).toBe(
    "88 orders in this period; a list of orders tells no closing percentage.",
  );
  const untold = "A list of orders does not tell this";
  expect(notes).toEqual([untold, "", untold, untold]);
  // No 0 under a figure that nobody can tell, nor beside those it is compared with.
  expect(TILES.map(({ column }) => sheet.read("dashboard", ROW.tileN, column))).toEqual([
    "",
    expect.any(String),
    "",
    "",
  ]);
  const compared = [ROW.previousVariance, ROW.lastYearVariance].flatMap((row) =>
    TILES.slice(2).map(({ column }) => sheet.read("dashboard", row, column)),
  );
  expect(compared).toEqual(["", "", "", ""]);
  // Nor in the trend and beside the people: quotes that nobody can count are not none.
  expect(sheet.read("dashboard", ROW.trend + 7, FIRST_NARROW)).toBe("–");
  const people = sheet.readArea("dashboard", { row: ROW.others, column: NAME, rows: 6, columns: 14 });
  // The closing percentage, the sales cycle and the average order, each with what it stands on.
  const figures = people.find(([name]) => name === "Team")!;
  expect([5, 6, 7, 8].map((column) => figures[column])).toEqual(["–", "–", "–", "–"]);
  expect([9, 11].map((column) => figures[column])).toEqual([88, expect.any(Number)]);
  sheet.dispose();
}, 60_000);

test.each([
  [
    "en",
    "None of the quotes that were won or lost has a close date: what was closed in this period is not known.",
    "9 left out",
  ],
  [
    "nl",
    "Geen van de offertes die gewonnen of verloren zijn, heeft een sluitdatum: wat in deze periode is afgesloten, is niet bekend.",
    "9 niet meegeteld",
  ],
])(
  "where no quote has a close date, it is not said in %s that none was closed",
  async (tag, said, leftOut) => {
    const language = createLanguage(tag);
    const about = { ...meta, lacksCloseDates: true };
    const none = { value: null, n: 0, leftOut: 9 };
    const made = kpiRows([{ kind: "all", name: "Team" }]).map((row): KpiRow => {
      const figures = { ...row.figures, averageOrder: none, closingRate: none, salesCycle: none };
      return { ...row, figures: { ...figures, orders: none, revenue: none } };
    });
    const sheet = await calculateSheets([
      kpiSheet(made, catalogue, language, about),
      dashboardSheet(made, catalogue, language, about),
    ]);
    expect(sheet.read("dashboard", ROW.message, NAME)).toBe(said);
    const at = (row: number) => TILES.slice(1).map(({ column }) => sheet.read("dashboard", row, column));
    expect(at(ROW.tileN)).toEqual([leftOut, leftOut, leftOut]);
    expect(at(ROW.tileNote)).toEqual(Array(3).fill(language.words("report:dashboard.trend.noCloseDates")));
    sheet.dispose();
  },
  60_000,
);

describe("the period a dashboard opens with", () => {
  const opensWith = (asOf: number, first = toDay(2024, 1, 1), closedUntil = asOf) => {
    const periods = listPeriods(first, asOf);
    const made = kpiRows([{ kind: "all", name: "Team" }], periods).map((row) =>
      (row.period.start ?? 0) <= closedUntil
        ? row
        : { ...row, figures: { ...row.figures, closingRate: { value: null, n: 0, leftOut: 0 } } },
    );
    const { blocks } = dashboardSheet(made, catalogue, english, meta);
    return blocks.find(({ row, column }) => row === ROW.choices && column === PERIOD_CHOICE)?.cells[0]?.[0];
  };

  test("is the newest quarter that is whole: of one just begun there is little to see", () => {
    expect(opensWith(toDay(2026, 7, 3))).toBe("2026-Q2");
    expect(opensWith(toDay(2026, 6, 30))).toBe("2026-Q2");
  });

  test("and in which deals were closed", () => {
    expect(opensWith(toDay(2026, 6, 30), toDay(2024, 1, 1), toDay(2025, 12, 31))).toBe("2025-Q4");
  });

  test("else the newest: data of a single month have no whole quarter", () => {
    expect(opensWith(toDay(2026, 5, 28), toDay(2026, 5, 2))).toBe("2026-Q2");
  });
});

test("a quarter that the data cover in part is named with its first day, and starred in the trend", async () => {
  const cut = kpiRows([{ kind: "all", name: "Team" }], listPeriods(toDay(2024, 11, 3), toDay(2025, 3, 31)));
  const made = [kpiSheet(cut, catalogue, english, meta), dashboardSheet(cut, catalogue, english, meta)];
  const sheet = await calculateSheets(made);
  await sheet.choose("dashboard", ROW.choices, PERIOD_CHOICE, "2024-Q4");
  expect(sheet.read("dashboard", ROW.others, NAME)).toBe("Per person and team, 2024-Q4, from November 3");
  await sheet.choose("dashboard", ROW.choices, PERIOD_CHOICE, "2025-Q1");
  const heads = sheet.readArea("dashboard", { row: ROW.trend, column: FIRST_NARROW, rows: 1, columns: 3 });
  expect(heads).toEqual([["2024-Q4*", "2025-Q1", ""]]);
  expect(sheet.read("dashboard", ROW.previous, NAME)).toBe("Previous: not in the data");
  sheet.dispose();
}, 60_000);
