import { benchmarkTeam, type BenchmarkQuestion } from "../../../src/core/benchmark/benchmarkTeam";
import { lastTwelveMonths } from "../../../src/core/benchmark/lastTwelveMonths";
import { presenceOf } from "../../../src/core/benchmark/presenceOf";
import { JUDGED_KPIS } from "../../../src/core/benchmark/types";
import { toDay } from "../../../src/core/crm/cells/day";
import { NO_DAY } from "../../../src/core/crm/types";
import { evaluateKpi } from "../../../src/core/kpi/evaluateKpi";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { runSteps } from "../../../src/core/steps";
import { readSample } from "./sampleData";

const { index, asOf, persons } = readSample();
const everybody = index.called.everybody;
const [all] = listPeriods(index.firstEvent, asOf);
const benchmark = (question: Partial<BenchmarkQuestion> = {}) =>
  runSteps(
    benchmarkTeam(index, { who: everybody, period: lastTwelveMonths(asOf, index.firstEvent), persons, ...question }),
  );

describe("the sample firm", () => {
  test("over its three years shows the stories its generator was told, and no other", () => {
    // src/sample/firm.ts: Ruben closes at half the rate, An's orders are half the size, Wouter takes 1.9 times as long, Daan makes
    // half as many quotes, and Lotte closes at 1.35 times the rate.
    const { people } = benchmark({ period: all! });
    const strong = people.flatMap(({ owner, figures }) =>
      JUDGED_KPIS.flatMap((kpi) => {
        const { verdict, side } = figures[kpi];
        return verdict === "strong" ? [[owner, kpi, side]] : [];
      }),
    );
    expect(strong).toEqual(
      expect.arrayContaining([
        ["Ruben Hoekstra", "closingRate", "below"],
        ["An Peeters", "averageOrder", "below"],
        ["Wouter Claes", "salesCycle", "above"],
      ]),
    );
    const told = ["Ruben Hoekstra", "An Peeters", "Wouter Claes", "Lotte Verhaegen"];
    expect(strong.filter(([owner]) => !told.includes(owner!))).toEqual([]);
    const few = people.filter(({ weakPoints }) => weakPoints.some(({ weakness }) => weakness === "fewQuotes"));
    expect(few.map(({ owner }) => owner)).toContain("Daan Postma");
  });

  test.each(["last12", "all", "2026", "2025-Q4", "2024-03"])("has the figures of the dashboard in %s", (id) => {
    const period = [...listPeriods(index.firstEvent, asOf), lastTwelveMonths(asOf, index.firstEvent)].find(
      (one) => one.id === id,
    )!;
    const { team, people, openQuotes } = benchmark({ period });
    const value = (kpi: string, who = everybody) => evaluateKpi(index, kpi, who, period).value;
    expect(people.length).toBeGreaterThan(5);
    expect(openQuotes.count).toBe(value("openQuotes"));
    for (const kpi of JUDGED_KPIS) expect([kpi, team[kpi].value]).toEqual([kpi, value(kpi)]);
    for (const { owner: name, figures, openQuotes: own } of people) {
      const who = { kind: "owner", name } as const;
      expect([name, own.count]).toEqual([name, value("openQuotes", who)]);
      for (const kpi of JUDGED_KPIS) {
        const expected = value(kpi, who);
        if (expected === null) expect([name, kpi, figures[kpi].value]).toEqual([name, kpi, null]);
        else expect(figures[kpi].value).toBeCloseTo(expected, 6);
      }
    }
  });

  test("of one team has that team's figures and people", () => {
    const who = index.whos.find(({ who: one }) => one.name === "Nederland")!.who;
    const period = lastTwelveMonths(asOf, index.firstEvent);
    const { team, people } = benchmark({ who });
    expect(team.closingRate.value).toBe(evaluateKpi(index, "closingRate", who, period).value);
    // src/sample/firm.ts
    expect(people.map(({ owner }) => owner)).toEqual([
      "Daan Postma",
      "Femke de Wit",
      "Jeroen van Dalen",
      "Ruben Hoekstra",
      "Sanne Kuipers",
    ]);
  });

  test("counts a part-timer's open quotes for a full-time job, and those of who has left for nobody", () => {
    const { people } = benchmark();
    const of = (name: string) => people.find(({ owner }) => owner === name)!;
    const sanne = of("Sanne Kuipers");
    expect([sanne.capacity, sanne.openQuotes.perCapacity]).toEqual([0.6, sanne.openQuotes.count / 0.6]);
    expect(of("Pieter Maes")).toMatchObject({ hasLeft: true, openQuotes: { count: 0 }, weakPoints: [] });
  });

  test("in a month before its first deal has nobody", () => {
    const { people, team } = benchmark({ period: { id: "x", kind: "month", start: 10, end: 40, days: 31 } });
    expect([people, team.closingRate]).toEqual([[], { value: null, n: 0 }]);
  });
});

test("the last twelve months end with the as-of date and begin after its like a year before, or with the data", () => {
  expect(lastTwelveMonths(toDay(2026, 6, 30), undefined).start).toBe(toDay(2025, 7, 1));
  expect(lastTwelveMonths(toDay(2024, 2, 29), undefined).start).toBe(toDay(2023, 3, 1));
  expect(lastTwelveMonths(toDay(2026, 6, 30), toDay(2026, 5, 2))).toMatchObject({ start: toDay(2026, 5, 2), days: 60 });
});

test("who works part-time or has left is known by the newest row that holds on the day", () => {
  const day = toDay(2026, 6, 30);
  const row = (from: number, until: number, capacity?: number) => ({
    ...{ owner: "Ann", from, until },
    ...(capacity !== undefined && { capacity }),
  });
  expect(presenceOf("ann", [], day)).toEqual({ capacity: 1, hasLeft: false });
  expect(presenceOf("ann", [row(NO_DAY, day - 10, 1), row(day - 9, day + 100, 0.5)], day)).toEqual({
    capacity: 0.5,
    hasLeft: false,
  });
  expect(presenceOf("Ann", [row(NO_DAY, day - 10, 0.8)], day)).toEqual({ capacity: 0.8, hasLeft: true });
  // A capacity of nothing says nothing.
  expect(presenceOf("Ann", [row(NO_DAY, day + 1, 0)], day)).toEqual({ capacity: 1, hasLeft: false });
});
