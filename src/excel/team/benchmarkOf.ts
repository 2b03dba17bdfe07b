import { benchmarkTeam, type TeamBenchmark } from "../../core/benchmark/benchmarkTeam";
import { lastTwelveMonths } from "../../core/benchmark/lastTwelveMonths";
import { listPeriods } from "../../core/kpi/periods/listPeriods";
import type { Period, Who } from "../../core/kpi/types";
import type { Connection } from "../read/connection";
import type { BenchmarkOptions } from "../settings";
import { takeSteps } from "../takeSteps";
import type { Work } from "../work";

/**
 * The benchmark of the connected data for the team and period chosen; everybody, and the last twelve months, where nothing is
 * chosen or the data no longer have what was.
 */
export function benchmarkOf(
  connection: Connection,
  options: BenchmarkOptions,
  work: Pick<Work, "signal">,
): Promise<TeamBenchmark> {
  const { index, people, asOf } = connection;
  const question = {
    who: chosenWho(connection, options),
    period: chosenPeriod(connection, options),
    asOf,
    ...(people && { persons: people.persons }),
  };
  return takeSteps(benchmarkTeam(index, question), work);
}

function chosenWho({ index }: Connection, { team }: BenchmarkOptions): Who {
  const found = index.whos.find(({ who }) => who.kind === "team" && who.name === team);
  return found?.who ?? index.called.everybody;
}

function chosenPeriod({ index, asOf, fiscalYearStart }: Connection, { period }: BenchmarkOptions): Period {
  const listed = period === undefined ? [] : listPeriods(index.firstEvent, asOf, fiscalYearStart);
  return listed.find(({ id }) => id === period) ?? lastTwelveMonths(asOf, index.firstEvent);
}
