import { refreshFormulas } from "../formulas/refreshFormulas";
import { cellText } from "../formulas/cellText";
import { loadReadingPart } from "../parts/loadReadingPart";
import { AlsoError } from "../say/alsoError";
import { readerLanguage } from "../say/readerLanguage";
import { readSetting } from "../settings";
import { isCancelled, type Work } from "../work";
import type { Action } from "./action";

/** Cells that are named; of more it is said how many there are. */
const NAMED = 5;

/**
 * Reads the connected data again, and enters again all cells that call the add-in's functions. Where the data cannot be read, the
 * cells are entered again all the same, as most of the functions need no connected data.
 *
 * @throws AlsoError where the data could not be read: why, and what was entered again
 */
export const refreshFormulasAction: Action = async (work) => {
  const isConnected = (await readSetting("Salesboard.connection")) !== undefined;
  const failure = isConnected ? await failureOf(() => readAgain(work)) : undefined;
  const entered = await enterAgain(work);
  if (failure) throw new AlsoError(failure.error, () => entered);
  return entered;
};

async function readAgain(work: Work): Promise<void> {
  const { readConnection } = await loadReadingPart();
  await readConnection(work);
}

/** What went wrong, if anything; who cancels wants nothing done. */
async function failureOf(task: () => Promise<unknown>): Promise<{ readonly error: unknown } | undefined> {
  try {
    await task();
    return undefined;
  } catch (error) {
    if (isCancelled(error)) throw error;
    return { error };
  }
}

/** @returns what was entered again, as sentences */
async function enterAgain(work: Work): Promise<string> {
  const { cells, protectedSheets, refused } = await refreshFormulas(work);
  const { words } = readerLanguage();
  const sheets = protectedSheets.map((name) => `"${name}"`).join(", ");
  const named = refused.slice(0, NAMED).map(cellText).join(", ");
  return [
    words(cells === 0 ? "commands:refreshedNone" : "commands:refreshed", { count: cells }),
    ...(sheets === "" ? [] : [words("commands:refreshedNotProtected", { sheets, count: protectedSheets.length })]),
    ...(named === "" ? [] : [words("commands:refreshedNotRefused", { cells: named, count: refused.length })]),
  ].join(" ");
}
