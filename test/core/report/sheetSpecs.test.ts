import * as fc from "fast-check";
import { createLanguage } from "../../../src/locales/createLanguage";
import { areaAddress } from "../../../src/core/report/address";
import { PERIOD_CHOICE, ROW } from "../../../src/core/report/dashboard/layout";
import { dashboardSheet } from "../../../src/core/report/dashboardSheet";
import { cellLink, partsOfCell, plainSheet } from "../../../src/core/report/dataCheck/cellLink";
import { columnsTable } from "../../../src/core/report/dataCheck/readTables";
import { dataCheckSheet } from "../../../src/core/report/dataCheckSheet";
import { kpiSheet } from "../../../src/core/report/kpiSheet";
import type { CheckedKpis } from "../../../src/core/report/dataCheck/kpisTable";
import type { ReportMeta } from "../../../src/core/report/reportMeta";
import type { Area, SheetSpec } from "../../../src/core/report/sheetSpec";
import { moneyFormat } from "../../../src/core/report/numberFormats";
import { BIT, type DealGroup } from "../../../src/core/crm/findings/marks";
import { WON } from "../../../src/core/crm/types";
import { cellAddress } from "../../../src/core/crm/cells/cells";
import { toDay } from "../../../src/core/crm/cells/day";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { calculateSheets } from "./calculate";
import { catalogue, kpiRows, LONG_NAME, meta, periodsUpTo } from "./rows";

/** The headers of the KPI table. */
const tableColumns = kpiSheet(kpiRows(), catalogue, createLanguage("en"), meta).blocks.find(({ row }) => row === 6)!
  .cells[0]!;
/** Where the table of KPIs is not what is tried. */
const NO_KPIS: CheckedKpis = { catalogue: [], absent: [], all: undefined, whyEmpty: () => undefined };

const rows = kpiRows();
const fewPeriods = periodsUpTo().slice(0, 3);
const findings = [{ kind: "wonWithoutCloseDate", count: 3, share: 0.002, cells: ["Deals!H12", "Deals!H13"] }];
/** Three orders without a day, one of them twice in the list, and seven of which nothing was found. */
const groups: readonly DealGroup[] = [
  { deals: 2, status: WON, isQuote: true, marks: BIT.wonUndated },
  { deals: 1, status: WON, isQuote: true, marks: BIT.wonUndated | BIT.repeatedId },
  { deals: 7, status: WON, isQuote: true, marks: 0 },
];
const sources = [
  {
    sheet: "Deals",
    role: "deals" as const,
    rows: 1500,
    columns: [{ header: "Deal Owner", field: "owner" }, { header: "=Foo" }],
  },
];

