import { benchmarkTeam, type TeamBenchmark } from "../src/core/benchmark/benchmarkTeam";
import { lastTwelveMonths } from "../src/core/benchmark/lastTwelveMonths";
import type { KpiIndex } from "../src/core/kpi/index/buildIndex";
import type { Period } from "../src/core/kpi/types";
import { indexDeals, readSheets } from "./core";
import { parseChunk } from "./engine";
import { AS_OF, makeSheets } from "./makeSheets";
import { printTable } from "./printTable";
import { medianOf } from "./statistics";

const ROUNDS = 5;

/**
 * `npm run bench:team [-- deals]`: the team benchmark of fifty people over the last twelve months and over all periods, beside the
 * parse of the deals' JSON text, and its longest piece of work between two breaths. All in milliseconds of
 * the processor.
 */
function bench(deals: number): void {
  const sheets = makeSheets({ deals, ids: "plain" });
  const parses = Array.from({ length: 3 }, () =>
    timeOf(() => {
      for (const chunk of sheets.deals.chunks) parseChunk(`${chunk} `);
    }),
  );
  const parse = medianOf(parses);
  const index = indexDeals(readSheets(sheets));
  const year = lastTwelveMonths(AS_OF, index.firstEvent);
  const all: Period = { id: "all", kind: "all", end: AS_OF, days: 0 };
  const rows = [year, all].map((period) => {
    const rounds = Array.from({ length: ROUNDS }, () => run(index, period));
    const [first] = rounds;
    const time = medianOf(rounds.slice(1).map((one) => one.time));
    const longest = Math.max(...rounds.map((one) => one.longest));
    const people = String(first?.benchmark.people.length ?? 0);
    return [
      ...[period.id, people, (first?.benchmark.team.closingRate.n ?? 0).toLocaleString("en"), time.toFixed(0)],
      ...[(first?.time ?? 0).toFixed(0), longest.toFixed(0), `${(time / parse).toFixed(2)} x`],
    ];
  });
  console.log(`${deals.toLocaleString("en")} deals; the parse of their JSON text takes ${parse.toFixed(0)} ms\n`);
  printTable([
    ["period", "people", "decided", "again (ms)", "first time (ms)", "longest piece (ms)", "of the parse"],
    ...rows,
  ]);
}

interface Run {
  readonly benchmark: TeamBenchmark;
  readonly time: number;
  readonly longest: number;
}

function run(index: KpiIndex, period: Period): Run {
  const steps = benchmarkTeam(index, { who: index.called.everybody, period });
  let [time, longest] = [0, 0];
  for (;;) {
    const start = processorTime();
    const step = steps.next();
    const took = processorTime() - start;
    time += took;
    longest = Math.max(longest, took);
    if (step.done === true) return { benchmark: step.value, time, longest };
  }
}

function timeOf(work: () => void): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

/** Milliseconds of the processor that this process has taken: others' work on the machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

bench(Number(process.argv[2] ?? 1_000_000));
