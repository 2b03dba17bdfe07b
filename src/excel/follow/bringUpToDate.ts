import type { Action } from "../actions/action";
import { isReadOnly } from "../isReadOnly";
import { hasOwnSheets } from "../hasOwnSheets";
import { loadReadingPart } from "../parts/loadReadingPart";
import { loadWritingPart } from "../parts/loadWritingPart";
import { freshConnection, isKeptWatched } from "../read/connection";
import { storeConnection } from "../read/storeConnection";
import { changesLine } from "../say/changesLine";
import { rowsMoved } from "../say/rowsMoved";
import { readerLanguage } from "../say/readerLanguage";
import { uncancellable, watched, type Work } from "../work";
import { forgetFailure, tellFailure, tellSuccess } from "./tellOnce";

/**
 * Reads the data again after they were changed, and brings those sheets of the add-in up to date that are there. Without such
 * sheets, and where nobody looks at the figures, nothing is read: who asks next has it done.
 *
 * @param isMoreToCome whether more changes wait, after which all is done again anyway
 * @returns whether the data could be read and the sheets be written, as far as there was a need
 */
export async function bringUpToDate(isMoreToCome: () => boolean): Promise<boolean> {
  try {
    if (isReadOnly() || !(isKeptWatched() || (await hasOwnSheets()))) return true;
    const { rows, moved } = await watched(readAndUpdate);
    await tellSuccess(rows, moved);
    return true;
  } catch (error) {
    if (!isMoreToCome()) await tellFailure(error, bringUpToDateAction);
    return false;
  }
}

/** The same, once more. */
const bringUpToDateAction: Action = async (work) => {
  const { rows, moved } = await readAndUpdate(work);
  forgetFailure();
  return [readerLanguage().words("commands:upToDateAgain", { count: rows }), ...moved].join(" ");
};

interface Updated {
  /** How many deals were read. */
  readonly rows: number;
  /** Sentences about the next export, and about cells of the reader's that stand beside something else now. */
  readonly moved: readonly string[];
}

async function readAndUpdate(work: Work): Promise<Updated> {
  const { readConnection } = await loadReadingPart();
  const { updateDashboard } = await loadWritingPart();
  const connection = freshConnection() ?? (await readConnection(work));
  // What SALESKPI answers from now on, the sheets must show as well.
  const written = await updateDashboard(connection, uncancellable(work));
  await storeConnection(connection);
  return { rows: connection.index.data.rows, moved: [...changesLine(connection), ...rowsMoved(written)] };
}
