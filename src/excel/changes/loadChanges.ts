import { SalesboardError } from "../../core/errors";

/**
 * What deals with earlier exports, loaded when it is first wanted.
 *
 * @throws SalesboardError where that part cannot be loaded: without the snapshots figures of the past would silently be others
 */
export async function loadChanges(): Promise<typeof import("./changesPart")> {
  try {
    return await import(/* webpackChunkName: "changes" */ "./changesPart");
  } catch (error) {
    console.warn(error);
    throw new SalesboardError("noData", "changes:notLoaded");
  }
}
