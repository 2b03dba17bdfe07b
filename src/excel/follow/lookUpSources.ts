import { SalesboardError } from "../../core/errors";
import { loadReadingPart } from "../parts/loadReadingPart";
import type { Source } from "../read/findSources";
import { readOptions } from "../read/readOptions";
import type { OwnTable } from "../ownKpis/readOwnTables";
import type { Connection } from "../read/connection";

/** What would be read now, by its first rows; nothing where that is not clear, as who presses a button is told why. */
export async function lookUpSources(): Promise<Connection["followed"]> {
  try {
    const choice = await readOptions();
    const { chooseSources, findSources, readOwnTables } = await loadReadingPart();
    const sources = await Excel.run({ delayForCellEdit: true }, findSources);
    const own = await Excel.run({ delayForCellEdit: true }, readOwnTables);
    const chosen = Object.values(chooseSources(sources, choice)) as readonly Source[];
    return [...chosen, ...(Object.values(own) as readonly OwnTable[])];
  } catch (error) {
    if (error instanceof SalesboardError) return [];
    throw error;
  }
}
