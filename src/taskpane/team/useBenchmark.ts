import { useEffect, useState } from "react";
import type { TeamBenchmark } from "../../core/benchmark/benchmarkTeam";
import { benchmarkOf } from "../../excel/team/benchmarkOf";
import { isCancelled } from "../../excel/work";
import type { Connection } from "../../excel/read/connection";
import type { BenchmarkOptions } from "../../excel/settings";

/**
 * The benchmark that is asked for, and until it is computed the one before, so that nothing a reader has opened closes; undefined before
 * the first.
 */
export function useBenchmark(connection: Connection, { team, period }: BenchmarkOptions): TeamBenchmark | undefined {
  const [made, setMade] = useState<TeamBenchmark>();
  useEffect(() => {
    const controller = new AbortController();
    const asked = { ...(team !== undefined && { team }), ...(period !== undefined && { period }) };
    benchmarkOf(connection, asked, controller).then(
      (benchmark) => !controller.signal.aborted && setMade(benchmark),
      (error: unknown) => !isCancelled(error) && console.error(error),
    );
    return () => controller.abort();
  }, [connection, team, period]);
  return made;
}
