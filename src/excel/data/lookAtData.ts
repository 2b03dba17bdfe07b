import { findSources, type Source } from "../read/findSources";
import { readOptions } from "../read/readOptions";
import type { Options } from "../settings";

/** What there is to read in the workbook, and what the reader has chosen of it. */
export interface FoundData {
  readonly sources: readonly Source[];
  readonly options: Options;
}

/**
 * Looks at what there is to read, by the first rows of each sheet and table; `describeData` tells what it means. Nothing is
 * written, and what is connected stays.
 *
 * @throws SalesboardError where a newer add-in wrote the workbook, or an option is wrong
 */
export async function lookAtData(): Promise<FoundData> {
  const options = await readOptions();
  return { options, sources: await Excel.run({ delayForCellEdit: true }, findSources) };
}
