import * as fc from "fast-check";
import { toDay } from "../../../../src/core/crm/cells/day";
import type { Membership } from "../../../../src/core/crm/sheets/people";
import { addKpis, buildIndex } from "../../../../src/core/kpi/index/buildIndex";
import { evaluateKpi } from "../../../../src/core/kpi/evaluateKpi";
import { countRows } from "../../../../src/core/kpi/own/countRows";
import type { OwnKpi } from "../../../../src/core/kpi/own/ownKpi";
import { ownersOf, ownKpisInSteps } from "../../../../src/core/kpi/own/ownKpisOf";
import { readDefinitions } from "../../../../src/core/kpi/own/readDefinitions";
import { parsePeriod } from "../../../../src/core/kpi/periods/parsePeriod";
import { membershipsOf } from "../../../../src/core/kpi/tally/membershipsOf";
import type { Figure } from "../../../../src/core/kpi/types";
import { runSteps } from "../../../../src/core/steps";
import { createWords } from "../../../../src/locales/createWords";
import { isWord } from "../../../../src/locales/isWord";
import { createEngine } from "../../../../src/workbench/engine/createEngine";
import { american, dutch } from "../../criteria/cultures";
import { readDeals } from "../../exampleData";

jest.setTimeout(120_000);

const NAMES = { everybody: "Team", noOwner: "No owner" };
const asOf = toDay(2026, 6, 30);
const HEADERS = [
  "KPI",
  "Source",
  "Measure",
  "Column to add up",
  "Where",
  "Is",
  "And where",
  "Is too",
  "Of which",
  "Is what counts",
  "Date column",
  "Owner column",
  "Unit",
  "Better",
  "Level",
  "Says",
];
const known = { isTaken: (name: string) => name === "Orders", ids: ["orders"] };
const define = (...rows: unknown[][]) => readDefinitions(HEADERS, rows, isWord, known);

/** Ann is in North, Ben and nobody's deal in no team. */
const deals = readDeals(
  [
    ["ID", "Owner", "Team", "Created", "Closed", "Status", "Value"],
    [1, "Ann", "North", "2026-01-10", "2026-02-09", "Won", 1000],
    [2, "Ben", "", "2026-01-20", "", "Open", 3000],
  ],
  { quoteStep: "all" },
);

const ACTIVITY_HEADERS = ["Type", "Owner", "Date", "Done", "Minutes"];
/** Day by day; the last has no date. */
const ACTIVITIES = [
  ["Visit fair", "Ann", toDay(2026, 1, 5), "Yes", 30],
  ["Visit", "Ann", toDay(2026, 1, 6), "Yes", 60],
  ["Call", "Ann", toDay(2026, 2, 1), "Yes", 10],
  ["Visit", "ann", toDay(2026, 4, 1), "No", 90],
  ["Visit", "Ben", toDay(2026, 4, 2), "Yes", ""],
  ["Call", "Cleo", toDay(2026, 5, 3), "Yes", 5],
  ["Visit", "", toDay(2026, 5, 4), "Yes", 15],
  ["Visit", "Ben", "", "Yes", 45],
];
const SHEET = { sheet: "Activities", headers: ACTIVITY_HEADERS, columns: { date: 2, owner: 1 }, culture: american };

/** The figures of KPIs defined in these rows, over the eight activities. */
function figuresOf(...rows: unknown[][]) {
  const { kpis, wrong } = define(...rows);
  expect(wrong.size).toBe(0);
  const counter = countRows(kpis, SHEET);
  // In two chunks, as Excel hands them over.
  counter.read(ACTIVITIES.slice(0, 3));
  counter.read(ACTIVITIES.slice(3));
  const counted = counter.finish();
  const built = buildIndex(deals.data, NAMES, undefined, ownersOf(counted.map((one) => one.rows.owner)));
  const memberships: readonly Membership[] = membershipsOf(deals.data);
  const index = addKpis(built, runSteps(ownKpisInSteps(kpis, { counted, typed: [] }, built.called, memberships)));
  const figure = (id: string, period: string, who = "Team"): Figure => {
    const found = index.whos.find((one) => one.who.name === who);
    const asked = parsePeriod(period, { asOf });
    if (!found || !asked) throw new Error(`${who} ${period}`);
    return evaluateKpi(index, id, found.who, asked);
  };
  return { index, figure };
}

