import { demandWritable } from "../demandWritable";
import { loadWritingPart } from "../parts/loadWritingPart";
import { connect } from "../read/connect";
import { readOptions } from "../read/readOptions";
import { readerLanguage } from "../say/readerLanguage";
import { rowsMoved } from "../say/rowsMoved";
import type { BenchmarkOptions } from "../settings";
import { showSheet } from "../show/showSheet";
import { uncancellable } from "../work";
import type { Action } from "./action";

/**
 * Makes the team benchmark, with a page for each person, of the data as they are now, and shows it. The other sheets of the
 * add-in's follow where they are there.
 *
 * @param asked of whom and when; without it, as it was asked for before
 * @example void runAction(makeTeamBenchmarkAction({ period: "2026" }))
 */
export function makeTeamBenchmarkAction(asked?: BenchmarkOptions): Action {
  return async (work) => {
    demandWritable();
    const options = await readOptions();
    const connection = await connect(work, { ...options, benchmark: asked ?? options.benchmark ?? {} });
    const { makeTeamBenchmark } = await loadWritingPart();
    const { sheetName, written } = await makeTeamBenchmark(connection, uncancellable(work));
    const { words } = readerLanguage();
    const done = words("team:made", { sheet: sheetName });
    const also = (await showSheet(sheetName)) ? [] : [words("commands:staysHidden")];
    return { text: [done, ...rowsMoved(written), ...also].join(" "), spot: { sheet: sheetName } };
  };
}
