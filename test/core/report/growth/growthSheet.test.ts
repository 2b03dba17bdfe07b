import { isoText, toDay } from "../../../../src/core/crm/cells/day";
import { firstPlausibleEvent } from "../../../../src/core/crm/firstPlausibleEvent";
import { WON, type Day, type SalesData } from "../../../../src/core/crm/types";
import { monthlyGrowth, type GrowthRow } from "../../../../src/core/growth/monthlyGrowth";
import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../../src/core/kpi/kpiTable";
import { listPeriods } from "../../../../src/core/kpi/periods/listPeriods";
import type { KpiRow } from "../../../../src/core/kpi/types";
import { growthSheet } from "../../../../src/core/report/growth/growthSheet";
import { COLUMN, HOLIDAY, LABEL, ROW } from "../../../../src/core/report/growth/layout";
import { kpiSheet } from "../../../../src/core/report/kpiSheet";
import "../../../../src/locales/laterWords";
import { createLanguage } from "../../../../src/locales/createLanguage";
import { sampleSheets } from "../../../../src/sample/sampleSheets";
import { hasExampleData, readDeals, readExample } from "../../exampleData";
import { calculateSheets } from "../calculate";
import { expectWithinExcel } from "../expectWithinExcel";
import { catalogue, kpiRows, meta, whos } from "../rows";

jest.setTimeout(60_000);
const english = createLanguage("en");

/** The sheet of data as they were read, with the figures it reads, in an engine. */
async function open(data: SalesData, asOf: Day, tag = "en") {
  const index = buildIndex(data, { everybody: "Team", noOwner: "No owner" });
  const firstOrder = firstPlausibleEvent(
    [data.closed],
    data.status.map((status) => Number(status === WON)),
  );
  return openSheet(kpiTable(index, asOf), asOf, { firstOrder, tag });
}

async function openSheet(
  rows: readonly KpiRow[],
  asOf: Day,
  { firstOrder = undefined as Day | undefined, tag = "en" } = {},
) {
  const language = createLanguage(tag);
  const about = { ...meta, asOf };
  const spec = growthSheet({ rows, catalogue, language, meta: about, fiscalYearStart: 1, firstOrder });
  const sheets = await calculateSheets([spec, kpiSheet(rows, catalogue, language, about)]);
  const at = (row: number, column: number) => sheets.read("growth", row, column);
  const months = spec.tables.find(({ name }) => name === "SalesboardGrowth");
  return {
    spec,
    sheets,
    at,
    /** The months as the page shows them. */
    months: Array.from({ length: (months?.area.rows ?? 1) - 1 }, (_, line) => {
      const row = ROW.monthsFirst + line;
      return { row, month: String(at(row, LABEL)), of: (column: number) => at(row, column) };
    }),
  };
}

const numberOr = (value: unknown) => (typeof value === "number" ? value : null);

/** Every figure of the months against what core says of the same orders. */
function expectAsCore(months: Awaited<ReturnType<typeof open>>["months"], core: readonly GrowthRow[]): void {
  const byMonth = new Map(core.map((row) => [isoText(row.firstDay).slice(0, 7), row]));
  for (const { month, of } of months) {
    const row = byMonth.get(month.slice(0, 7));
    // Before the first order core has no row, and the sheet nothing but noughts.
    if (!row) {
      expect([month, of(COLUMN.value), of(COLUMN.growth)]).toEqual([month, 0, "–"]);
      continue;
    }
    const expected = [row.value, row.lastYear, row.growth, row.growthPerWorkingDay];
    const shown = [COLUMN.value, COLUMN.lastYear, COLUMN.growth, COLUMN.perDay].map((column) => numberOr(of(column)));
    expect([month, ...shown]).toEqual([month, ...expected.map((value) => (value === null ? null : near(value)))]);
    if (row.isPart) continue;
    const rolling = [row.rolling, row.rollingGrowth].map((value) => (value === null ? null : near(value)));
    expect([month, numberOr(of(COLUMN.rolling)), numberOr(of(COLUMN.rollingGrowth))]).toEqual([month, ...rolling]);
  }
}

const near = (value: number) => expect.closeTo(value, 6) as unknown as number;

function ordersOf({ rows, status, closed, value }: SalesData) {
  const won = Array.from({ length: rows }, (_, row) => row).filter((row) => status[row] === WON && closed[row]! > 0);
  return { days: won.map((row) => closed[row]!), values: won.map((row) => value[row]!) };
}

