import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../../src/core/kpi/kpiTable";
import type { KpiRow } from "../../../../src/core/kpi/types";
import type { PeriodTarget } from "../../../../src/core/kpi/targets/targetsOf";
import { kpiSheet } from "../../../../src/core/report/kpiSheet";
import { NOTHING_BESIDE } from "../../../../src/core/report/reportBeside";
import type { ReportMeta } from "../../../../src/core/report/reportMeta";
import { NOTE_SIZE } from "../../../../src/core/report/look";
import { COLUMN, COLUMN_WIDTHS, INPUT, LABEL, ROW } from "../../../../src/core/report/whatIf/layout";
import { whatIfSheet } from "../../../../src/core/report/whatIf/whatIfSheet";
import { WORKING } from "../../../../src/core/report/whatIf/workingCells";
import { whatIf, type SalesChange, type SalesFacts } from "../../../../src/core/whatIf/whatIf";
import "../../../../src/locales/laterWords";
import { createLanguage } from "../../../../src/locales/createLanguage";
import { sampleSheets } from "../../../../src/sample/sampleSheets";
import { readDeals } from "../../exampleData";
import { calculateSheets } from "../calculate";
import { expectWithinExcel } from "../expectWithinExcel";
import { catalogue, HOSTILE_NAMES, kpiRows, meta, whos } from "../rows";

jest.setTimeout(120_000);

interface Asked {
  readonly about?: Partial<ReportMeta>;
  readonly targets?: readonly PeriodTarget[];
  readonly tag?: string;
}

interface Question extends SalesChange {
  readonly who?: string;
  readonly period?: string;
  readonly target?: number | null;
}

/** The sheet with the figures it reads, in an engine. */
async function open(rows: readonly KpiRow[], { about = {}, targets = [], tag = "en" }: Asked = {}) {
  const language = createLanguage(tag);
  const asked = { ...meta, ...about };
  const beside = { ...NOTHING_BESIDE, targets };
  const spec = whatIfSheet({ rows, catalogue, language, meta: asked, hasTargets: targets.length > 0 });
  const sheets = await calculateSheets([spec, kpiSheet(rows, catalogue, language, asked, { beside })]);
  const at = (row: number, column: number) => sheets.read("whatif", row, column);
  const type = (cells: readonly (readonly [number, number, string | number | null])[]) =>
    sheets.typeAll("whatif", cells);
  return {
    spec,
    at,
    dispose: sheets.dispose,
    /** Chooses and types; what is not given is emptied. */
    ask: ({ who = "Team", period = "2026-Q2", target = null, ...change }: Question) =>
      type([
        [ROW.choices, LABEL, who],
        [ROW.choices, COLUMN.now, period],
        [INPUT.target, COLUMN.change, target],
        ...(["quotes", "points", "order", "days"] as const).map(
          (name) => [INPUT[name], COLUMN.change, change[name] ?? null] as const,
        ),
      ]),
    working: (name: keyof typeof WORKING) => {
      const [, letter = "", row = ""] = /\$([A-Z])\$(\d+)/.exec(WORKING[name])!;
      return at(Number(row) - 1, letter.charCodeAt(0) - 65);
    },
    /** No cell holds an error. */
    expectNoErrors: () => {
      const area = { row: 0, column: 0, rows: 50, columns: 13 };
      expect(
        sheets
          .readArea("whatif", area)
          .flat()
          .filter((cell) => cell !== null && typeof cell === "object"),
      ).toEqual([]);
    },
  };
}

const numberOr = (value: unknown) => (typeof value === "number" ? value : null);
const near = (value: number | null) =>
  value === null ? null : (expect.closeTo(value, 6 - Math.ceil(Math.log10(Math.abs(value) + 1))) as unknown as number);

function factsOf({ figures, period }: KpiRow): SalesFacts {
  return {
    decided: figures.closingRate.n,
    orders: figures.orders.value!,
    revenue: figures.revenue.value,
    cycle: figures.salesCycle.value,
    days: period.days,
  };
}

const CHANGES: readonly SalesChange[] = [
  { points: 5 },
  { quotes: 0.25, points: -7.5, order: 0.1, days: -12 },
  { points: 200 },
  { quotes: -1, days: 20 },
  { order: -0.4, days: -900 },
];