describe("counted rows, worked out by hand", () => {
  const VISITS = ["Visits", "Activities", "Count", "", "Type", "Visit*", "Done", "Yes"];

  test("a count takes the rows that meet all criteria, in the period of their date, whoever's they are", () => {
    const { figure } = figuresOf(VISITS);
    // Of Q1: the first two. The one without a date may belong there.
    expect(figure("visits", "2026-Q1")).toEqual({ value: 2, n: 2, leftOut: 1 });
    // Of Q2: Ben's on 2 April and nobody's on 4 May; Ann's was not done.
    expect(figure("visits", "2026-Q2")).toEqual({ value: 2, n: 2, leftOut: 1 });
    // All periods take the row without a date as well.
    expect(figure("visits", "all")).toEqual({ value: 5, n: 5, leftOut: 0 });
    expect(figure("visits", "all", "Ben")).toEqual({ value: 2, n: 2, leftOut: 0 });
    expect(figure("visits", "2026-Q2", "No owner").value).toBe(1);
  });

  test("capitals do not make another owner, and an owner without deals is listed all the same", () => {
    const { figure, index } = figuresOf(["Acts", "Activities"]);
    expect(index.whos.map(({ who }) => who.name)).toEqual(["Team", "North", "Ann", "Ben", "Cleo", "No owner"]);
    expect(figure("acts", "all", "Ann").value).toBe(4);
    expect(figure("acts", "all", "Cleo").value).toBe(1);
    // North is Ann's team, as her deals say.
    expect(figure("acts", "all", "North").value).toBe(4);
  });

  test("where the list covers a period, nothing is zero; before its first day nobody knows", () => {
    const { figure } = figuresOf(VISITS);
    expect(figure("visits", "2026-03").value).toBe(0);
    expect(figure("visits", "2025").value).toBeNull();
  });

  test("a sum adds the column up; rows without an amount are left out and said", () => {
    const { figure } = figuresOf(["Minutes visited", "Activities", "Sum", "Minutes", "Type", "Visit*"]);
    expect(figure("minutesVisited", "2026-Q1")).toEqual({ value: 90, n: 2, leftOut: 1 });
    // 90 + 15; Ben's has no minutes, and the one without a date may belong here.
    expect(figure("minutesVisited", "2026-Q2")).toEqual({ value: 105, n: 2, leftOut: 2 });
    expect(figure("minutesVisited", "2026-Q2", "Ben").value).toBeNull();
    expect(figure("minutesVisited", "2026-Q2", "Cleo").value).toBe(0);
  });

  test("a rate is the share of the counted rows that meet one criterion more; of no rows there is none", () => {
    const { figure } = figuresOf(["Visits done", "Activities", "Rate", "", "Type", "Visit*", "", "", "Done", "Yes"]);
    // Of the three visits of Q2 two were done.
    expect(figure("visitsDone", "2026-Q2")).toEqual({ value: 2 / 3, n: 3, leftOut: 1 });
    expect(figure("visitsDone", "2026-Q2", "Cleo")).toEqual({ value: null, n: 0, leftOut: 0 });
  });

  test("criteria know numbers and operators", () => {
    const { figure } = figuresOf(["Long", "Activities", "Count", "", "Minutes", ">=30"]);
    // 30, 60, 90 and 45.
    expect(figure("long", "all").value).toBe(4);
  });
});

describe("rows of the table that nobody can understand", () => {
  const keyOf = (row: unknown[]) => define(row).wrong.get(0)?.key.replace("ownKpis:wrong.", "");

  test.each<[string, unknown[]]>([
    ["noName", ["", "Deals"]],
    ["noSource", ["A"]],
    ["source", ["A", "Invoices"]],
    ["measure", ["A", "Deals", "Average"]],
    ["noColumn", ["A", "Deals", "Sum"]],
    ["noOfWhich", ["A", "Deals", "Rate"]],
    ["ofWhichWithoutRate", ["A", "Deals", "Count", "", "", "", "", "", "Status", "Won"]],
    ["columnWithoutCriterion", ["A", "Deals", "Count", "", "Status", ""]],
    ["criterionWithoutColumn", ["A", "Deals", "Count", "", "", "Won"]],
    ["criterionError", ["A", "Deals", "Count", "", "Status", "#REF!"]],
    ["nameTaken", ["Orders", "Deals"]],
    ["unit", ["A", "Deals", "Count", "", "", "", "", "", "", "", "", "", "Euros"]],
  ])("%s", (key, row) => {
    expect(keyOf(row)).toBe(key);
  });

  test("each is said in both languages, and the others count", () => {
    const read = define(
      ["A", "Deals"],
      ["B", "Invoices"],
      ["a", "Leads"],
      [],
      ["C", "Met de hand", "", "", "", "", "", "", "", "", "", "", "Punten"],
    );
    expect(read.kpis.map(({ name, source, row }) => [name, source, row])).toEqual([
      ["A", "deals", 0],
      ["C", "typed", 4],
    ]);
    expect([...read.wrong.keys()]).toEqual([1, 2]);
    for (const language of ["en", "nl"]) {
      for (const { key, values } of read.wrong.values()) expect(createWords(language)(key, values)).not.toBe("");
    }
  });

  test("a column that the list has not is said with those it has", () => {
    const { kpis } = define(["A", "Activities", "Count", "", "Kind", "Visit"], ["B", "Activities"]);
    const counter = countRows(kpis, SHEET);
    expect(counter.wrong.get(0)).toEqual({
      key: "ownKpis:wrong.noSuchColumn",
      values: { header: "Kind", sheet: "Activities", known: "Type, Owner, Date, Done, Minutes" },
    });
    counter.read(ACTIVITIES);
    expect(counter.finish().map(({ kpi }) => kpi.name)).toEqual(["B"]);
  });

  test("a name becomes an id that formulas can hold, and none is used twice", () => {
    const { kpis } = define(
      ["Klant & tevreden!", "Deals"],
      ["100 %", "Deals"],
      ["Who", "Deals"],
      ["Klant tevreden", "Deals"],
      ["???", "Deals"],
    );
    expect(kpis.map(({ id }) => id)).toEqual(["klantTevreden", "kpi100", "who2", "klantTevreden2", "kpi"]);
  });
});

