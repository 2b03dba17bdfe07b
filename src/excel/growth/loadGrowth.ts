import { SalesboardError } from "../../core/errors";

/**
 * What makes the growth sheet, loaded when sheets are first made: a pane that shows its first view does not need it.
 *
 * @throws SalesboardError where that part cannot be loaded
 */
export async function loadGrowth(): Promise<typeof import("./growthSpec")> {
  try {
    return await import(/* webpackChunkName: "growth" */ "./growthSpec");
  } catch (error) {
    console.warn(error);
    throw new SalesboardError("noData", "errors:growthNotLoaded");
  }
}
