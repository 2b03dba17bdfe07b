import { benchmarkTeam, type TeamBenchmark } from "../../../../src/core/benchmark/benchmarkTeam";
import { lastTwelveMonths } from "../../../../src/core/benchmark/lastTwelveMonths";
import { listPeriods } from "../../../../src/core/kpi/periods/listPeriods";
import { buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { callPeople } from "../../../../src/core/report/people/callPeople";
import { hideInBenchmark } from "../../../../src/core/report/people/hideInBenchmark";
import type { SheetSpec } from "../../../../src/core/report/sheetSpec";
import { MEANING, NAME, PAGE, ROW } from "../../../../src/core/report/team/layout";
import { teamSheet } from "../../../../src/core/report/team/teamSheet";
import { runSteps } from "../../../../src/core/steps";
import "../../../../src/locales/laterWords";
import "../../../../src/locales/teamWords";
import { createLanguage } from "../../../../src/locales/createLanguage";
import { readSample } from "../../benchmark/sampleData";
import { readDeals } from "../../exampleData";
import { meta } from "../rows";

const english = createLanguage("en");

const cellsOf = (spec: SheetSpec) => {
  const cells = new Map<string, unknown>();
  for (const { row, column, cells: rows } of spec.blocks) {
    rows.forEach((line, r) => line.forEach((cell, c) => cells.set(`${row + r},${column + c}`, cell)));
  }
  return (row: number, column: number) => cells.get(`${row},${column}`) ?? null;
};
const rowOf = (spec: SheetSpec, name: string) => {
  const cell = cellsOf(spec);
  const row = Array.from({ length: 70 }, (_, at) => ROW.people + at).find((at) => cell(at, NAME) === name)!;
  return Array.from({ length: 13 }, (_, at) => cell(row, NAME + at));
};
const sheetOf = (benchmark: TeamBenchmark, options = {}) =>
  teamSheet({ benchmark, language: english, meta, hidesNames: false, ...options });

type Deal = readonly [owner: string | null, status: string, value: number, created: string, closed: string | null];

/** The sheet of a few deals, over all periods. */
function sheetOfDeals(deals: readonly Deal[], header = ["Owner", "Status", "Value", "Created", "Closed"]) {
  const read = readDeals([header, ...deals], { readingDay: 46203 });
  const index = buildIndex(read.data, { everybody: "Team", noOwner: "No owner" });
  const [period] = listPeriods(index.firstEvent, read.asOf);
  return sheetOf(runSteps(benchmarkTeam(index, { who: index.called.everybody, period: period! })));
}

const sample = readSample();
const sampleBenchmark = (period = listPeriods(sample.index.firstEvent, sample.asOf)[0]!) =>
  runSteps(benchmarkTeam(sample.index, { who: sample.index.called.everybody, period, persons: sample.persons }));

describe("the sample's sheet", () => {
  const spec = sheetOf(sampleBenchmark());
  const cell = cellsOf(spec);

  test("says first that these are personal data, then what is found", () => {
    expect(cell(ROW.note, NAME)).toMatch(/^Personal data\. .*works council/);
    expect(cell(ROW.message, NAME)).toMatch(/hardly chance: .*Ruben Hoekstra \(closes little\)/);
    expect(cell(ROW.message, NAME)).toMatch(/An Peeters \(small orders\)/);
    expect(cell(ROW.message, NAME)).toMatch(/Wouter Claes \(long cycle\)/);
  });

  test("has the team first, then people in the order of the data, with verdicts in words", () => {
    expect(cell(ROW.team, NAME)).toBe("Team");
    // The stories of src/sample/firm.ts.
    expect(rowOf(spec, "Ruben Hoekstra")[4]).toBe("▼ clearly worse");
    expect(rowOf(spec, "An Peeters")[7]).toBe("▼ clearly worse");
    expect(rowOf(spec, "Wouter Claes")[10]).toBe("▲ clearly worse");
    expect(rowOf(spec, "Ruben Hoekstra")[11]).toMatch(/^closes little/);
    const names = Array.from({ length: 10 }, (_, at) => cell(ROW.people + at, NAME));
    expect(names).toEqual(names.toSorted());
  });

  test("colours a long cycle as bad, and says so as well", () => {
    const row = ROW.people + 9;
    expect(cell(row, NAME)).toBe("Wouter Claes");
    expect(spec.formats.find(({ area }) => area.row === row && area.column === 11 && area.rows === 1)?.color).toBe(
      "#C00000",
    );
  });

  test("has a page for each person with at least three questions and actions for each weak point", () => {
    const { breaks } = spec.print;
    const pages = breaks.slice(-10);
    expect(pages.map((row) => cell(row, NAME))).toEqual(
      Array.from({ length: 10 }, (_, at) => cell(ROW.people + at, NAME)),
    );
    const ruben = pages.find((row) => cell(row, NAME) === "Ruben Hoekstra")!;
    expect(cell(ruben + PAGE.headline, NAME)).toMatch(/^What keeps the result down: closes little \(clear\)/);
    expect(cell(ruben + PAGE.slots, NAME)).toBe("Closes too little");
    const asked = [1, 2, 3].map((line) => cell(ruben + PAGE.slots + line, NAME));
    expect(asked.every((text) => String(text).includes("?"))).toBe(true);
    expect([1, 2, 3].every((line) => String(cell(ruben + PAGE.slots + line, 8)).length > 20)).toBe(true);
    // Lines for what is agreed stay free for the reader.
    for (let line = 0; line < 5; line++) expect(cell(ruben + PAGE.lines + line, NAME)).toBeNull();
  });

  test("has the figures once more as a table for programs", () => {
    const [table] = spec.tables;
    expect(table).toMatchObject({ name: "SalesboardBenchmark", area: { rows: 41, columns: 6 } });
    const { row, column } = table!.area;
    expect([0, 1, 2, 3, 4, 5].map((at) => cell(row, column + at))).toEqual([
      "Owner",
      "Kpi",
      "Value",
      "N",
      "P",
      "Verdict",
    ]);
  });

  test("the table has open quotes as the page has them: a full-time job, and of nobody who has left", () => {
    const benchmark = sampleBenchmark();
    const [table] = spec.tables;
    const { row, column, rows } = table!.area;
    const lines = Array.from({ length: rows }, (_, at) =>
      [0, 1, 2, 3].map((beside) => cell(row + at, column + beside)),
    );
    const openOf = (name: string) => lines.find(([owner, kpi]) => owner === name && kpi === "openQuotes")!.slice(2);
    // Of the sample's people one works three days in five, and one has left: src/sample/firm.ts.
    const partTime = benchmark.people.find(({ capacity }) => capacity === 0.6)!;
    const { count, standStill } = partTime.openQuotes;
    expect(openOf(partTime.owner)).toEqual([(count - standStill) / 0.6, count]);
    expect(openOf(partTime.owner)[0]).toBe(rowOf(spec, partTime.owner)[1]);
    const gone = benchmark.people.find(({ hasLeft }) => hasLeft)!;
    expect(openOf(gone.owner)).toEqual([null, gone.openQuotes.count]);
  });

  test("without names has none anywhere, in another order than the data's", () => {
    const { called, whos } = sample.index;
    const people = callPeople({ whos: whos.map(({ who }) => who), noOwner: called.noOwner }, english.words);
    const hidden = sheetOf(hideInBenchmark(sampleBenchmark(), people), { hidesNames: true });
    const texts = JSON.stringify(hidden);
    for (const { owner } of sampleBenchmark().people) expect(texts).not.toContain(owner);
    const hiddenCell = cellsOf(hidden);
    const shown = Array.from({ length: 10 }, (_, at) => hiddenCell(ROW.people + at, NAME));
    expect(shown).toEqual(Array.from({ length: 10 }, (_, at) => `Person ${String(at + 1)}`));
    // By the alphabet the first would be An Peeters, the tenth Wouter Claes.
    const order = shown.map((name) => rowOf(hidden, String(name))[2]);
    expect(order).not.toEqual(sampleBenchmark().people.map(({ figures }) => figures.closingRate.value));
    expect(order.toSorted()).toEqual(
      sampleBenchmark()
        .people.map(({ figures }) => figures.closingRate.value)
        .toSorted(),
    );
    expect(hiddenCell(ROW.note, NAME)).toContain("Names are hidden");
  });

  test("in Dutch is Dutch, with every text on one line of its half of the page", () => {
    const dutch = teamSheet({ benchmark: sampleBenchmark(), language: createLanguage("nl"), meta, hidesNames: false });
    expect(dutch.name).toBe("Teamvergelijking");
    expect(cellsOf(dutch)(ROW.note, NAME)).toMatch(/ondernemingsraad/);
  });
});

test.each(["en", "nl"])("coaching in %s fits its half of a printed page on one line", (code) => {
  const { words } = createLanguage(code);
  for (const topic of ["fewQuotes", "smallOrders", "lowClosing", "longCycle", "nothing"]) {
    for (const line of ["q1", "q2", "q3", "q4", "a1", "a2", "a3", "a4"]) {
      // 87 characters of the standard width, of which letters take less.
      expect([topic, line, words(`coaching:${topic}.${line}`).length <= 94]).toEqual([topic, line, true]);
    }
  }
});

describe("where little is known", () => {
  const deal = (owner: string | null, status: string, at: number): Deal => [
    owner,
    status,
    1000 + at,
    "2026-01-05",
    status === "Open" ? null : `2026-02-${String((at % 27) + 1).padStart(2, "0")}`,
  ];
  const many = (owner: string | null, won: number, lost: number) => [
    ...Array.from({ length: won }, (_, at) => deal(owner, "Won", at)),
    ...Array.from({ length: lost }, (_, at) => deal(owner, "Lost", at)),
  ];
  const messageOf = (spec: SheetSpec) => cellsOf(spec)(ROW.message, NAME);

  test("one person alone has nobody to be held against, and no page", () => {
    const spec = sheetOfDeals(many("Ann", 5, 5));
    expect(messageOf(spec)).toBe("One person alone is the team: there is nobody to compare with.");
    expect(spec.print.breaks).toEqual([]);
  });

  test("deals without an owner column say which column to choose", () => {
    const rows = many(null, 5, 5).map(([, ...rest]) => rest) as unknown as Deal[];
    const spec = sheetOfDeals(rows, ["Status", "Value", "Created", "Closed"]);
    expect(messageOf(spec)).toMatch(/^The deals have no owner: choose the column/);
    expect(spec.tables).toEqual([]);
  });

  /** What the page of the first person says of a KPI. */
  const meaningOf = (spec: SheetSpec, line: number) =>
    cellsOf(spec)(spec.print.breaks.at(-2)! + PAGE.figures + line, MEANING);

  test("one quote is told in the singular, with a guess nearer to the team's percentage than 100 %", () => {
    const spec = sheetOfDeals([deal("Ann", "Won", 1), deal("Ann", "Open", 2), ...many("Bob", 4, 5)]);
    expect(meaningOf(spec, 0)).toBe("At the end of the period 1 quote was open. No verdict: shown only.");
    // The team won 5 of 10; the moments tell of no spread between the two beyond chance (S/(pq) = 1.11, over owners - 1 = 1 by 0.11;
    // denominator 10 - 82/10 - 1 = 0.8): rho = 0.139, M = 6.2, (1 + 0.5 * 6.2) / 7.2 = 56.9 %.
    expect(meaningOf(spec, 1)).toBe(
      "1 of 1 decided quote was won. As the team does it, it would be about 1. Too few deals to say more. Best guess of what it is in the long run, drawn towards the team's: 56.9%.",
    );
  });

  test("without a decided deal there is nothing to compare", () => {
    const spec = sheetOfDeals([deal("Ann", "Open", 1), deal("Bob", "Open", 2), deal("Bob", "Open", 3)]);
    expect(messageOf(spec)).toMatch(/^No quote was won or lost in this period/);
    expect(rowOf(spec, "Ann").slice(1, 5)).toEqual([1, "–", 0, "–"]);
  });

  test.each([
    ["en", /^None of the opportunities that were won or lost has a close date/],
    ["nl", /^Geen van de verkoopkansen die gewonnen of verloren zijn, heeft een sluitdatum/],
  ])("where no deal has a close date it is not said in %s that none was won or lost", (tag, said) => {
    const read = readDeals(
      [
        ["Owner", "Status", "Value", "Created"],
        ["Ann", "Won", 1, "2026-01-01"],
        ["Bob", "Lost", 2, "2026-02-01"],
      ],
      { readingDay: 46203 },
    );
    const index = buildIndex(read.data, { everybody: "Team", noOwner: "No owner" });
    const period = lastTwelveMonths(read.asOf, index.firstEvent);
    const benchmark = runSteps(benchmarkTeam(index, { who: index.called.everybody, period }));
    const about = { ...meta, quoteStep: read.data.quoteStep, ...(index.areClosedUndated && { lacksCloseDates: true }) };
    expect(messageOf(sheetOf(benchmark, { language: createLanguage(tag), meta: about }))).toMatch(said);
  });

  test("without a won deal the rate is 0 and the rest is a dash, never a zero", () => {
    const spec = sheetOfDeals([...many("Ann", 0, 5), ...many("Bob", 0, 6)]);
    expect(rowOf(spec, "Ann").slice(2, 8)).toEqual([0, 5, "too little data", "–", 0, "–"]);
    expect(messageOf(spec)).toMatch(/too few deals to tell these 2 people apart/);
  });

  test("a month of few deals is too little data", () => {
    const { index, asOf } = sample;
    const month = listPeriods(index.firstEvent, asOf).find(({ id }) => id === "2024-08")!;
    const spec = sheetOf(sampleBenchmark(month));
    const verdicts = Array.from({ length: 5 }, (_, at) => cellsOf(spec)(ROW.people + at, 5));
    expect(verdicts).toContain("too little data");
    expect(verdicts.every((text) => !/clearly/.test(String(text)))).toBe(true);
  });

  test("names that look like formulas are texts, and fifty people have fifty pages", () => {
    const names = Array.from({ length: 50 }, (_, at) => `=HYPERLINK("x";${String(at)})`);
    const spec = sheetOfDeals(names.flatMap((name) => many(name, 3, 4)));
    expect(
      spec.blocks.flatMap(({ cells }) => cells.flat()).some((cell) => typeof cell === "object" && cell !== null),
    ).toBe(false);
    const pages = spec.print.breaks.slice(-50);
    expect(pages.every((row, at) => at === 0 || row - pages[at - 1]! === PAGE.rows)).toBe(true);
    expect(pages.every((row) => String(cellsOf(spec)(row, NAME)).startsWith("=HYPERLINK"))).toBe(true);
    // The tables of people take more than one page.
    expect(spec.print.breaks.length).toBeGreaterThan(51);
  });

  test.each([2, 12, 13, 14, 30, 50, 120])(
    "with %d people each page that goes on with a table has its heads",
    (count) => {
      const names = Array.from({ length: count }, (_, at) => `Person ${String(at)}`);
      const spec = sheetOfDeals(names.flatMap((name) => many(name, 3, 4)));
      const cell = cellsOf(spec);
      const isHead = (row: number) => /^Person(, continued)?$/.test(String(cell(row, NAME)));
      const own = spec.print.breaks.length - count;
      const tops = [0, ...spec.print.breaks.slice(0, own)];
      const ends = [...tops.slice(1), spec.print.breaks[own]!];
      const rowsOf = (top: number, end: number) => Array.from({ length: end - top }, (_, at) => top + at);
      const placed = tops.flatMap((top, page) => {
        const rows = rowsOf(top, ends[page]!);
        const height = rows.reduce(
          (sum, row) => sum + (spec.rowHeights.find((one) => one.row === row)?.height ?? 15),
          0,
        );
        // A landscape page of A4, as wide as the sheet's 207 characters: 535 of 782 points of it are for rows.
        expect(height).toBeLessThanOrEqual(780);
        const people = rows.filter((row) => names.includes(String(cell(row, NAME))));
        // Nobody stands on a page above its first heads.
        for (const row of people) expect(rows.some((head) => head < row && isHead(head))).toBe(true);
        return people;
      });
      // In both tables, once each.
      expect(placed).toHaveLength(2 * count);
      // No page begins with what is left of a table, such as what the signs mean.
      for (const top of tops.slice(1)) {
        expect(isHead(top) || /^What chance gives|^From /.test(String(cell(top, NAME)))).toBe(true);
      }
    },
  );
});

test("the last twelve months are named with their days", () => {
  const spec = sheetOf(sampleBenchmark(lastTwelveMonths(sample.asOf, sample.index.firstEvent)));
  expect(cellsOf(spec)(ROW.subtitle, NAME)).toContain("the last twelve months (July 1, 2025 to June 30, 2026)");
});