const { columns: heads = [], rows: deals = [] } = sampleSheets().find(({ name }) => name === "Deals") ?? {};
const header = heads.map((column) => column.header);

/** The figures of deals as a workbook has them. */
function rowsOf(cells: Parameters<typeof readDeals>[0]): readonly KpiRow[] {
  const { data, asOf } = readDeals(cells);
  return kpiTable(buildIndex(data, { everybody: "Team", noOwner: "No owner" }), asOf);
}

describe("the sample's team and people", () => {
  // Few periods: each calculation then takes less.
  const periods = new Set(["all", "2026", "2026-Q2"]);
  const rows = rowsOf([header, ...deals]).filter(({ period }) => periods.has(period.id));
  const ofPeriod = rows.filter(({ period, who }) => period.id === "2026-Q2" && who.kind !== "team");
  let sheet: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    sheet = await open(rows);
  });
  afterAll(() => sheet.dispose());

  test("without a change every figure is exactly the dashboard's, of all whos", async () => {
    expect(ofPeriod.length).toBeGreaterThan(9);
    for (const { who, figures } of ofPeriod) {
      await sheet.ask({ who: who.name });
      const shown = [ROW.decided, ROW.closing, ROW.orders, ROW.order, ROW.revenue, ROW.cycle].map((row) =>
        [COLUMN.now, COLUMN.then].map((column) => numberOr(sheet.at(row, column))),
      );
      const { closingRate, orders, averageOrder, revenue, salesCycle } = figures;
      const others = [closingRate, orders, averageOrder, revenue, salesCycle].map(({ value }) => value);
      expect([who.name, shown]).toEqual([who.name, [closingRate.n, ...others].map((value) => [value, value])]);
      sheet.expectNoErrors();
    }
  });

  test("with changes its formulas come to what core's model says, of all whos", async () => {
    for (const change of CHANGES) {
      for (const row of ofPeriod) {
        await sheet.ask({ who: row.who.name, ...change });
        const { orders, revenue, movedForward } = whatIf(factsOf(row), change);
        const cells = [
          sheet.at(ROW.orders, COLUMN.then),
          sheet.at(ROW.revenue, COLUMN.then),
          sheet.working("movedForward"),
        ];
        expect([row.who.name, ...cells.map(numberOr)]).toEqual([
          row.who.name,
          ...[orders, revenue, movedForward].map(near),
        ]);
        sheet.expectNoErrors();
      }
    }
  });

  test("what is needed of each figure alone, typed as a change, gives the target", async () => {
    for (const { who, figures } of ofPeriod) {
      const revenue = figures.revenue.value ?? 0;
      const target = Math.round(1.15 * revenue) + 1;
      await sheet.ask({ who: who.name, target });
      const typed = [ROW.neededDecided, ROW.neededClosing, ROW.neededOrder].map((row) =>
        numberOr(sheet.at(row, COLUMN.then)),
      );
      for (const [at, name] of (["quotes", "points", "order"] as const).entries()) {
        const change = typed[at] ?? null;
        if (change === null) {
          // Only the closing percentage has an end: not even all quotes won would do.
          const isBeyond = name === "points" && (figures.closingRate.value ?? 0) * (target / revenue) > 1;
          expect([who.name, name, revenue === 0 || isBeyond]).toEqual([who.name, name, true]);
          continue;
        }
        await sheet.ask({ who: who.name, target, [name]: change });
        expect([who.name, name, sheet.at(ROW.revenue, COLUMN.then)]).toEqual([who.name, name, near(target)]);
        expect(sheet.at(ROW.gap, COLUMN.then)).toBeCloseTo(0, 4);
      }
    }
  });

  test("a step is what typing it brings, whatever else is typed", async () => {
    const steps = [{ points: 5 }, { quotes: 0.1 }, { order: 0.1 }, { days: -5 }];
    await sheet.ask({ period: "2026", quotes: 0.5, points: -3 });
    const shown = steps.map((_, at) =>
      [COLUMN.now, COLUMN.change].map((column) => sheet.at(ROW.stepsFirst + at, column)),
    );
    for (const [at, step] of steps.entries()) {
      await sheet.ask({ period: "2026", ...step });
      const [orders, money] = [ROW.orders, ROW.revenue].map((row) => sheet.at(row, COLUMN.difference) as number);
      expect(shown[at]![0]).toBeCloseTo(orders!, 9);
      expect(shown[at]![1]).toBeCloseTo(money!, 3);
    }
  });

  test("a person beside the team: the figures that are weaker are named, also of one who is above the target", async () => {
    const team = ofPeriod.find(({ who }) => who.kind === "all")!.figures;
    const people = ofPeriod.filter(({ who, figures }) => who.kind === "owner" && figures.closingRate.n > 0);
    const known = people.filter(({ who }) => who.name !== "No owner");
    // By hand over the same figures: the mean of those who decided any.
    const perPerson = known.reduce((sum, { figures }) => sum + figures.closingRate.n, 0) / known.length;
    for (const { who, figures } of known) {
      await sheet.ask({ who: who.name, target: 1 });
      expect(sheet.at(ROW.teamFirst, COLUMN.change)).toBeCloseTo(perPerson, 9);
      const weaker = [
        figures.closingRate.n < perPerson && "Decided quotes (won or lost)",
        figures.closingRate.value! < team.closingRate.value! && "Closing percentage",
        figures.averageOrder.value !== null &&
          figures.averageOrder.value < team.averageOrder.value! &&
          "Average order value",
        figures.salesCycle.value !== null && figures.salesCycle.value > team.salesCycle.value! && "Sales cycle",
      ].filter((one) => one !== false);
      const said =
        weaker.length === 0
          ? `No figure of ${who.name} is weaker than the team's.`
          : (figures.revenue.value ?? 0) > 1
            ? `${who.name} was above the target, and could still learn from the team in: ${weaker.join(", ")}.`
            : `${who.name} is weaker than the team in: ${weaker.join(", ")}.`;
      expect(sheet.at(ROW.teamSentence, LABEL)).toBe(said);
    }
    await sheet.ask({});
    expect(sheet.at(ROW.teamSentence, LABEL)).toMatch(/everybody is chosen/);
    expect(sheet.at(ROW.teamFirst + 1, COLUMN.now)).toBe("–");
  });
});

