import fc from "fast-check";
import type { Cell, CellRange } from "../../../src/core/criteria/cell";
import { backcalcRows, type BackcalcQuestion } from "../../../src/core/funnel/backcalcRows";
import { backCalculate } from "../../../src/core/funnel/backCalculate";
import { dutch } from "../criteria/cultures";

const column = (...cells: Cell[]): CellRange => cells.map((cell) => [cell]);

function ask(rest: Partial<BackcalcQuestion>): (string | number)[][] {
  return backcalcRows({ goal: 10, conversions: column(0.5, 0.5, 0.4), goalLabel: "doel", ...rest }, dutch);
}

test("10 new customers at 10 % overall need exactly 100 at the first step", () => {
  // The method's own example: 0.5 * 0.5 * 0.4 = 10 %.
  expect(ask({})).toEqual([[100], [50], [25], [10]]);
  expect(ask({ conversions: column(0.1) })).toEqual([[100], [10]]);
});

test("the order in which 10 % comes together does not spoil the hundred", () => {
  for (const rates of [
    [0.2, 0.5],
    [0.8, 0.125],
    [0.25, 0.4],
    [0.7, 1 / 7],
    [1, 0.1],
    [0.5, 0.2],
  ]) {
    expect(ask({ conversions: column(...rates) })[0]).toEqual([100]);
  }
});

test("needed is not rounded up", () => {
  // 10 / 0.3 = 33.3333...
  expect(ask({ conversions: column(0.3) })[0]?.[0]).toBeCloseTo(33.33333333333333, 12);
});

test("days add up to the goal, hours are needed times hours, labels come first", () => {
  // From the first step 7 + 14 + 21 = 42 days; 100 x 0.5 hours = 50, 50 x 1 = 50, 25 x 4 = 100, the goal takes none.
  const table = ask({
    days: column(7, 14, 21),
    hours: column(0.5, 1, 4),
    labels: column("benaderd", "gesprek", "offerte", "klant"),
  });
  expect(table).toEqual([
    ["benaderd", 100, 42, 50],
    ["gesprek", 50, 35, 50],
    ["offerte", 25, 21, 100],
    ["klant", 10, 0, 0],
  ]);
});

test("a label or a number for the goal itself may be given or left out", () => {
  expect(ask({ labels: column("a", "b", "c") }).map(([label]) => label)).toEqual(["a", "b", "c", "doel"]);
  // With four numbers of days the last is the goal's own: it belongs to every lead time.
  expect(ask({ days: column(7, 14, 21, 2) }).map(([, days]) => days)).toEqual([44, 37, 23, 2]);
  expect(ask({ hours: column(0, 0, 0, 3) }).map(([, hours]) => hours)).toEqual([0, 0, 0, 30]);
});

test("rows and columns are alike", () => {
  const across = ask({ conversions: [[0.5, 0.5, 0.4]], days: [[7, 14, 21]] });
  expect(across).toEqual(ask({ conversions: column(0.5, 0.5, 0.4), days: column(7, 14, 21) }));
});

test("numbers stored as text are read in the workbook's way of writing", () => {
  expect(ask({ goal: "10", conversions: column("50%", "0,5", 0.4) })[0]).toEqual([100]);
});

test("blank days and hours are nought, whichever way they come", () => {
  for (const blank of [0, null, ""]) {
    expect(ask({ days: column(7, blank, 21), labels: column("a", blank, "c") })).toEqual([
      ["a", 100, 28],
      ["", 50, 21],
      ["c", 25, 21],
      ["doel", 10, 0],
    ]);
  }
});

describe("mistakes are named with their place", () => {
  test.each<[string, Partial<BackcalcQuestion>, string, object]>([
    ["a rate of nought", { conversions: column(0.5, 0) }, "rate", { rate: "0", at: 2 }],
    ["a rate above 100 %", { conversions: column(50, 0.5) }, "rate", { rate: "50", at: 1 }],
    ["a negative rate", { conversions: column(-0.1) }, "rate", { rate: "-0.1", at: 1 }],
    ["a blank rate", { conversions: column(0.5, null) }, "rate", { rate: "", at: 2 }],
    ["a rate in words", { conversions: column("half") }, "rate", { rate: "half", at: 1 }],
    ["a negative goal", { goal: -3 }, "amount", { argument: "goal", value: "-3", at: 1 }],
    ["a number of days in words", { days: column(7, "week", 3) }, "amount", { argument: "days", value: "week", at: 2 }],
    ["too few hours", { hours: column(1, 2) }, "stepsSize", { argument: "hours", given: 2, fewest: 3, most: 4 }],
    [
      "too many labels",
      { labels: column(1, 2, 3, 4, 5) },
      "stepsSize",
      { argument: "labels", given: 5, fewest: 3, most: 4 },
    ],
    [
      "a block of rates",
      {
        conversions: [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      },
      "oneLine",
      { argument: "conversions" },
    ],
  ])("%s", (_what, rest, key, values) => {
    expect(() => ask(rest)).toThrow(expect.objectContaining({ code: "value", key: `functions:error.${key}`, values }));
  });
});

test("going forward again through the conversions gives the goal back", () => {
  const rates = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), rates, (goal, conversions) => {
      const steps = backCalculate(goal, conversions, [], []);
      expect(steps).toHaveLength(conversions.length + 1);
      const reached = conversions.reduce((left, rate) => left * rate, steps[0]!.needed);
      expect(Math.abs(reached / goal - 1)).toBeLessThan(1e-12);
    }),
  );
});
