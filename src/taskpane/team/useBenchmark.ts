import { useEffect, useState } from "react";
import type { TeamBenchmark } from "../../core/benchmark/benchmarkTeam";
import { benchmarkOf } from "../../excel/team/benchmarkOf";
import { isCancelled } from "../../excel/work";
import type { Connection } from "../../excel/read/connection";
import type { BenchmarkOptions } from "../../excel/settings";

/** The benchmark that is asked for; undefined while it is being computed, which lets the page breathe in between. */
export function useBenchmark(connection: Connection, { team, period }: BenchmarkOptions): TeamBenchmark | undefined {
  const [made, setMade] = useState<{ readonly of: Connection; readonly benchmark: TeamBenchmark }>();
  useEffect(() => {
    const controller = new AbortController();
    const asked = { ...(team !== undefined && { team }), ...(period !== undefined && { period }) };
    benchmarkOf(connection, asked, controller).then(
      (benchmark) => !controller.signal.aborted && setMade({ of: connection, benchmark }),
      (error: unknown) => !isCancelled(error) && console.error(error),
    );
    return () => controller.abort();
  }, [connection, team, period]);
  return made?.of === connection ? made.benchmark : undefined;
}