describe("the sample's months", () => {
  const { columns = [], rows = [] } = sampleSheets().find(({ name }) => name === "Deals") ?? {};
  const read = readDeals([columns.map(({ header }) => header), ...rows]);
  const { days, values } = ordersOf(read.data);

  test("its formulas come to what core computes, with holidays typed into the list as well", async () => {
    const { months, sheets, spec } = await open(read.data, read.asOf);
    expect(months).toHaveLength(36);
    expectAsCore(months, monthlyGrowth(days, values, read.asOf, new Set()));
    const easter = [toDay(2025, 4, 21), toDay(2026, 4, 6), toDay(2026, 5, 25)];
    for (const [at, day] of easter.entries()) {
      await sheets.choose("growth", HOLIDAY.first + at, HOLIDAY.day, day as unknown as string);
    }
    expectAsCore(months, monthlyGrowth(days, values, read.asOf, new Set(easter)));
    // What is no date is said, and the figures are those without a list.
    await sheets.choose("growth", HOLIDAY.first + 3, HOLIDAY.day, "King's Day");
    expect(sheets.read("growth", HOLIDAY.title + 2, HOLIDAY.day)).toMatch(/no dates/);
    expectAsCore(months, monthlyGrowth(days, values, read.asOf, new Set()));
    expect(spec.names.map(({ name }) => name)).toEqual(["SalesboardHolidays"]);
    sheets.dispose();
  });

  test("a month that still runs is held against the same days, and has a star", async () => {
    const asOf = toDay(2026, 5, 13);
    const { months, sheets } = await open(read.data, asOf);
    expect(months.at(-1)?.month).toBe("2026-05*");
    expectAsCore(months, monthlyGrowth(days, values, asOf, new Set()));
    sheets.dispose();
  });

  test("another person, chosen on the sheet, has the months follow", async () => {
    const { months, sheets } = await open(read.data, read.asOf);
    const owner = read.data.owner.texts[0]!;
    await sheets.choose("growth", ROW.choice, LABEL, owner);
    const own = Array.from({ length: read.data.rows }, (_, row) => row).filter(
      (row) => read.data.owner.codes[row] === 0 && read.data.status[row] === WON && read.data.closed[row]! > 0,
    );
    const june = own
      .filter((row) => isoText(read.data.closed[row]!).startsWith("2026-06"))
      .reduce((sum, row) => sum + read.data.value[row]!, 0);
    expect(months.at(-1)?.of(COLUMN.value)).toBe(june);
    sheets.dispose();
  });
});

test("orders without a value are no orders that brought nothing: the sheet says so, and draws no empty chart", async () => {
  const deals = [
    ["Owner", "Status", "Created", "Closed"],
    ...[1, 2, 3].map((month) => ["Ann", "Won", `2025-0${String(month)}-02`, `2026-0${String(month)}-20`]),
  ];
  const read = readDeals(deals, { readingDay: toDay(2026, 6, 30) });
  const { sheets, at, spec } = await open(read.data, toDay(2026, 6, 30));
  expect(at(ROW.message, LABEL)).toBe("None of the orders has a value: how much revenue has grown cannot be told.");
  expect(spec.charts).toEqual([]);
  sheets.dispose();
});

(hasExampleData ? describe : describe.skip)("the example data", () => {
  test("revops6000: the first half of 2026 like for like", async () => {
    const read = readDeals(readExample("revops6000/opportunities.csv"));
    // reference.json, like_for_like_H1_growth: 2026 against 2025.
    const { sheets, at, spec } = await open(read.data, toDay(2026, 6, 30));
    const row =
      ROW.years + spec.blocks.find(({ row, column }) => row === ROW.years && column === LABEL)!.cells.length - 1;
    expect(at(row, LABEL)).toBe("2026, to June 30");
    expect(Number(at(row, COLUMN.growth)).toFixed(3)).toBe("0.208");
    expect(at(ROW.message, LABEL)).toMatch(/^The year so far \(2026, to June 30\) is 20\.8% above/);
    // reference.json, won_value_growth_vs_previous_calendar_year: -0.418429.
    expect(at(ROW.naive, LABEL)).toBe(
      "2026, to June 30, like for like: +20.8%. Beside the whole of 2025 it would look like -41.8%, which holds a part of a year against a whole one.",
    );
    sheets.dispose();
  });

  test("northwind: the part of 1998 like for like, and how it would look beside the whole of 1997", async () => {
    const [orderHeader = [], ...orders] = readExample("northwind/orders.csv");
    const [lineHeader = [], ...lines] = readExample("northwind/order_details.csv");
    const valueOf = new Map<unknown, number>();
    for (const line of lines) {
      const at = (name: string) => Number(line[lineHeader.indexOf(name)]);
      const order = line[lineHeader.indexOf("orderID")];
      const value = at("quantity") * at("unitPrice") * (1 - at("discount"));
      valueOf.set(order, (valueOf.get(order) ?? 0) + value);
    }
    const deals = orders.map((order) => {
      const [id, date] = ["orderID", "orderDate"].map((name) => order[orderHeader.indexOf(name)] ?? "");
      const day = String(date).slice(0, 10);
      return [id!, "Somebody", day, day, "Won", valueOf.get(id) ?? 0];
    });
    const read = readDeals([["Deal ID", "Owner", "Created", "Closed", "Status", "Value"], ...deals]);
    const { sheets, at } = await open(read.data, toDay(1998, 5, 6));
    const years = [0, 1, 2].map((line) =>
      [COLUMN.value, COLUMN.growth].map((column) => numberOr(at(ROW.years + line, column))),
    );
    // reference.json, orders_ref: revenue_per_year and like_for_like. 1996 begins in July: nothing whole is held against it.
    expect(years).toEqual([
      [near(208083.97), null],
      [near(617085.2035), null],
      [near(440623.866), near(1.194081)],
    ]);
    // growth_vs_previous_year: -0.285959.
    expect(at(ROW.naive, LABEL)).toMatch(/^1998, to May 6, like for like: \+119\.4%\..* the whole of 1997 .* -28\.6%,/);
    sheets.dispose();
  });
});