describe("what is not known is a dash with the reason", () => {
  const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"];
  let serial = 0;
  const deal = (owner: string, status: string, value: number | null): (string | number | null)[] => [
    ...[`D${owner}${status}${String(value)}${serial++}`, owner, 46113, status === "Open" ? null : 46143, status, value],
  ];
  const lines = [
    ...[deal("Zero", "Lost", 100), deal("Zero", "Lost", 100), deal("Zero", "Lost", 100)],
    ...[deal("Blank", "Won", null), deal("Blank", "Lost", 5)],
    ...[deal("Half", "Won", 600), deal("Half", "Won", null), deal("Half", "Lost", 100), deal("Half", "Lost", 100)],
    deal("Opens", "Open", 900),
    ...[deal("All", "Won", 100), deal("All", "Won", 300)],
  ];
  const rows = rowsOf([HEADER, ...lines]);
  const cellsOf = (sheet: Awaited<ReturnType<typeof open>>) =>
    [ROW.closing, ROW.orders, ROW.order, ROW.revenue].map((row) => sheet.at(row, COLUMN.then));

  test("no orders, no values, nothing decided, orders without a value, and more than all", async () => {
    const sheet = await open(rows, { about: { asOf: 46143 } });
    const notes = () => sheet.at(ROW.notes, LABEL);
    await sheet.ask({ who: "Zero", period: "All periods", points: 50, target: 1000 });
    expect(cellsOf(sheet)).toEqual([0.5, 1.5, "–", "–"]);
    expect(notes()).toMatch(/There was no order in this period, so nobody knows/);
    expect(sheet.at(ROW.message, LABEL)).toBe("Orders: 1.5 instead of 0; what they bring is not known.");
    expect(sheet.at(ROW.neededStatus, LABEL)).toMatch(/^There was no revenue in this period/);
    await sheet.ask({ who: "Blank", period: "All periods", points: 10 });
    expect(cellsOf(sheet)).toEqual([0.6, 1.2, "–", "–"]);
    expect(notes()).toMatch(/None of the orders has a value/);
    await sheet.ask({ who: "Opens", period: "All periods", points: 10 });
    expect(cellsOf(sheet)).toEqual(["–", "–", "–", "–"]);
    expect(notes()).toMatch(/No quote was won or lost/);
    await sheet.ask({ who: "Half", period: "All periods", points: 25 });
    // By hand: two of four won, one of them for 600; three of four are half as many orders more, and 900.
    expect(cellsOf(sheet)).toEqual([0.75, 3, 600, 900]);
    expect(notes()).toMatch(/Orders without a value: 1 of 2/);
    await sheet.ask({ who: "All", period: "All periods", target: 500 });
    expect(sheet.at(ROW.neededClosing, COLUMN.change)).toBe("–");
    expect(sheet.at(ROW.neededClosing, COLUMN.difference)).toBe("not by this alone: every quote won would bring 400");
    expect(sheet.at(ROW.neededOrder, COLUMN.change)).toBe(250);
    await sheet.ask({ who: "Nobody", period: "All periods", points: 5, target: 500 });
    expect(cellsOf(sheet)).toEqual(["–", "–", "–", "–"]);
    expect(sheet.at(ROW.message, LABEL)).toMatch(/choose a name and a period/);
    sheet.expectNoErrors();
    sheet.dispose();
  });

  test("of orders alone quotes and closing are not known, and more of them are", async () => {
    const quoteStep = { ...meta.quoteStep, because: "ordersOnly" as const };
    const ordersOnly = kpiRows(whos.slice(0, 2)).map((row) => ({
      ...row,
      figures: { ...row.figures, closingRate: { value: null, n: 0, leftOut: 0 } },
    }));
    const sheet = await open(ordersOnly, { about: { quoteStep } });
    await sheet.ask({ quotes: 0.5 });
    const [orders, revenue] = [ROW.orders, ROW.revenue].map((row) => sheet.at(row, COLUMN.now) as number);
    expect([ROW.decided, ROW.closing].map((row) => sheet.at(row, COLUMN.then))).toEqual(["–", "–"]);
    expect(sheet.at(ROW.orders, COLUMN.then)).toBeCloseTo(1.5 * orders!, 6);
    expect(sheet.at(ROW.revenue, COLUMN.then)).toBeCloseTo(1.5 * revenue!, 3);
    await sheet.ask({ points: 5 });
    expect(sheet.at(ROW.orders, COLUMN.then)).toBe("–");
    expect(sheet.at(ROW.notes, LABEL)).toMatch(/The data tell of orders only/);
    sheet.dispose();
  });
});

