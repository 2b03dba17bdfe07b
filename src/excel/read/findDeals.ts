import { loadReadingPart } from "../parts/loadReadingPart";
import { nameOfSource } from "./nameOfSource";
import { readOptions } from "./readOptions";

/** The place that would be connected. */
export interface FoundDeals {
  readonly sheet: string;
  /** The rows below its header. */
  readonly rows: number;
}

/**
 * Looks where the deals of this workbook are, by the first rows of its sheets; nothing is read or connected yet.
 *
 * @throws SalesboardError where there are no deals, or where two places hold deals
 */
export async function findDeals(): Promise<FoundDeals> {
  const options = await readOptions();
  const { chooseSources, findSources } = await loadReadingPart();
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sources = await findSources(context);
    const { deals } = chooseSources(sources, options);
    return { sheet: nameOfSource(deals, sources), rows: deals.body.rows };
  });
}
