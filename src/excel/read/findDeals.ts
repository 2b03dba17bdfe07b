import { chooseSources } from "./chooseSources";
import { findSources } from "./findSources";
import { nameOfSource } from "./nameOfSource";

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
export function findDeals(): Promise<FoundDeals> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sources = await findSources(context);
    const { deals } = chooseSources(sources);
    return { sheet: nameOfSource(deals, sources), rows: deals.body.rows };
  });
}