test.each([
  ["en", ["%", "pt", "%", "d", "EUR"]],
  ["nl", ["%", "pp", "%", "d", "EUR"]],
])("beside each cell that is typed in stands its unit in %s", async (tag, units) => {
  const { at, dispose } = await open(kpiRows(), { tag });
  const cells = (["quotes", "points", "order", "days", "target"] as const).map((name) => at(INPUT[name], COLUMN.unit));
  expect(cells).toEqual(units);
  expect(at(ROW.orders, COLUMN.unit)).toBeNull();
  dispose();
});

test("the target is the typed one, else that of the workbook's sheet, of names that are no formulas too", async () => {
  const [hostile = ""] = HOSTILE_NAMES;
  const rows = kpiRows();
  const target = (name: string, value: number, id = "2026-Q2"): PeriodTarget => {
    const { who, period } = rows.find((row) => row.who.name === name && row.period.id === id)!;
    return { who, period, kpi: "revenue", value, isSoFar: false };
  };
  const targets = [target(hostile, 1234), target("Li*", 5), target("Liesbeth", 77)];
  const sheet = await open(rows, { targets });
  const shown = async (who: string, target: number | null = null) => {
    await sheet.ask({ who, target });
    return sheet.at(ROW.target, COLUMN.then);
  };
  expect(await shown(hostile)).toBe(1234);
  expect(await shown(hostile, 9)).toBe(9);
  expect(await shown("Li*")).toBe(5);
  // "Li*" is no pattern that finds her, nor finds she his.
  expect(await shown("Liesbeth")).toBe(77);
  expect(await shown("Lisa")).toBe("–");
  expect(sheet.at(ROW.notes, LABEL)).toMatch(/^Target: none is known/);
  for (const { name } of whos) {
    await sheet.ask({ who: name, points: 5 });
    expect([name, numberOr(sheet.at(ROW.revenue, COLUMN.now))]).toEqual([name, expect.any(Number)]);
  }
  sheet.expectNoErrors();
  sheet.dispose();
});