describe("too little data is said", () => {
  const sheetOf = (first: Day, asOf: Day) =>
    openSheet(kpiRows(whos.slice(0, 1), listPeriods(first, asOf)), asOf, { firstOrder: first });
  const texts = ({ sheets }: { sheets: Awaited<ReturnType<typeof calculateSheets>> }, rows: number) =>
    sheets.readArea("growth", { row: 0, column: 0, rows, columns: 12 }).flat();

  test("one month of data: nothing to compare with, no expectation, and no error anywhere", async () => {
    const opened = await sheetOf(toDay(2026, 6, 1), toDay(2026, 6, 20));
    expect(opened.at(ROW.message, LABEL)).toMatch(/cannot be held against the year before yet/);
    expect(opened.at(ROW.expectation + 1, COLUMN.value)).toBe("–");
    expect(opened.at(ROW.expectation + 1, COLUMN.lastYear)).toMatch(/24 whole months, and there are 0/);
    expect(opened.months.map(({ month }) => month)).toEqual(["2026-06*"]);
    expect(opened.spec.charts.map(({ series }) => series.length)).toEqual([1]);
    expect(texts(opened, 80).filter((text) => text !== null && typeof text === "object")).toEqual([]);
    opened.sheets.dispose();
  });

  test("no order at all: no empty chart, and a message that says so", async () => {
    const none = { value: 0, n: 0, leftOut: 0 };
    const rows = kpiRows(whos.slice(0, 1), listPeriods(toDay(2025, 3, 1), meta.asOf)).map((row) => ({
      ...row,
      figures: { ...row.figures, orders: none, revenue: none },
    }));
    const sheet = await openSheet(rows, meta.asOf);
    expect(sheet.at(ROW.message, LABEL)).toBe("There is no order in the data yet: nothing can have grown.");
    expect(sheet.spec.charts).toEqual([]);
    sheet.sheets.dispose();
  });

  test.each([
    ["en", "None of the orders has a close date: what a period brought, and whether that has grown, cannot be told."],
    [
      "nl",
      "Geen enkele order heeft een sluitdatum: wat een periode bracht, en of dat is gegroeid, valt niet te zeggen.",
    ],
  ])("orders without a close date are a dash in %s, not a year of nothing", async (tag, said) => {
    const read = readDeals([
      ["Owner", "Status", "Created", "Value"],
      ["Ann", "Won", "2025-03-02", 1000],
      ["Ann", "Won", "2026-03-02", 1200],
    ]);
    const { at, sheets, spec } = await open(read.data, toDay(2026, 6, 30), tag);
    expect(at(ROW.message, LABEL)).toBe(said);
    expect([0, 1].map((line) => at(ROW.years + line, COLUMN.value))).toEqual(["–", "–"]);
    expect([0, 1].map((line) => at(ROW.years + line, COLUMN.growth))).toEqual(["–", "–"]);
    expect(spec.charts).toEqual([]);
    sheets.dispose();
  });

  test("no dates at all", async () => {
    const opened = await openSheet(kpiRows(whos.slice(0, 1), listPeriods(undefined, toDay(2026, 6, 20))), meta.asOf);
    expect(opened.at(ROW.message, LABEL)).toMatch(/no dates/);
    expect(opened.spec.charts).toEqual([]);
    expect(texts(opened, 80).filter((text) => text !== null && typeof text === "object")).toEqual([]);
    opened.sheets.dispose();
  });

  /** What the sheet says of the next quarter, of months that brought so much; the last of them is June 2026. */
  const expectation = async (months: readonly number[], tag = "en") => {
    const asOf = toDay(2026, 6, 30);
    const first = toDay(2026, 7 - months.length, 1);
    const listed = listPeriods(first, asOf);
    const newestFirst = months.toReversed();
    let month = 0;
    const rows = kpiRows(whos.slice(0, 1), listed).map((row) => {
      if (row.period.kind !== "month") return row;
      const value = newestFirst[month++] ?? 0;
      return { ...row, figures: { ...row.figures, revenue: { ...row.figures.revenue, value } } };
    });
    const { at, sheets } = await openSheet(rows, asOf, { firstOrder: first, tag });
    const lines = [1, 2, 3, 4].map((line) =>
      [COLUMN.value, COLUMN.lastYear].map((column) => at(ROW.expectation + line, column)),
    );
    sheets.dispose();
    return lines;
  };

  test("with two years it is last year's quarter, called so; with three it is seasonal", async () => {
    const growing = (length: number) =>
      Array.from({ length }, (_, at) => (100 + (at % 12) * 20) * 1.2 ** Math.floor(at / 12));
    const basis = async (length: number) => (await expectation(growing(length)))[0]?.[1];
    expect(await basis(24)).toBe("Last year's same quarter times rolling growth");
    expect(await basis(36)).toMatch(/^Seasonal/);
  });

  test("an expectation that cannot be relied upon is a dash, and says why", async () => {
    // Ten times as much as the year before, with no quarter to try it on.
    const leap = Array.from({ length: 24 }, (_, at) => (at < 12 ? 10 : 100));
    expect(await expectation(leap)).toEqual([
      ["–", "No figure to rely on: a year that more than doubled or halved may not go on so"],
      ["–", null],
      ["–", null],
      ["–", "There are too few earlier quarters to try it on yet"],
    ]);
    // Years of 100 and 400 in turn: from the 25th month on ten quarters, the first of 100 where 400 had been, and so on.
    const jumping = Array.from({ length: 36 }, (_, at) => (Math.floor(at / 12) % 2 === 0 ? 100 : 400));
    const lines = await expectation(jumping, "nl");
    expect(lines[0]).toEqual([
      "–",
      "Geen cijfer om op te bouwen: bij eerdere kwartalen zat het er de helft of meer naast",
    ]);
    expect(lines[3]?.[1]).toMatch(/^Beproefd op 10 eerdere kwartalen van deze gegevens: gemiddeld .*% ernaast$/);
  });
});