describe.each(["en", "nl"])("the sheets in %s", (tag) => {
  const language = createLanguage(tag);
  const kpis = kpiSheet(rows, catalogue, language, meta);
  const specs: SheetSpec[] = [
    dashboardSheet(rows, catalogue, language, meta),
    dataCheckSheet({ sheets: sources, findings, groups, kpis: NO_KPIS }, language, meta),
    kpis,
  ];
  const formulas = formulasOf(specs);

  test("every column that a formula reads is a column of the figures' table", () => {
    const columns = new Set(tableColumns);
    const read = formulas.flatMap((formula) =>
      [...formula.matchAll(/SalesboardKPIs\[([^\]]+)\]/g)].map((match) => match[1]),
    );
    expect(read.length).toBeGreaterThan(100);
    expect([...new Set(read)].filter((column) => column === undefined || !columns.has(column))).toEqual([]);
  });

  test("every name that a formula or a drop-down uses is defined, and by one sheet only", () => {
    const defined = specs.flatMap(({ names }) => names.map(({ name }) => name));
    expect(new Set(defined).size).toBe(defined.length);
    const sourcesUsed = specs.flatMap(({ dropDowns }) => dropDowns.map(({ source }) => source));
    const used = [...formulas, ...sourcesUsed].flatMap((text) =>
      [...text.matchAll(/Salesboard(?!KPIs)\w+/g)].map(([name]) => name),
    );
    expect(used.filter((name) => !defined.includes(name))).toEqual([]);
  });

  test("formulas keep to Excel's limits and to functions that every reader's program has", () => {
    const known = new Set(
      "ABS AND COUNT COUNTIF FIXED HYPERLINK IF IFERROR INDEX ISNUMBER LEN MATCH MIN N RIGHT ROUND SEARCH SUBSTITUTE".split(
        " ",
      ),
    );
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(8192);
      const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
      expect(
        [...bare.matchAll(/([A-Z]{1,20})\(/g)].map((match) => match[1]).filter((name) => !known.has(name ?? "")),
      ).toEqual([]);
      // A text inside a formula may have 255 characters.
      for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(257);
    }
  });

  test("formulas keep to Excel's limits whatever the data call their sheets, people, currencies and steps", () => {
    const text = fc
      .tuple(
        fc.string({ unit: "grapheme", maxLength: 20 }),
        fc.constantFrom("", '"', "{{rows}}", "=A1&", "x".repeat(400)),
      )
      .map((parts) => parts.join("") || "x");
    const names = fc.record({ sheet: text, owner: text, currency: text, step: text, readAt: text });
    fc.assert(
      fc.property(names, fc.constantFrom("revenue", "margin"), ({ sheet, owner, currency, step, readAt }, measure) => {
        const hostile: ReportMeta = {
          ...meta,
          measure,
          currency,
          readAt,
          quoteStep: { ...meta.quoteStep, step },
          source: { sheet, rows: 7 },
        };
        const people = kpiRows(
          [
            { kind: "all", name: "Team" },
            { kind: "owner", name: owner },
          ],
          fewPeriods,
        );
        const made = [
          dashboardSheet(people, catalogue, language, hostile),
          kpiSheet(people, catalogue, language, hostile),
          dataCheckSheet(
            {
              sheets: [{ sheet, role: "deals", rows: 7, columns: [{ header: owner }] }],
              // No sheet's name is longer.
              findings: [{ ...findings[0]!, cells: [cellAddress(sheet.slice(0, 31), 7, 12)] }],
              groups,
              kpis: NO_KPIS,
            },
            language,
            hostile,
          ),
        ];
        const written = formulasOf(made);
        const literals = written.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
        const textOf = (literal: string) => literal.slice(1, -1).replaceAll('""', '"');
        expect(written.filter((formula) => formula.length > 8192)).toEqual([]);
        expect(literals.filter((literal) => textOf(literal).length > 255)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("a currency is named where it is one; a long text in its column is left out", () => {
    const subtitle = (currency: string) =>
      JSON.stringify(dashboardSheet(rows, catalogue, language, { ...meta, currency }).blocks);
    expect(subtitle("EUR")).toContain("EUR");
    expect(subtitle("EUR, and a remark")).not.toContain("remark");
  });

  test("no two blocks write the same cell, and no table overlaps another", () => {
    for (const { blocks, tables } of specs) {
      const written = blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((line, r) => line.flatMap((cell, c) => (cell === null ? [] : [`${row + r},${column + c}`]))),
      );
      expect(new Set(written).size).toBe(written.length);
      const cellsOfTables = tables.flatMap(({ area }) => cellsOf(area));
      expect(new Set(cellsOfTables).size).toBe(cellsOfTables.length);
    }
  });

  test("each table's header row is there, with a different name for each column", () => {
    for (const { blocks, tables } of specs) {
      for (const { area } of tables) {
        const header = blocks.find(({ row, column }) => row === area.row && column === area.column)?.cells[0] ?? [];
        expect(header.length).toBe(area.columns);
        expect(new Set(header).size).toBe(header.length);
      }
    }
  });

  test("what is printed lies on the printed page: drop-downs, charts and the person with the longest name", () => {
    const [dashboard] = specs;
    const page = dashboard!.print.area;
    for (const { place } of dashboard!.charts)
      expect(cellsOf(page)).toEqual(expect.arrayContaining(cellsOf(place).slice(0, 1)));
    const width = dashboard!.columnWidths.slice(1, 3).reduce((sum, one) => sum + one, 0);
    expect(width).toBeGreaterThanOrEqual(LONG_NAME.length);
    expect(areaAddress(page)).toMatch(/^B1:O\d+$/);
  });

  test("the data check keeps every finding with its cells, and every column with what it was taken for", () => {
    const check = specs[1]!;
    const texts = check.blocks.flatMap(({ cells }) => cells);
    expect(texts).toContainEqual(expect.arrayContaining(["wonWithoutCloseDate", 3, 0.002, "Deals!H12, Deals!H13"]));
    expect(texts).toContainEqual(expect.arrayContaining(["Deals", "Deal Owner", "owner"]));
    expect(texts).toContainEqual(["Deals", "=Foo", language.words("report:dataCheck.notRecognised"), null, null]);
  });
});

test("a long list of columns or people needs no more formats than a short one", () => {
  const language = createLanguage("en");
  const formats = (count: number) => {
    const columns = Array.from({ length: count }, (_, at) => ({ header: `Column ${at}` }));
    const people = Array.from(
      { length: count },
      (_, at) => ({ kind: at < 2 ? "team" : "owner", name: `P${at}` }) as const,
    );
    const specs = [
      dataCheckSheet(
        { sheets: [{ sheet: "Deals", role: "deals", rows: 7, columns }], findings, groups, kpis: NO_KPIS },
        language,
        meta,
      ),
      dashboardSheet(kpiRows(people, fewPeriods), catalogue, language, meta),
      kpiSheet(kpiRows(people, fewPeriods), catalogue, language, meta),
    ];
    return specs.map((spec) => spec.formats.length + spec.conditionalFormats.length + spec.merges.length);
  };
  expect(formats(200)).toEqual(formats(3));
});

test("pages begin where a part begins, and a page that goes on with the people or the figures has their heads again", () => {
  const language = createLanguage("en");
  const { blocks, print, charts } = dashboardSheet(rows, catalogue, language, meta);
  const firstCells = (row: number) => blocks.find((block) => block.row === row && block.column === 1)?.cells[0];
  expect(firstCells(print.breaks[0]!)?.[0]).toBe("Trend");
  for (const { place } of charts) expect(place.row + place.rows).toBeLessThanOrEqual(print.breaks[0]!);
  expect(firstCells(print.titleRows!.row)).toEqual(expect.arrayContaining(["Name", "Closing %", "Revenue, last year"]));
  const kpis = kpiSheet(rows, catalogue, language, meta);
  expect(kpis.print.titleRows).toEqual({ row: kpis.tables[0]!.area.row - 1, rows: 2 });
  expect(kpis.print.area.row).toBe(0);
});

test.each([3, 10, 15, 16, 20, 24, 25, 28, 50, 51, 52, 53, 54, 200])(
  "with %d people nobody is squeezed, and no page has the notes without people over them",
  (count) => {
    const people = Array.from({ length: count }, (_, at) => ({ kind: "owner", name: `P${at}` }) as const);
    const { blocks, rowHeights, print } = dashboardSheet(
      kpiRows(people, fewPeriods),
      catalogue,
      createLanguage("en"),
      meta,
    );
    const first = blocks.find(({ row, cells }) => row > ROW.others && cells[0]?.[0] === "P0")!.row;
    const tops = [...print.breaks, print.area.rows];
    const pages = print.breaks.map((top, page) => ({ top, end: tops[page + 1]! }));
    for (const { top, end } of pages) {
      const height = Array.from({ length: end - top }, (_, at) => top + at).reduce(
        (sum, at) => sum + (rowHeights.find(({ row }) => row === at)?.height ?? 15),
        0,
      );
      // A4 has 628 points for rows of this width, as the next test reckons.
      expect(height).toBeLessThanOrEqual(628);
    }
    const peopleOn = ({ top, end }: { top: number; end: number }) =>
      Math.max(0, Math.min(end, first + count) - Math.max(top, first));
    expect(new Set(print.breaks).size).toBe(print.breaks.length);
    expect(peopleOn(pages.at(-1)!)).toBeGreaterThanOrEqual(Math.min(3, count));
    expect(pages.reduce((sum, page) => sum + peopleOn(page), 0)).toBe(count);
  },
);

test("heads of the figures stand right, over their numbers", () => {
  const { formats, tables } = kpiSheet(rows, catalogue, createLanguage("en"), meta);
  const { row, columns } = tables[0]!.area;
  const isRight = (column: number) =>
    formats.some(({ area, horizontal }) => horizontal === "Right" && cellsOf(area).includes(`${row - 1},${column}`));
  const right = Array.from({ length: columns }, (_, column) => column).filter(isRight);
  expect(right.map((column) => tableColumns[column])).toEqual(tableColumns.slice(7));
});

test("all that stands on the first page is printed on it, on A4 and on Letter", () => {
  // Points: the paper's sides less two margins of 30; a standard row is 15 high, a character 5.25 wide.
  const { columnWidths, rowHeights, print } = dashboardSheet(rows, catalogue, createLanguage("en"), meta);
  const printed = columnWidths.slice(print.area.column, print.area.column + print.area.columns);
  const width = printed.reduce((sum, one) => sum + (one * 7 + 5) * 0.75, 0);
  const height = Array.from({ length: print.breaks[0]! }, (_, at) => at).reduce(
    (sum, at) => sum + (rowHeights.find(({ row }) => row === at)?.height ?? 15),
    0,
  );
  for (const [across, down] of [
    [842, 595],
    [792, 612],
  ] as const) {
    expect(height * ((across - 60) / width)).toBeLessThanOrEqual(down - 60);
  }
});

test("a name longer than its column is printed whole, on as many lines as it needs", () => {
  const name = "Maximiliaan-Alexander van den Bogaerde-Habsburg tot Wassenaer";
  const people = kpiRows(
    [
      { kind: "all", name: "Team" },
      { kind: "owner", name },
    ],
    fewPeriods,
  );
  const { blocks, rowHeights, formats } = dashboardSheet(people, catalogue, createLanguage("en"), meta);
  const block = blocks.find(({ cells }) => cells.some(([first]) => first === name))!;
  const row = block.row + block.cells.findIndex(([first]) => first === name);
  // 61 characters on lines of some thirty.
  expect(rowHeights.find((one) => one.row === row)?.height).toBe(45);
  expect(rowHeights.find((one) => one.row === row - 1)).toBeUndefined();
  const isWrapped = formats.some(({ area, wrap }) => wrap && cellsOf(area).includes(`${row},${block.column}`));
  expect(isWrapped).toBe(true);
});

test("charts promise last year only where the data go back a year", () => {
  const seriesOf = (first: number) => {
    const people = kpiRows([{ kind: "all", name: "Team" }], listPeriods(first, toDay(2026, 9, 30)));
    const { charts } = dashboardSheet(people, catalogue, createLanguage("en"), meta);
    return charts.map(({ series }) => series.map(({ name }) => name));
  };
  expect(seriesOf(toDay(2026, 1, 12))).toEqual(Array(4).fill(["actual"]));
  expect(seriesOf(toDay(2025, 1, 1))).toEqual(Array(4).fill(["last year", "actual"]));
});

test("charts have as many columns as there are periods of the kind the sheet opens with, and few columns stay slender", () => {
  const chartsOf = (first: number) => {
    const periods = kpiRows([{ kind: "all", name: "Team" }], listPeriods(first, toDay(2026, 6, 30)));
    const [chart] = dashboardSheet(periods, catalogue, createLanguage("en"), meta).charts;
    return [chart!.series[0]!.values.columns, chart!.gapWidth, chart!.legend];
  };
  // Counted by hand to 2026-06-30. A column takes at most 8 % of the chart, or what a gap of 500 % leaves it.
  expect(chartsOf(toDay(2026, 6, 1))).toEqual([1, 500, false]);
  expect(chartsOf(toDay(2026, 4, 1))).toEqual([3, 317, false]);
  expect(chartsOf(toDay(2025, 2, 1))).toEqual([6, 60, true]);
  expect(chartsOf(toDay(2020, 1, 1))).toEqual([12, 60, true]);
});

test("where there are more months than a chart has columns, it draws the last ones", async () => {
  const language = createLanguage("en");
  // Seventeen months, six quarters.
  const people = kpiRows([{ kind: "all", name: "Team" }], listPeriods(toDay(2025, 2, 1), toDay(2026, 6, 30)));
  const dashboard = dashboardSheet(people, catalogue, language, meta);
  const sheets = await calculateSheets([kpiSheet(people, catalogue, language, meta), dashboard]);
  const drawn = async (period: string) => {
    await sheets.choose("dashboard", ROW.choices, PERIOD_CHOICE, period);
    return sheets.readArea("dashboard", dashboard.charts[0]!.series[0]!.categories)[0];
  };
  // The first quarter has a star: January is not in the data.
  expect(await drawn("2026-Q2")).toEqual(["2025-Q1*", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]);
  expect(await drawn("2026-06")).toEqual(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
  sheets.dispose();
}, 60_000);

test("of what the data never tell there is no chart with empty axes", () => {
  const noValues = rows.map((row) => {
    const { averageOrder, revenue } = row.figures;
    const none = { value: null, n: 0, leftOut: averageOrder.n };
    return { ...row, figures: { ...row.figures, averageOrder: none, revenue: { ...revenue, value: null } } };
  });
  const { charts } = dashboardSheet(noValues, catalogue, createLanguage("en"), meta);
  expect(charts.map(({ name }) => name)).toEqual([
    "Salesboard openQuotes",
    "Salesboard closingRate",
    "Salesboard salesCycle",
  ]);
});

test("a figure that is known over all periods only, as where the close dates are missing, gets no chart either", () => {
  const undated = rows.map((row) => {
    const none = { value: null, n: 0, leftOut: row.figures.closingRate.n };
    const { averageOrder, closingRate } =
      row.period.kind === "all" ? row.figures : { averageOrder: none, closingRate: none };
    return { ...row, figures: { ...row.figures, averageOrder, closingRate, salesCycle: none } };
  });
  const { charts } = dashboardSheet(undated, catalogue, createLanguage("en"), meta);
  expect(charts.map(({ name }) => name)).toEqual(["Salesboard openQuotes"]);
});

test("the chart of the closing rate names the usual range, but not where all opportunities count", () => {
  const titles = (quoteStep: ReportMeta["quoteStep"]) =>
    dashboardSheet(rows, catalogue, createLanguage("en"), { ...meta, quoteStep }).charts.map(({ title }) => title);
  expect(titles(meta.quoteStep)).toContain("Closing percentage (usual: 20–50%)");
  expect(titles({ ...meta.quoteStep, step: "all" })).toContain("Closing percentage");
});

test.each([
  ["en", 'Source: sheet "Deals", 1 deal.', '1 deal was read from the sheet "Deals".'],
  ["nl", 'Bron: blad "Deals", 1 deal.', 'Van het blad "Deals" is 1 deal gelezen.'],
])("one deal is spoken of in the singular in %s", (tag, source, read) => {
  const language = createLanguage(tag);
  const one: ReportMeta = { ...meta, source: { sheet: "Deals", rows: 1 } };
  const texts = (spec: SheetSpec) =>
    spec.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
  for (const spec of [dashboardSheet(rows, catalogue, language, one), kpiSheet(rows, catalogue, language, one)]) {
    expect(texts(spec)).toContainEqual(expect.stringContaining(source));
  }
  expect(texts(dataCheckSheet({ sheets: sources, findings, groups, kpis: NO_KPIS }, language, one))).toContain(read);
});

test.each([
  [9_999, "#,##0"],
  [999_999, '#,##0.0,"k"'],
  [99_999_999, '#,##0,"k"'],
  [289_332_000, '#,##0.0,,"M"'],
  [87_167_700_000, '#,##0,,"M"'],
])("amounts up to %d are written as %s, in five digits at most", (largest, format) => {
  expect(moneyFormat(largest, createLanguage("en").words).split(";")[0]).toBe(format);
});

test("a table of findings is made only where there are any, as a table needs a row", () => {
  const language = createLanguage("en");
  const check = dataCheckSheet({ sheets: sources, findings: [], groups: [], kpis: NO_KPIS }, language, meta);
  expect(check.tables.map(({ name }) => name)).toEqual(["SalesboardSources", "SalesboardColumns"]);
  expect(JSON.stringify(check.blocks)).toContain("Nothing was found that needs attention.");
});

test("a finding links to its first cells, and says what it does to which figure and how firmly each stands", () => {
  const language = createLanguage("en");
  const { blocks, tables } = dataCheckSheet({ sheets: [], findings, groups, kpis: NO_KPIS }, language, meta);
  const bodyOf = (table: string) => {
    const { row } = tables.find(({ name }) => name === table)!.area;
    return blocks.find((block) => block.row === row + 1)!.cells;
  };
  const [finding] = bodyOf("SalesboardFindings");
  expect(finding?.slice(5, 9)).toEqual([
    "Deals",
    { formula: `=HYPERLINK("#'Deals'!H12","H12")` },
    { formula: `=HYPERLINK("#'Deals'!H13","H13")` },
    null,
  ]);
  // Of the ten orders three have no close date: no cycle, and no period for orders, revenue, average order and closing.
  expect(finding?.[2]).toBe(
    "Left out (3): Sales cycle, Velocity. In no month, quarter or year (3): Average order, Closing %, Orders, Revenue.",
  );
  const scores = Object.fromEntries(bodyOf("SalesboardScores").map((row) => [String(row[9]), row]));
  const title = "3 won deals without a close date";
  expect(scores.orders).toEqual(["Orders", title, "–", 0.7, 10, 7, 0, 3, 0, "orders"]);
  expect(scores.salesCycle?.slice(1, 9)).toEqual([title, "–", 0.7, 10, 7, 0, 0, 3]);
  // The one with an earlier deal's id is in doubt, as a quote.
  expect(scores.newQuotes?.slice(3, 9)).toEqual([0.9, 10, 9, 1, 0, 0]);
  expect(scores.openQuotes?.slice(1, 5)).toEqual(["–", "–", "–", 0]);
});

test("where no finding has cells, none are promised", () => {
  const language = createLanguage("en");
  const textOf = (cells: readonly string[]) => {
    const made = { kind: "wonWithoutCloseDate", count: 500, share: 1, cells };
    return JSON.stringify(
      dataCheckSheet({ sheets: [], findings: [made], groups, kpis: NO_KPIS }, language, meta).blocks,
    );
  };
  const promised = [/"Sheet","Go to","or","or"/, /The links go to/];
  expect(promised.map((one) => one.test(textOf(["Deals!A2"])))).toEqual([true, true]);
  expect(promised.map((one) => one.test(textOf([])))).toEqual([false, false]);
});

test("the sheet says where a finding has more cells than are kept", () => {
  const language = createLanguage("en");
  const cells = Array.from({ length: 100 }, (_, at) => `Deals!H${at + 2}`);
  const textOf = (count: number) => {
    const made = { kind: "wonWithoutValue", count, share: 0.5, cells };
    return JSON.stringify(
      dataCheckSheet({ sheets: [], findings: [made], groups, kpis: NO_KPIS }, language, meta).blocks,
    );
  };
  expect(textOf(100)).not.toContain("more than 100 cells");
  expect(textOf(337)).toContain("Of a finding in more than 100 cells, the first 100 are kept");
  expect(textOf(337)).toContain(",237]");
});

test.each([
  ["It's 'so'", `=HYPERLINK("#'It''s ''so'''!H12","H12")`],
  ['Say "x",1)&CMD()', `=HYPERLINK("#'Say ""x"",1)&CMD()'!H12","H12")`],
  ["=1+1", `=HYPERLINK("#'=1+1'!H12","H12")`],
  ["a!b", `=HYPERLINK("#'a!b'!H12","H12")`],
])("a link to a sheet called %s stays one text in its formula", (sheet, expected) => {
  expect(cellLink(cellAddress(sheet, 7, 12))).toEqual({ formula: expected });
  expect(plainSheet(partsOfCell(cellAddress(sheet, 7, 12)).sheet)).toBe(sheet);
});

test("how sure it is what a column holds is said where it is not", () => {
  const columns = [
    { header: "Won?", field: "status", confidence: "guess" },
    { header: "Owner", field: "owner", confidence: "sure" },
  ] as const;
  const check = {
    sheets: [{ sheet: "Deals", role: "deals", rows: 7, columns }] as const,
    findings: [],
    groups: [],
    kpis: NO_KPIS,
  };
  const text = JSON.stringify(dataCheckSheet(check, createLanguage("en"), meta).blocks);
  expect(text).toContain('"Won?","status (a guess by its values)","guess","status"');
  expect(text).toContain('"Owner","owner","sure","owner"');
});

test.each([
  ["en", ["deal id", "id of the person", "lead number", "type of activity", "what is to be reached", "order number"]],
  [
    "nl",
    ["dealnummer", "nummer van de persoon", "leadnummer", "soort activiteit", "wat bereikt moet worden", "ordernummer"],
  ],
])("a column of leads, activities or targets is not said in %s to hold what it would of a deal", (tag, said) => {
  const columns = [
    ["stageHistory", "id"],
    ["people", "id"],
    ["leads", "id"],
    ["activities", "type"],
    ["targets", "value"],
    ["orders", "id"],
  ] as const;
  const sheets = columns.map(([role, field]) => ({ sheet: role, role, rows: 7, columns: [{ header: "A", field }] }));
  const { rows: read } = columnsTable(sheets, createLanguage(tag));
  expect(read.map((row) => row[2])).toEqual(said);
});

test("where all opportunities count the usual range of quotes is left out, and the sheet says why", () => {
  const language = createLanguage("en");
  const quoteStep = { step: "all", dateFrom: "created", because: "noQuoteStep", steps: [] } as const;
  const text = JSON.stringify(dashboardSheet(rows, catalogue, language, { ...meta, quoteStep }));
  expect(text).not.toContain("20–50");
  expect(text).toContain("no step of this CRM is recognisably a quote");
  for (const label of ["Open opportunities", "New deals"]) expect(text).toContain(label);
  expect(text).not.toMatch(/open quotes|new quotes|quotes that/i);
});

test.each([
  ["en", "Margin", /revenue/i],
  ["nl", "Marge", /omzet/i],
])("with margin as the measure no sheet in %s speaks of revenue", (tag, margin, revenue) => {
  const language = createLanguage(tag);
  const measured: ReportMeta = { ...meta, measure: "margin" };
  const said = (spec: SheetSpec) =>
    JSON.stringify([spec.blocks, spec.charts]).replaceAll(/SalesboardKPIs\[\w+\]|"revenue(_\w+)?"/g, "");
  const unvalued = [{ kind: "wonWithoutValue", count: 3, share: 0.002, cells: [] }];
  const specs = [
    dashboardSheet(rows, catalogue, language, measured),
    kpiSheet(rows, catalogue, language, measured),
    dataCheckSheet({ sheets: [], findings: unvalued, groups, kpis: NO_KPIS }, language, measured),
  ];
  expect(specs.slice(0, 2).filter((spec) => said(spec).includes(margin))).toHaveLength(2);
  for (const spec of specs) expect(said(spec)).not.toMatch(revenue);
});

function formulasOf(specs: readonly SheetSpec[]): string[] {
  return specs.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : [])),
    ),
  );
}

function cellsOf({ row, column, rows: count, columns }: Area): string[] {
  return Array.from(
    { length: count * columns },
    (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
  );
}
