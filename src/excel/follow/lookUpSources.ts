import { SalesboardError } from "../../core/errors";
import { chooseSources } from "../read/chooseSources";
import { findSources, type Source } from "../read/findSources";

/** What would be read now, by its first rows; nothing where that is not clear, as who presses a button is told why. */
export function lookUpSources(): Promise<readonly Source[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sources = await findSources(context);
    try {
      return Object.values(chooseSources(sources)) as readonly Source[];
    } catch (error) {
      if (error instanceof SalesboardError) return [];
      throw error;
    }
  });
}