test.each(["en", "nl"])("the sheet in %s keeps to Excel's limits and to functions every program has", (tag) => {
  const spec = growthSheet({
    ...{ rows: kpiRows(), catalogue, language: createLanguage(tag), fiscalYearStart: 1 },
    ...{ meta, firstOrder: toDay(2024, 1, 2) },
  });
  const { formulas, written } = expectWithinExcel(
    spec,
    "ABS AND COUNT COUNTA FIXED IF IFERROR INDEX ISNUMBER LEN MATCH N NETWORKDAYS ROUND SUBSTITUTE SUM",
  );
  expect(formulas.length).toBeGreaterThan(300);
  // The cells of the reader's list are free.
  const inList = written.filter((cell) => {
    const [row = 0, column = 0] = cell.split(",").map(Number);
    return row >= HOLIDAY.first && (column === HOLIDAY.day || column === HOLIDAY.name);
  });
  expect(inList).toEqual([]);
});

test("all above the months stays in its place, so that what is typed beside it does too", () => {
  const labels = (asOf: Day) =>
    growthSheet({
      ...{ rows: kpiRows(whos, listPeriods(toDay(2024, 1, 1), asOf)), catalogue, language: english },
      ...{ meta: { ...meta, asOf }, fiscalYearStart: 1, firstOrder: toDay(2024, 1, 2) },
    })
      .blocks.filter(({ row, column }) => column === LABEL && row < ROW.monthsFirst)
      .flatMap(({ row, cells }) =>
        cells.flatMap(([first], at) =>
          typeof first === "string" ? [[row + at, first.replace(/2026-Q\d|\d+ whole/g, "")]] : [],
        ),
      );
  const later = labels(toDay(2026, 7, 2));
  expect(later.map(([row]) => row)).toEqual(labels(toDay(2026, 3, 31)).map(([row]) => row));
});

test("growth against days of which orders may be missing is said to look too high, and only where it is shown", () => {
  const notes = (days: number) =>
    growthSheet({
      ...{ rows: kpiRows(whos, listPeriods(toDay(2024, 1, 1), toDay(2026, 6, 30))), catalogue, language: english },
      ...{ meta, fiscalYearStart: 1, firstOrder: toDay(2024, 1, 2), early: { from: toDay(2023, 12, 1), days } },
    }).blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string"));
  // The first month that is held against another is January 2025; 45 days from 1 December end on 15 January, 31 on the first.
  expect(notes(45)).toContainEqual(
    expect.stringMatching(/deals made on December 1, 2023.* 45 days.*before January 15, 2024/),
  );
  expect(notes(31).join(" ")).not.toMatch(/deals made on/);
});
