import { hideInBenchmark } from "../../core/report/people/hideInBenchmark";
import type { ReportMeta } from "../../core/report/reportMeta";
import type { SheetSpec } from "../../core/report/sheetSpec";
import { teamSheet } from "../../core/report/team/teamSheet";
import "../../locales/teamWords";
import { calledPeople } from "../people/calledPeople";
import type { Connection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";
import type { BenchmarkOptions } from "../settings";
import type { Work } from "../work";
import { benchmarkOf } from "./benchmarkOf";

/** The sheet of the team benchmark, of the connected data and as it was asked for. */
export async function teamSpec(
  connection: Connection,
  options: BenchmarkOptions,
  meta: ReportMeta,
  work: Work,
): Promise<SheetSpec> {
  const benchmark = await benchmarkOf(connection, options, work);
  const called = calledPeople(connection);
  return teamSheet({
    benchmark: called ? hideInBenchmark(benchmark, called) : benchmark,
    language: readerLanguage(),
    meta,
    hidesNames: called !== undefined,
  });
}
