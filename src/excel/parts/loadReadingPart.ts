import { loadPart } from "./loadPart";

/**
 * What finds, recognises, reads and compares the data of the workbook.
 *
 * @throws SalesboardError where it cannot be loaded
 * @example const { readConnection } = await loadReadingPart();
 */
export function loadReadingPart(): Promise<typeof import("./readingPart")> {
  return loadPart(() => import(/* webpackChunkName: "reading" */ "./readingPart"));
}