const kpi = (criterion: string, header = "Cell"): OwnKpi => ({
  id: "a",
  name: "A",
  row: 0,
  source: "activities",
  measure: "count",
  where: [{ header, criterion }],
  ofWhich: [],
  unit: "count",
  better: "more",
  level: "input",
});

test("property: without criteria as many deals count as were created by each day", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 400 }),
      (offsets, until) => {
        const first = toDay(2025, 1, 1);
        const rows = offsets.map((offset, at) => [at, "Ann", first + offset]);
        const counter = countRows([{ ...kpi("x"), where: [] }], { ...SHEET, headers: ["ID", "Owner", "Created"] });
        counter.read(rows);
        const counted = counter.finish();
        const built = buildIndex(deals.data, NAMES, undefined, ["Ann"]);
        const [own] = runSteps(ownKpisInSteps([{ ...kpi("x"), where: [] }], { counted, typed: [] }, built.called, []));
        const end = first + until;
        const period = { id: "x", kind: "month" as const, start: first + Math.min(...offsets), end, days: 1 };
        const expected = offsets.filter((offset) => offset <= until).length;
        const { value } = own!.figure(built.called.everybody, period);
        expect(value).toBe(until < Math.min(...offsets) ? null : expected);
      },
    ),
  );
});

test("property: as many rows count as COUNTIFS finds in the spreadsheet engine", async () => {
  const engine = createEngine();
  const { id } = engine.addSheet("Cells");
  // Without numbers stored as text: the engine takes them for numbers, where Excel's "*" finds them among the texts.
  const cells = ["Visit", "visit fair", "Call", "", 0, 5, 10, -3, true, "Vis?t", "<3"];
  const criteria = ["Visit", "visit*", "*", "<>", "<>Visit", ">=5", "<5", "5", "=", "vis~?t", "?all", "<>5"];
  const differences: string[] = [];
  const samples = fc.sample(fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 12 }), {
    numRuns: 25,
    seed: 7,
  });
  for (const sample of samples) {
    const area = { row: 0, column: 0, rows: sample.length, columns: 1 };
    engine.writeCells(
      id,
      area,
      sample.map((value) => [value === "" ? undefined : { value }]),
    );
    const range = `A1:A${String(sample.length)}`;
    engine.writeCells(
      id,
      { row: 0, column: 2, rows: criteria.length, columns: 1 },
      criteria.map((criterion) => [{ formula: `=COUNTIFS(${range},"${criterion}")` }]),
    );
    await engine.calculate();
    const found = engine.readValues(id, { row: 0, column: 2, rows: criteria.length, columns: 1 });
    criteria.forEach((criterion, at) => {
      const counter = countRows([kpi(criterion)], { ...SHEET, headers: ["Cell", "Owner", "Date"], culture: american });
      counter.read(sample.map((cell) => [cell, "Ann", 46000]));
      const counted = counter.finish()[0]!.rows.marks.reduce((sum, mark) => sum + (mark % 2), 0);
      if (counted !== found[at]![0])
        differences.push(`${criterion} in ${JSON.stringify(sample)}: ${String(counted)}, not ${String(found[at]![0])}`);
    });
    engine.writeCells(
      id,
      { row: 0, column: 0, rows: 12, columns: 1 },
      Array.from({ length: 12 }, () => [{ value: null }]),
    );
  }
  engine.dispose();
  expect(differences.slice(0, 8)).toEqual([]);
});

test("criteria are read as the workbook writes numbers and dates", () => {
  const counter = countRows([kpi(">1,5"), { ...kpi(">=1-2-2026", "Date"), id: "b" }], {
    ...SHEET,
    headers: ["Cell", "Owner", "Date"],
    culture: dutch,
  });
  counter.read([
    [1.4, "Ann", toDay(2026, 1, 31)],
    [1.6, "Ann", toDay(2026, 2, 1)],
  ]);
  expect(counter.finish().map(({ rows }) => [...rows.marks])).toEqual([
    [0, 3],
    [0, 3],
  ]);
});
