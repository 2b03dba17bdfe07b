import { benchmarkTeam } from "../../../src/core/benchmark/benchmarkTeam";
import { stillRule } from "../../../src/core/benchmark/standingStill";
import { toDay } from "../../../src/core/crm/cells/day";
import { NO_DAY, OPEN, WON } from "../../../src/core/crm/types";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { listPeriods } from "../../../src/core/kpi/periods/listPeriods";
import { runSteps } from "../../../src/core/steps";
import { readDeals } from "../exampleData";
import { readSample } from "./sampleData";

const AS_OF = toDay(2026, 6, 30);
const day = (before: number) => AS_OF - before;

/** Forty orders that took 1, 2 ... 40 days: nine in ten took at most 36. Then open quotes with the days since something moved. */
function deals(header: string, moved: readonly (number | null)[]) {
  const won = Array.from({ length: 40 }, (_, at) => {
    const created = day(100 + at);
    return [`W${String(at)}`, at % 2 === 0 ? "Ann" : "Ben", created, created + at + 1, "Won", 100, day(60)];
  });
  const open = moved.map((days, at) => [
    ...[`O${String(at)}`, "Ann", day(90), null, "Open", 100],
    days === null ? null : day(days),
  ]);
  return readDeals([["Deal ID", "Owner", "Created", "Closed", "Status", "Value", header], ...won, ...open], {
    asOf: AS_OF,
    readingDay: AS_OF,
  });
}

function benchmark(header: string, moved: readonly (number | null)[], asOf: number | null = AS_OF) {
  const read = deals(header, moved);
  const index = buildIndex(read.data, { everybody: "Team", noOwner: "No owner" });
  const period = listPeriods(index.firstEvent, read.asOf).find(({ id }) => id === "all")!;
  const question = { who: index.called.everybody, period, ...(asOf !== null && { asOf }) };
  return runSteps(benchmarkTeam(index, question));
}

test.each([
  ["Last stage change", "stageChange"],
  ["Last activity", "activity"],
])("by %s a quote stands still that has not moved for longer than nine in ten orders took in all", (header, from) => {
  // 36 days are as long as nine in ten, 37 longer; of one without a date nobody knows.
  const { still, openQuotes, people } = benchmark(header, [10, 36, 37, 80, null]);
  expect(still).toEqual({ from, days: 36 });
  expect(people[0]!.openQuotes).toEqual({ count: 5, standStill: 2, perCapacity: 3 });
  // Ben has none open: three that move for two people.
  expect(openQuotes).toEqual({ count: 5, standStill: 2, perCapacity: 1.5 });
});

test("where no date tells what moved, the period lies in the past or few orders tell the usual time, all are counted", () => {
  for (const { still, people } of [
    benchmark("Remarks", [80, 80]),
    benchmark("Last stage change", [80, 80], null),
    benchmark("Last stage change", [80, 80], AS_OF + 1),
  ]) {
    expect(still).toBeUndefined();
    expect(people[0]!.openQuotes).toMatchObject({ count: 2, standStill: 0, perCapacity: 2 });
  }
  const { data } = deals("Last stage change", [80]);
  const few = { ...data, status: data.status.map((status, row) => (row < 19 ? status : OPEN)) };
  expect(stillRule(few, AS_OF, AS_OF)).toBeUndefined();
});

test("the sample's step history tells it before anything else, and the count agrees with one made by hand", () => {
  const { index, asOf, persons } = readSample();
  const { data } = index;
  const period = listPeriods(index.firstEvent, asOf)[0]!;
  const { still, people } = runSteps(benchmarkTeam(index, { who: index.called.everybody, period, persons, asOf }));
  const cycles = Array.from({ length: data.rows }, (_, row) => row)
    .filter((row) => data.status[row] === WON && data.isQuote[row] === 1 && data.quoted[row]! !== NO_DAY)
    .map((row) => data.closed[row]! - data.quoted[row]!)
    .filter((days) => days >= 0)
    .sort((one, other) => one - other);
  expect(still).toEqual({ from: "history", days: cycles[Math.ceil(0.9 * cycles.length) - 1] });
  for (const { owner, openQuotes } of people) {
    const own = Array.from({ length: data.rows }, (_, row) => row).filter(
      (row) =>
        data.owner.texts[data.owner.codes[row]!] === owner && data.status[row] === OPEN && data.isQuote[row] === 1,
    );
    const rest = own.filter((row) => asOf - data.lastMoves!.day[row]! > still!.days);
    expect([owner, openQuotes.count, openQuotes.standStill]).toEqual([owner, own.length, rest.length]);
  }
});