test.each(["en", "nl"])("the sheet in %s keeps to Excel's limits and to functions every program has", (tag) => {
  const spec = whatIfSheet({
    ...{ rows: kpiRows(), catalogue, language: createLanguage(tag), meta },
    hasTargets: true,
  });
  const { written } = expectWithinExcel(
    spec,
    "ABS AND COUNT FIXED IF IFERROR INDEX ISNUMBER LEN MATCH MAX MID MIN N NOT OR ROUND SIGN SUBSTITUTE SUMPRODUCT",
  );
  // The cells that are the reader's are left free.
  expect(written.filter((cell) => Object.values(INPUT).some((row) => cell === `${row},${COLUMN.change}`))).toEqual([]);
  expect(spec.inputs).toHaveLength(5);
  for (const { promptTitle, prompt, errorTitle, error } of [...spec.dropDowns, ...spec.inputs!]) {
    expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
    expect(Math.max(prompt.length, error.length)).toBeLessThanOrEqual(225);
  }
});

test("what a small change brings one person is no +0k, and amounts that are too long for a column are short", () => {
  const formatsOf = (largest: number) => {
    const rows = kpiRows().map((row, at) =>
      at > 0 ? row : { ...row, figures: { ...row.figures, revenue: { value: largest, n: 1, leftOut: 0 } } },
    );
    const language = createLanguage("en");
    const { formats, charts } = whatIfSheet({ rows, catalogue, language, meta, hasTargets: false });
    const format = formats.find(
      ({ area, numberFormat }) => area.row === ROW.revenue && area.column === COLUMN.difference && numberFormat,
    );
    return [format?.numberFormat, charts[0]?.valueFormat?.split(";")[0]];
  };
  // Of 1,300 a quarter more are 325: on the scale of a team of a million that was "+0k".
  expect(formatsOf(1_054_210)).toEqual(["+#,##0;-#,##0;0", '#,##0,"k"']);
  expect(formatsOf(200_000_000)).toEqual(['+#,##0.0,,"M";-#,##0.0,,"M";0', '#,##0.0,,"M"']);
});

test.each(["en", "nl"])("words behind what is needed fit their line in %s", (tag) => {
  const { words } = createLanguage(tag);
  const { difference, note } = COLUMN;
  // Signs of the usual size that the columns hold, and as many more as the notes are smaller.
  const wide = COLUMN_WIDTHS.slice(difference, note + 1).reduce((sum, width) => sum + width, 0) * (11 / NOTE_SIZE);
  const said = (key: string) => words(`whatIf:needed.${key}`, { thing: "opportunity", things: "opportunities" });
  const lines = ["atSameClosing", "ofSameQuotes", "ofSameOrders", "noQuotes", "cycle"].map(said);
  expect(lines.filter((line) => line.length > wide)).toEqual([]);
});

test.each(["en", "nl"])(
  "what each figure is called fits its column in %s, also where all opportunities count",
  (tag) => {
    const language = createLanguage(tag);
    const about = { ...meta, quoteStep: { ...meta.quoteStep, step: "all" } } as const;
    const spec = whatIfSheet({ rows: kpiRows(), catalogue, language, meta: about, hasTargets: true });
    const tables: readonly number[] = [ROW.decided, ROW.neededDecided, ROW.stepsFirst, ROW.teamFirst];
    const labels = spec.blocks
      .filter(({ row, column }) => column === LABEL && tables.includes(row))
      .flatMap(({ cells }) => cells.map(([label]) => label))
      .filter((label) => typeof label === "string");
    expect(labels).toHaveLength(8 + 4 + 4 + 4);
    // Letters are narrower than the digits that widths are counted in, by a seventh at least.
    expect(labels.filter((label) => label.length > (COLUMN_WIDTHS[LABEL]! * 8) / 7)).toEqual([]);
  },
);
