import { loadPart } from "./loadPart";

/**
 * What makes the add-in's sheets and brings them up to date.
 *
 * @throws SalesboardError where it cannot be loaded
 * @example const { updateDashboard } = await loadWritingPart();
 */
export function loadWritingPart(): Promise<typeof import("./writingPart")> {
  return loadPart(() => import(/* webpackChunkName: "writing" */ "./writingPart"));
}
