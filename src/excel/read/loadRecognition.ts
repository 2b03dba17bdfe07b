import { SalesboardError } from "../../core/errors";

/**
 * What recognises the sheets of the workbook. It holds the headers of all CRMs, and is a part of the build of its own, so that the pane
 * shows before it is there.
 *
 * @throws SalesboardError where that part cannot be loaded
 * @example const { recogniseSheet } = await loadRecognition();
 */
export async function loadRecognition(): Promise<typeof import("./recognition")> {
  try {
    return await import(/* webpackChunkName: "recognition" */ "./recognition");
  } catch (error) {
    console.warn(error);
    throw new SalesboardError("noData", "errors:recognitionNotLoaded");
  }
}
