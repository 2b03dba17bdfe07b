import { demandWritable } from "../demandWritable";
import { loadReadingPart } from "../parts/loadReadingPart";
import { loadWritingPart } from "../parts/loadWritingPart";
import { storeConnection } from "../read/storeConnection";
import { rowsMoved } from "../say/rowsMoved";
import { readerLanguage, speak } from "../say/readerLanguage";
import { readSetting, writeSetting, type Options } from "../settings";
import { uncancellable, type Work } from "../work";
import { withChange, type OptionsChange } from "../withChange";
import type { Action } from "./action";

/**
 * Chooses something else for this workbook. Where data are connected they are read again that way, and the sheets that the
 * add-in made are brought up to date; where they cannot be read so, or the reader cancels, all stays as it was.
 *
 * @throws SalesboardError as the reading does; ProtectedError where a sheet is protected, after the choice was kept
 * @example void runAction(changeOptionsAction({ measure: "margin" }))
 */
export function changeOptionsAction(change: OptionsChange): Action {
  return async (work) => {
    demandWritable();
    const before = (await readSetting("Salesboard.options")) ?? {};
    const options = withFiscalYear(withChange(before, change), before);
    if ((await readSetting("Salesboard.connection")) === undefined) {
      await writeSetting("Salesboard.options", options);
      return readerLanguage().words("commands:optionsKept");
    }
    const connection = await readSpeaking(options, before, work);
    const { updateDashboard } = await loadWritingPart();
    const rest = uncancellable(work);
    await writeSetting("Salesboard.options", options);
    // "2026-Q2" of another fiscal year has other days: nobody chose those.
    const isPeriodAnew = (options.fiscalYearStart ?? 1) !== (before.fiscalYearStart ?? 1);
    const written = await updateDashboard(connection, rest, { isPeriodAnew });
    await storeConnection(connection);
    const { words } = readerLanguage();
    const done = words(written.length > 0 ? "commands:optionsUpdated" : "commands:optionsRead", {
      count: connection.index.data.rows,
    });
    return [done, ...rowsMoved(written)].join(" ");
  };
}

/** "2026-Q2" of another fiscal year is not what somebody chose for the benchmark either. */
function withFiscalYear(options: Options, { fiscalYearStart = 1 }: Options): Options {
  if (!options.benchmark || (options.fiscalYearStart ?? 1) === fiscalYearStart) return options;
  const { team } = options.benchmark;
  return { ...options, benchmark: team === undefined ? {} : { team } };
}

/** What is read is called in the language that is spoken. */
async function readSpeaking(options: Options, before: Options, work: Work) {
  const { readConnection } = await loadReadingPart();
  speak(options.language);
  try {
    return await readConnection(work, options);
  } catch (error) {
    speak(before.language);
    throw error;
  }
}
