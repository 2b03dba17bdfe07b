import { loadPart } from "../parts/loadPart";

type Sample = typeof import("../../sample/dealSheets");
/** A table of the sample: its columns and rows. */
export type SampleTable = ReturnType<Sample["dealSheets"]>[number];

/**
 * The tables of the sample's firm, made when they are first wanted: their maker is a part of the build of its own.
 *
 * @throws SalesboardError where that part cannot be loaded
 */
export async function loadSample(): Promise<readonly SampleTable[]> {
  const { dealSheets } = await loadPart(() => import(/* webpackChunkName: "sample" */ "../../sample/dealSheets"));
  return dealSheets();
}
