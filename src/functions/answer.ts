import type { Culture } from "../core/criteria/culture";
import type { Words } from "../core/words";
import { readCulture } from "../excel/culture";
import { readerLanguage } from "../excel/say/readerLanguage";
import { toExcelError } from "./toExcelError";

/** What a function may need beside its arguments. */
export interface Surroundings {
  readonly culture: Culture;
  readonly words: Words;
}

/** Runs a function of the core for a cell: its result, or the Excel error with a sentence in the reader's language. */
export async function answer<Result>(
  compute: (surroundings: Surroundings) => Result | Promise<Result>,
): Promise<Result> {
  const { words } = readerLanguage();
  try {
    return await compute({ culture: await readCulture(), words });
  } catch (error) {
    throw toExcelError(error, words);
  }
}
