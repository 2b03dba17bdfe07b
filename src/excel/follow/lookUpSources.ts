import { SalesboardError } from "../../core/errors";
import { findSources, type Source } from "../read/findSources";
import { loadRecognition } from "../read/loadRecognition";
import { readOptions } from "../read/readOptions";

/** What would be read now, by its first rows; nothing where that is not clear, as who presses a button is told why. */
export async function lookUpSources(): Promise<readonly Source[]> {
  try {
    const choice = await readOptions();
    const { chooseSources } = await loadRecognition();
    const sources = await Excel.run({ delayForCellEdit: true }, findSources);
    return Object.values(chooseSources(sources, choice)) as readonly Source[];
  } catch (error) {
    if (error instanceof SalesboardError) return [];
    throw error;
  }
}
