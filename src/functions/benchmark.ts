import { loadPart } from "../excel/parts/loadPart";
import { answer } from "./answer";
import { readRange } from "./readRange";

/**
 * The team first, then each owner against it; spills a row for each.
 *
 * @customfunction BENCHMARK
 * @helpurl https://localhost:3000/assets/help.html#benchmark
 * @param owner The column with the owner of each deal.
 * @param status The column with the status of each deal.
 * @param value The column with the value of each deal.
 * @param created The column with the day each deal was made; of quotes, the quote date.
 * @param closed The column with the day each deal was won or lost.
 * @returns A head, the team, the owners; of each figure its value, the deals it stands on, and the verdict.
 * @example =BENCHMARK(Deals[Owner], Deals[Status], Deals[Value], Deals[Created], Deals[Closed])
 */
export function benchmark(
  owner: unknown[][],
  status: unknown[][],
  value: unknown[][],
  created: unknown[][],
  closed: unknown[][],
): Promise<unknown[][]> {
  return answer(async ({ culture, words }) => {
    // The statistics are loaded when a cell first asks for them: most never do.
    const { benchmarkTable } = await loadPart(
      () => import(/* webpackChunkName: "benchmark" */ "../core/ranges/benchmarkTable"),
    );
    const question = {
      owner: readRange(owner),
      status: readRange(status),
      value: readRange(value),
      created: readRange(created),
      closed: readRange(closed),
    };
    return benchmarkTable(question, culture, words);
  });
}
